// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Storage.Reading;
using Schakel.Web.Telling;

namespace Schakel.Tests.Web.Telling;

/// <summary>The calendar as a file.</summary>
public sealed class DueFileTests
{
    private static readonly DossierLine Line = new("7K3M-04XT-9WQB", "dienst", "signaal", "signaal", "zbo", null, "loopt", "oppakken", "teamleider", new(2026, 12, 1), new(2026, 12, 15), null, new(2026, 12, 1));

    [Fact]
    public void A_turn_is_a_day_with_its_kind_and_nothing_else_of_the_dossier()
    {
        var file = DueFile.Write([Line], "geheim", "https://schakel.example");

        file.ShouldContain("\r\nSUMMARY:Antwoord geven: Signaal\r\n");
        file.ShouldContain("\r\nDTSTART;VALUE=DATE:20261215\r\n");
        file.ShouldNotContain("7K3M");
        file.ShouldStartWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        file.ShouldEndWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    [Fact]
    public void A_turn_keeps_its_id_when_its_day_moves_and_another_turn_has_another()
    {
        Id(Line with { Due = new(2026, 12, 22) }).ShouldBe(Id(Line));
        Id(Line with { Step = "boven", Since = new(2026, 12, 15) }).ShouldNotBe(Id(Line));
        Id(Line, "ander").ShouldNotBe(Id(Line), "the id must not tell two people that they look at the same dossier");
    }

    [Fact]
    public void No_line_is_longer_than_the_format_allows_and_no_letter_is_cut_in_two()
    {
        var written = "SUMMARY:" + string.Concat(Enumerable.Repeat("Coördinatie é 🚂 ", 20));
        var folded = DueFile.Folded(written);

        folded.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        folded.Replace("\r\n ", "").TrimEnd('\r', '\n').ShouldBe(written);
    }

    [Fact]
    public void What_means_something_in_the_format_is_written_so_that_it_does_not() => DueFile.Escaped("a,b;c\\d\ne").ShouldBe("a\\,b\\;c\\\\d\\ne");

    private static string Id(DossierLine line, string secret = "geheim") => DueFile.Write([line], secret, "https://schakel.example").Split("\r\n").Single(each => each.StartsWith("UID:", StringComparison.Ordinal));
}
