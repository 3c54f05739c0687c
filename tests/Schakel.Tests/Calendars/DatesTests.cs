// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Tests.Calendars;

public sealed class DatesTests
{
    private static readonly DateOnly Day = new(2026, 12, 15);

    [Theory]
    [InlineData(Language.Dutch, "dinsdag 15 december 2026", "15 dec 2026")]
    [InlineData(Language.English, "Tuesday 15 December 2026", "15 Dec 2026")]
    public void A_date_is_written_in_full_and_in_short(Language language, string inFull, string inShort)
    {
        Dates.InFull(Day, language).ShouldBe(inFull);
        Dates.InShort(Day, language).ShouldBe(inShort);
    }

    [Fact]
    public void Every_month_and_weekday_has_its_dutch_name()
    {
        var months = Enumerable.Range(1, 12).Select(month => Dates.InShort(new DateOnly(2026, month, 1), Language.Dutch).Split(' ')[1]);
        var weekdays = Enumerable.Range(1, 7).Select(day => Dates.Weekday(new DateOnly(2026, 6, day)).Dutch); // 1 June 2026 is a Monday

        string.Join(' ', months).ShouldBe("jan feb mrt apr mei jun jul aug sep okt nov dec");
        string.Join(' ', weekdays).ShouldBe("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag");
    }

    [Fact]
    public void A_language_that_does_not_exist_is_a_mistake() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Dates.InFull(Day, (Language)2));
}
