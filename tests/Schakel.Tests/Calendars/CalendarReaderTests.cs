// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;

namespace Schakel.Tests.Calendars;

public sealed class CalendarReaderTests
{
    private const string Header = "kalender proef, versie 2\ntitel Proef\ngrond Eigen keuze\n";

    [Fact]
    public void The_calendar_we_ship_has_its_days_each_with_a_source()
    {
        var calendar = Netherlands.Calendar;

        (calendar.Name, calendar.Version, calendar.Title).ShouldBe(("nederland", 1, "Nederland, volgens de Algemene termijnenwet"));
        calendar.Ground.ShouldBe("Algemene termijnenwet, artikel 3");
        calendar.EquatedDays.Select(day => $"{day.Day:O}")
            .ShouldBe(["2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"]);
        calendar.EquatedDays.ShouldAllBe(day => day.Source == "Stcrt. 2025, 24713 (gelezen in een tweede bron)");
    }

    [Fact]
    public void Blank_lines_line_ends_of_windows_and_the_order_of_days_do_not_matter()
    {
        var text = "\uFEFF" + Header
            + "\n gelijkgesteld 2027-05-07 later\n\n\tbron Stcrt. 2\ngelijkgesteld 2026-05-15 eerder\nbron Stcrt. 1";

        var (calendar, findings) = CalendarReader.Read(text.Replace("\n", "\r\n"), "proef.txt");

        findings.ShouldBeEmpty();
        calendar!.EquatedDays.ShouldBe([new(new(2026, 5, 15), "eerder", "Stcrt. 1"), new(new(2027, 5, 7), "later", "Stcrt. 2")]);
    }

    [Theory]
    [InlineData("", "K3 1:1, K3 1:1, K3 1:1")]
    [InlineData("kalender proef, versie 1", "K3 1:1, K3 1:1")]
    [InlineData("titel Proef\nkalender proef, versie 1\ngrond Keuze", "K3 1:1")]
    [InlineData(Header + "titel Nog een", "K3 4:1")]
    [InlineData(Header + "  bonr Stcrt.", "K2 4:3")]
    [InlineData("kalender Proef, versie 1\ntitel a\ngrond b", "K4 1:10")]
    [InlineData("kalender proef versie 1\ntitel a\ngrond b", "K4 1:10")]
    [InlineData("kalender proef, versie 0\ntitel a\ngrond b", "K4 1:10")]
    [InlineData("kalender proef, versie 1000000\ntitel a\ngrond b", "K4 1:10")]
    [InlineData("kalender proef, versie 1\ntitel\ngrond b", "K4 2:6")]
    [InlineData("kalender proef, versie 1\ntitel a\u0007\ngrond b", "K4 2:7")]
    [InlineData(Header + "gelijkgesteld 2026-02-30 dag\n bron Stcrt.", "K5 4:15")]
    [InlineData(Header + "gelijkgesteld 15-5-2026 dag\n bron Stcrt.", "K5 4:15")]
    [InlineData(Header + "gelijkgesteld\n bron Stcrt.", "K5 4:14")]
    [InlineData(Header + "gelijkgesteld 2026-05-15\n bron Stcrt.", "K4 4:25")]
    [InlineData(Header + "gelijkgesteld 2026-05-15 a\n bron b\ngelijkgesteld 2026-05-15 a\n bron b", "K6 6:15")]
    [InlineData(Header + "gelijkgesteld 2026-05-16 zaterdag\n bron b", "K7 4:15")]
    [InlineData(Header + "gelijkgesteld 2026-12-25 kerst\n bron b", "K7 4:15")]
    [InlineData(Header + "gelijkgesteld 2026-05-15 a", "K8 4:1")]
    [InlineData(Header + "gelijkgesteld 2026-05-15 a\ngelijkgesteld 2027-05-07 b\n bron c", "K8 4:1")]
    [InlineData(Header + "gelijkgesteld 2026-05-15 a\n bron b\n bron c", "K8 6:2")]
    [InlineData(Header + "gelijkgesteld 2026-05-15 a\n bron", "K4 5:6")]
    public void A_mistake_is_told_with_its_place(string text, string expected) => Findings(text).ShouldBe(expected);

    [Fact]
    public void All_mistakes_are_told_at_once_in_the_order_of_the_text() =>
        Findings("kalender Proef\ngelijkgesteld 2026-05-15 a\nwat\ngelijkgesteld morgen b\n bron c")
            .ShouldBe("K3 1:1, K3 1:1, K4 1:10, K8 2:1, K2 3:1, K5 4:15");

    [Fact]
    public void A_mistake_says_what_to_write_instead()
    {
        var finding = CalendarReader.Read(Header + "bonr Stcrt.", "proef.txt").Findings.ShouldHaveSingleItem();

        finding.File.ShouldBe("proef.txt");
        finding.Message.Dutch.ShouldBe("Onbekend woord 'bonr'. Een regel begint met kalender, titel, grond, gelijkgesteld of bron.");
        finding.Message.English.ShouldBe("Unknown word 'bonr'. A line begins with kalender, titel, grond, gelijkgesteld or bron.");
    }

    [Fact]
    public void A_text_beyond_the_limit_is_not_read()
    {
        Findings(new string('\n', CalendarReader.MaximumLength + 1)).ShouldBe("K1 1:1");
        Findings(Header + "titel " + new string('x', 100_000)).ShouldBe("K3 4:1");
        CalendarReader.Read("kalender proef, versie 1\ngrond b\ntitel " + new string('x', 201), "x").Findings.Single().Code.ShouldBe("K4");
        CalendarReader.Read("kalender proef, versie 1\ngrond b\ntitel " + new string('x', 200), "x").Calendar.ShouldNotBeNull();
    }

    [Fact]
    public void Whatever_is_in_a_text_the_answer_is_a_calendar_or_findings()
    {
        var random = new Random(20_261_215);
        const string letters = "kalender,versi 0123456789-\n\r\t\0\uFEFF\uD800é";
        for (var attempt = 0; attempt < 2_000; attempt++)
        {
            var text = Netherlands.Text.ToCharArray();
            for (var mutation = random.Next(1, 6); mutation > 0; mutation--)
                text[random.Next(text.Length)] = letters[random.Next(letters.Length)];

            var (calendar, findings) = CalendarReader.Read(new string(text)[..random.Next(text.Length + 1)], "x");

            (calendar is null).ShouldBe(findings.Length > 0, new string(text));
        }
    }

    [Fact]
    public void A_calendar_cannot_be_made_with_a_day_twice_or_without_a_name()
    {
        var day = new EquatedDay(new(2026, 5, 15), "a", "b");

        Should.Throw<ArgumentException>(() => new Calendar("proef", 1, [day, day]));
        Should.Throw<ArgumentException>(() => new Calendar(" ", 1, []));
        Should.Throw<ArgumentOutOfRangeException>(() => new Calendar("proef", 0, []));
    }

    private static string Findings(string text)
    {
        var (calendar, findings) = CalendarReader.Read(text, "proef.txt");
        calendar.ShouldBeNull();
        return string.Join(", ", findings.Select(finding => $"{finding.Code} {finding.Line}:{finding.Column}"));
    }
}
