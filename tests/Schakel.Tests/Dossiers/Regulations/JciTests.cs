// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Regulations;

namespace Schakel.Tests.Dossiers.Regulations;

/// <summary>References to regulations, by the standard of Juriconnect.</summary>
public sealed class JciTests
{
    [Theory]
    [InlineData("jci1.3:c:BWBR0005537", null)]
    [InlineData("jci1.3:c:BWBR0005537&artikel=4:84", "4:84")]
    [InlineData("jci1.3:c:BWBR0002221&hoofdstuk=II&artikel=6&lid=1", "6")]
    [InlineData("jci1.3:c:BWBR0011453&artikel=11.5&z=2026-03-01&g=2026-01-01", "11.5")]
    [InlineData("jci1.3:c:BWBV0001000&artikel=8", "8")]
    public void What_the_standard_writes_is_read_and_written_again_as_it_was(string text, string? article)
    {
        var (read, fault) = Jci.Read(text);

        fault.ShouldBeNull();
        (read!.ToString(), read.Place.FirstOrDefault(part => part.Part == "artikel").Label).ShouldBe((text, article));
        read.Address.AbsoluteUri.ShouldStartWith($"https://wetten.overheid.nl/jci1.3:c:{read.Bwb}");
    }

    [Fact]
    public void A_reference_of_the_later_version_is_the_same_reference() =>
        Jci.Read("jci1.31:c:BWBR0005537&artikel=4:84").Read.ShouldBe(Jci.Read("jci1.3:c:BWBR0005537&artikel=4:84").Read);

    [Fact]
    public void The_days_are_those_of_the_text_and_of_who_looks()
    {
        var read = Jci.Read("jci1.3:c:BWBR0005537&artikel=4:84&g=2026-01-01&z=2026-03-01").Read!;

        (read.InForceOn, read.SeenOn).ShouldBe((new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 1)));
    }

    [Theory]
    [InlineData("", "begint met")]
    [InlineData("artikel 4:84 Awb", "begint met")]
    [InlineData("jci1.3:c:BWBR005537", "begint met")]
    [InlineData("jci9.9:c:BWBR0005537", "begint met")]
    [InlineData("jci1.3:c:BWBR0005537&g=2026-02-30", "bestaat niet")]
    [InlineData("jci1.3:c:BWBR0005537&g=30-01-2026", "bestaat niet")]
    [InlineData("jci1.3:c:BWBR0005537&artikel=", "ontbreekt")]
    [InlineData("jci1.3:c:BWBR0005537&artikel", "ontbreekt")]
    [InlineData("jci1.3:c:BWBR0005537&artikle=4:84", "geen deel")]
    [InlineData("jci1.3:c:BWBR0005537&artikel=<script>x</script>", "geen plaats")]
    [InlineData("jci1.3:c:BWBR0005537&artikel=%3Cb%3E", "geen plaats")]
    [InlineData("jci1.3:c:BWBR0005537&artikel=4:84&lid=abc", "geen lid")]
    [InlineData("jci1.3:c:BWBR0005537&g=2026-01-01&g=2026-01-02", "twee keer")]
    public void What_is_no_reference_is_refused_with_what_to_do(string text, string said)
    {
        var (read, fault) = Jci.Read(text);

        read.ShouldBeNull();
        fault!.Dutch.ShouldContain(said);
    }

    [Fact]
    public void Whatever_is_typed_it_is_answered()
    {
        var chance = new Random(20_261_127);
        const string letters = "jci1.3:c:BWBR0005537&artikel=4:84&g=2026-01-01 %é🙂\u202E\0";
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, chance.Next(0, 80)).Select(_ => letters[chance.Next(letters.Length)]));
            var (read, fault) = Jci.Read(i % 2 == 0 ? text : "jci1.3:c:BWBR0005537" + text);
            (read is null).ShouldBe(fault is not null, text);
            if (read is not null)
                Jci.Read(read.ToString()).Read.ShouldBe(read, text);
        }

        Jci.Read("jci1.3:c:BWBR0005537&artikel=" + new string('1', 10_000)).Fault!.Dutch.ShouldContain("te lang");
    }
}
