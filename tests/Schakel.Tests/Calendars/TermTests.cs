// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;
using Schakel.Procedures.Calendars;

namespace Schakel.Tests.Calendars;

public sealed class TermTests
{
    [Theory]
    [InlineData("10 werkdagen", 10, TermUnit.WorkingDays)]
    [InlineData("1 werkdag", 1, TermUnit.WorkingDays)]
    [InlineData("2 dagen", 2, TermUnit.Days)]
    [InlineData("1 dag", 1, TermUnit.Days)]
    [InlineData("6 weken", 6, TermUnit.Weeks)]
    [InlineData("1 week", 1, TermUnit.Weeks)]
    [InlineData("3 maanden", 3, TermUnit.Months)]
    [InlineData("1 maand", 1, TermUnit.Months)]
    [InlineData("1 jaar", 1, TermUnit.Years)]
    [InlineData("2 jaar", 2, TermUnit.Years)]
    [InlineData("0 dagen", 0, TermUnit.Days)]
    [InlineData("1000 weken", 1000, TermUnit.Weeks)]
    public void A_term_is_read_and_written_the_same(string text, int count, TermUnit unit)
    {
        Term.TryParse(text, out var term).ShouldBeTrue();

        term.ShouldBe(new Term(count, unit));
        term.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("1 werkdagen", "1 werkdag")]
    [InlineData("2 week", "2 weken")]
    [InlineData("5 jaren", "5 jaar")]
    public void Singular_and_plural_are_both_read_and_one_is_written(string text, string canonical) =>
        Netherlands.Term(text).ToString().ShouldBe(canonical);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("10")]
    [InlineData("weken")]
    [InlineData(" weken")]
    [InlineData("10weken")]
    [InlineData("10  weken")]
    [InlineData(" 10 weken")]
    [InlineData("10 weken ")]
    [InlineData("10\tweken")]
    [InlineData("+10 weken")]
    [InlineData("-1 weken")]
    [InlineData("01 week")]
    [InlineData("1001 dagen")]
    [InlineData("99999999999999999999 dagen")]
    [InlineData("1,5 weken")]
    [InlineData("١ week")]
    [InlineData("3 uur")]
    [InlineData("3 Weken")]
    [InlineData("P1M")]
    public void Anything_else_is_no_term(string? text) => Term.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(-1, TermUnit.Days)]
    [InlineData(1001, TermUnit.Days)]
    [InlineData(1, (TermUnit)5)]
    [InlineData(1, (TermUnit)(-1))]
    public void A_term_outside_its_range_cannot_be_made(int count, TermUnit unit)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new Term(count, unit));
        Should.Throw<ArgumentOutOfRangeException>(() => new Term(1, TermUnit.Days) with { Count = count, Unit = unit });
    }

    [Theory]
    [InlineData("10 werkdagen", "10 working days")]
    [InlineData("1 maand", "1 month")]
    [InlineData("2 jaar", "2 years")]
    public void A_term_is_said_in_english(string text, string english) =>
        Netherlands.Term(text).In(Language.English).ShouldBe(english);
}
