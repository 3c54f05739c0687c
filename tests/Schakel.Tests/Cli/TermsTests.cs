// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Tests.Cli;

public sealed class TermsTests : Desk
{
    [Theory]
    [InlineData("2026-12-01", "10", "werkdagen", "2026-12-15")]
    [InlineData("2026-12-01", "10", "workdays", "2026-12-15")]
    [InlineData("2016-02-29", "3", "maanden", "2016-05-30")]
    [InlineData("2026-11-13", "6", "weeks", "2026-12-28")]
    [InlineData("2028-02-29", "1", "jaar", "2029-02-28")]
    public void The_last_day_is_told(string day, string count, string unit, string last)
    {
        var answer = Type("term", day, count, unit);

        answer.Exit.ShouldBe(0);
        answer.Out.ShouldContain($"({last})");
    }

    [Fact]
    public void Without_the_act_a_term_ends_where_it_ends()
    {
        Type("term", "2026-11-14", "6", "weken").Out.ShouldContain("(2026-12-28)");
        Type("term", "2026-11-14", "6", "weken", "--plain").Out.ShouldContain("(2026-12-26)");
    }

    [Fact]
    public void An_explanation_names_every_day_its_reason_and_the_articles()
    {
        var answer = Type("term", "2026-11-13", "6", "weken", "--explain");

        answer.Out.ShouldContain("Algemene termijnenwet, artikel 1");
        answer.Out.ShouldContain("artikel 6:8");
        answer.Out.ShouldContain("vrijdag 13 november 2026");
        answer.Out.ShouldContain("Eerste Kerstdag");
        answer.Out.Split('\n').Count(line => line.Contains("dag ")).ShouldBeGreaterThan(42);
        Type("term", "2026-11-13", "6", "weken", "--explain", "--lang", "en").Out.ShouldContain("How was this counted?");
    }

    [Fact]
    public void Past_the_known_equated_days_it_says_so()
    {
        Type("term", "2026-12-01", "6", "weken").Error.ShouldBeEmpty();
        Type("term", "2040-12-01", "6", "weken").Error.ShouldContain("staan nog niet in de kalender");
    }

    [Theory]
    [InlineData("2026-02-29", "1", "dag", "geen bestaande datum")]
    [InlineData("2026-12-01", "-5", "dagen", "‘-5’ is geen aantal")]
    [InlineData("2026-12-01", "1001", "dagen", "tot en met 1000")]
    [InlineData("2026-12-01", "1,5", "dagen", "heel getal")]
    [InlineData("2026-12-01", "5", "uur", "is geen eenheid")]
    [InlineData("2026-12-01", "5", "werkdagn", "Bedoel je ‘werkdag")]
    [InlineData("9999-12-01", "5", "jaar", "na het jaar 9999")]
    public void A_wrong_term_is_refused(string day, string count, string unit, string says) => ShouldBeRefused(says, "term", day, count, unit);

    [Fact]
    public void A_term_without_its_parts_is_refused() => ShouldBeRefused("Welke termijn?", "term", "2026-12-01");

    [Fact]
    public void A_table_is_given_back_with_its_last_days()
    {
        var vectors = Repository.PathOf("tests/Schakel.Tests/Calendars/termijnen.csv");
        Put("in.csv", string.Join('\n', File.ReadAllLines(vectors).Select((line, index) => index == 0 ? line : line[..(line.LastIndexOf(',') + 1)])));

        var answer = Type("term", "--csv", "in.csv");

        answer.ShouldBe(new Answer(0, File.ReadAllText(vectors).ReplaceLineEndings("\n"), ""));
    }

    [Fact]
    public void A_table_as_spreadsheets_write_it_keeps_its_separator_and_other_columns()
    {
        Put("in.csv", "\uFEFFzaak;gebeurtenis;aantal;eenheid\r\n\"a;b\";2026-12-01;10;workdays\r\n");

        Type("term", "--csv", "in.csv").Out.ShouldBe("zaak;gebeurtenis;aantal;eenheid;laatste-dag\n\"a;b\";2026-12-01;10;workdays;2026-12-15\n");
    }

    [Fact]
    public void A_last_day_that_differs_is_told()
    {
        Put("in.csv", "gebeurtenis,aantal,eenheid,laatste-dag\n2026-12-01,10,werkdagen,2026-12-16\n");

        var answer = Type("term", "--csv", "in.csv");

        answer.Out.ShouldContain("2026-12-15");
        answer.Error.ShouldContain("in.csv:2: in het bestand staat 2026-12-16, berekend is 2026-12-15.");
    }

    [Fact]
    public void All_wrong_rows_are_told_with_their_lines_and_no_half_table_is_given()
    {
        Put("in.csv", "gebeurtenis,aantal,eenheid,laatste-dag\n2026-12-01,10,werkdagen,\n2026-02-30,10,werkdagen,\n2026-12-01,x,werkdagen,\n2026-12-01,1,uur,\n2026-12-01,1\n");

        var answer = Type("term", "--csv", "in.csv");

        answer.Exit.ShouldBe(2);
        answer.Out.ShouldBeEmpty();
        answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..8]).ShouldBe(["in.csv:3", "in.csv:4", "in.csv:5", "in.csv:6"]);
    }

    [Theory]
    [InlineData("", "heeft geen kolom ‘gebeurtenis’")]
    [InlineData("gebeurtenis,aantal\n2026-12-01,5\n", "heeft geen kolom ‘eenheid’")]
    public void A_table_without_its_columns_is_refused(string text, string says)
    {
        Put("in.csv", text);

        ShouldBeRefused(says, "term", "--csv", "in.csv");
    }

    [Fact]
    public void A_table_that_is_not_utf8_is_refused()
    {
        Put("in.csv", [0x67, 0xE9, 0x0A]);

        ShouldBeRefused("is geen UTF-8", "term", "--csv", "in.csv");
        ShouldBeRefused("bestaat niet", "term", "--csv", "uit.csv");
    }
}
