// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Calendars;

/// <summary>The sentences of an explanation, one for each rule.</summary>
internal static class ExplainedRules
{
    private static readonly Wording DayAfter =
        new("telling als in de Algemene wet bestuursrecht, artikel 6:8, eerste lid",
            "counted as in the Algemene wet bestuursrecht, article 6:8(1)");

    private static readonly Wording MonthsAndYears =
        new("Hoge Raad 1 september 2017, ECLI:NL:HR:2017:2225", "Supreme Court 1 September 2017, ECLI:NL:HR:2017:2225");

    internal static ExplainedStep Start(DateOnly eventDay)
    {
        var first = eventDay.AddDays(1);
        return new(first, Sentence(
            $"De gebeurtenis was op {Dutch(eventDay)}; de termijn begint de dag erna, op {Dutch(first)}.",
            $"The event was on {English(eventDay)}; the term starts the day after, on {English(first)}."), DayAfter);
    }

    internal static ExplainedStep Counted(DateOnly eventDay, DateOnly end, Term term) => term.Unit switch
    {
        TermUnit.WorkingDays => new(end, Sentence(
            $"Alleen dagen die niet vrij zijn tellen mee: {DutchTerm(term)} na {Dutch(eventDay)} is {Dutch(end)}.",
            $"Only days that are not free count: {EnglishTerm(term)} after {English(eventDay)} is {English(end)}."), TermsAct.FreeDays),
        TermUnit.Months or TermUnit.Years when end.Day != eventDay.Day => new(end, Sentence(
            $"{DutchTerm(term)} na {Dutch(eventDay)} is {Dutch(end)}: die maand heeft geen dag {eventDay.Day}, dus de laatste dag ervan.",
            $"{EnglishTerm(term)} after {English(eventDay)} is {English(end)}: that month has no day {eventDay.Day}, so its last day."),
            MonthsAndYears),
        _ => new(end, Sentence(
            $"{DutchTerm(term)} na {Dutch(eventDay)} is {Dutch(end)}.",
            $"{EnglishTerm(term)} after {English(eventDay)} is {English(end)}."),
            term.Unit is TermUnit.Months or TermUnit.Years ? MonthsAndYears : DayAfter),
    };

    internal static ExplainedStep TwoOpenDays(DateOnly end, int found) => new(end, found is 0
        ? Sentence(
            $"In de termijn was geen enkele dag die niet vrij is, en er moeten er twee zijn. Hij loopt door tot en met {Dutch(end)}.",
            $"No day in the term was a day that is not free, and there must be two. It runs on to and including {English(end)}.")
        : Sentence(
            $"In de termijn was maar één dag die niet vrij is, en er moeten er twee zijn. Hij loopt door tot en met {Dutch(end)}.",
            $"Only one day in the term was not free, and there must be two. It runs on to and including {English(end)}."),
        TermsAct.TwoOpenDays);

    internal static ExplainedStep EndMoved(DateOnly counted, FreeDay why, DateOnly end) => new(end, Sentence(
        $"{Dutch(counted)} is een vrije dag{Named(counted, why, Language.Dutch)}. De termijn loopt door tot en met {Dutch(end)}.",
        $"{English(counted)} is a free day{Named(counted, why, Language.English)}. The term runs on to and including {English(end)}."),
        TermsAct.EndOnFreeDay);

    internal static ExplainedStep EndsOnOpenDay(DateOnly end) => new(end, Sentence(
        $"{Dutch(end)} is geen zaterdag, zondag of feestdag: daar eindigt de termijn.",
        $"{English(end)} is no Saturday, Sunday or holiday: the term ends there."), TermsAct.EndOnFreeDay);

    internal static ExplainedStep TooLong(DateOnly end, Term term) => new(end, Sentence(
        $"Een termijn van {DutchTerm(term)} is te lang voor de Algemene termijnenwet. "
            + $"Hij eindigt op {Dutch(end)}, ook als dat een vrije dag is.",
        $"A term of {EnglishTerm(term)} is too long for the Algemene termijnenwet. "
            + $"It ends on {English(end)}, even if that is a free day."),
        TermsAct.LongTerms);

    internal static ExplainedStep NotApplied(DateOnly end) => new(end, Sentence(
        $"De Algemene termijnenwet geldt hier niet. De termijn eindigt op {Dutch(end)}, zonder verschuiving.",
        $"The Algemene termijnenwet does not apply here. The term ends on {English(end)} and is not moved."), TermsAct.Reach);

    /// <summary>The name of the holiday; nothing for a plain weekend day, whose name is already in the date.</summary>
    private static string Named(DateOnly day, FreeDay why, Language language) =>
        why.Name == Dates.Weekday(day) ? "" : $" ({why.Name.In(language)})";

    private static Wording Sentence(string dutch, string english) => new(Capitalised(dutch), Capitalised(english));

    private static string Capitalised(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];

    private static string Dutch(DateOnly day) => Dates.InFull(day, Language.Dutch);

    private static string English(DateOnly day) => Dates.InFull(day, Language.English);

    private static string DutchTerm(Term term) => term.In(Language.Dutch);

    private static string EnglishTerm(Term term) => term.In(Language.English);
}
