// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Writing;
using Schakel.Tests.Support;

namespace Schakel.Tests.Reading;

public sealed class CharacterTests
{
    private static readonly string Identity = ProcedureHash.Of(ProcedureReader.Read(Samples.Whole, "").Procedure!);

    [Theory]
    [InlineData("\r\n", "", " ")]
    [InlineData("\n", "\uFEFF", " ")]
    [InlineData("\n", "", "\t")]
    [InlineData("\n", "", "  \t ")]
    [InlineData("\n", "", "\u00A0")]
    [InlineData("\n", "", "\u2003")]
    [InlineData("\r\n\n", "\uFEFF\n\r\n", "\u3000\u202F")]
    public void Ends_of_lines_a_mark_and_kinds_of_space_make_no_difference(string end, string mark, string space)
    {
        var text = mark + Samples.Whole.Replace("\n", end).Replace(" ", space);

        Read(Encoding.UTF8.GetBytes(text)).ShouldBe(Identity);
        ProcedureReader.Read(text, "").Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\u0007")]
    [InlineData("\f")]
    [InlineData("\rx")] // a carriage return that ends no line
    [InlineData("\u007F")]
    [InlineData("\u0085")]
    [InlineData("\u00AD")] // soft hyphen
    [InlineData("e\u0301")] // é in two characters
    [InlineData("a\u20DD")]
    [InlineData("\u05D1\u05BC")]
    [InlineData("\u061C")] // changes the direction of reading, as the next do
    [InlineData("\u200E")]
    [InlineData("\u202E")]
    [InlineData("\u2066")]
    [InlineData("\u200B")] // no width
    [InlineData("\u2028")]
    [InlineData("\u2060")]
    [InlineData("\uFE0F")]
    [InlineData("\uFEFF")]
    [InlineData("\uFFFE")]
    [InlineData("\uE000")]
    [InlineData("\U000E0041")] // a tag that is not seen
    [InlineData("\U0001FFFE")]
    public void A_character_that_is_not_seen_or_not_one_is_refused_at_its_place(string character)
    {
        var at = character[0] is 'e' or 'a' or '\u05D1' ? 1 : 0;

        var findings = ProcedureReader.Read(Samples.Smallest.Replace("titel     Proef", $"titel     De {character} proef"), "").Findings;

        var found = findings.ShouldHaveSingleItem();
        (found.Code, found.Place).ShouldBe((TextCode.BadCharacter, new Place(2, 14 + at)));
    }

    [Fact]
    public void Half_a_pair_of_surrogates_is_refused()
    {
        foreach (var half in new[] { "\uD83D", "\uDE00", "\uDE00\uD83D" })
        {
            ProcedureReader.Read(Samples.Smallest.Replace("titel     Proef", $"titel     {half}"), "")
                .Findings.ShouldHaveSingleItem().Place.ShouldBe(new Place(2, 11));
        }
    }

    [Theory]
    [InlineData("“é” – § 4.4.5 … 😀 ⅔ ﬁ")]
    [InlineData("ĳ ǆ Ω я 漢 -> , < \" \\ / </script>")]
    public void Any_other_character_may_stand_in_a_text(string title)
    {
        var read = ProcedureReader.Read(Samples.Smallest.Replace("titel     Proef", $"titel     {title}"), "");

        read.Findings.ShouldBeEmpty();
        read.Procedure!.Title.ShouldBe(title);
    }

    [Theory]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x70, 0x00 })]
    public void Bytes_that_are_no_utf8_are_refused(byte[] bytes)
    {
        var read = ProcedureReader.Read(bytes, "proef.txt");

        read.Procedure.ShouldBeNull();
        read.Findings.ShouldHaveSingleItem().Code.ShouldBe(TextCode.BadCharacter);
        OrganisationReader.Read(bytes, "type.txt").Findings.ShouldHaveSingleItem().Code.ShouldBe(TextCode.BadCharacter);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n \t\n")]
    public void A_text_that_says_nothing_is_told_how_to_start(string text)
    {
        var found = ProcedureReader.Read(text, "").Findings.ShouldHaveSingleItem();

        (found.Code, found.Place, found.Nearest).ShouldBe((TextCode.MissingLine, new Place(1, 1), "procedure"));
    }

    private static string Read(byte[] bytes)
    {
        var read = ProcedureReader.Read(bytes, "proef.txt");
        read.Findings.Select(finding => finding.Message.Dutch).ShouldBeEmpty();
        return ProcedureHash.Of(read.Procedure!);
    }
}
