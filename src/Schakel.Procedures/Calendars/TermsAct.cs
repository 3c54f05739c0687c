// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Calendars;

/// <summary>The Algemene termijnenwet (Atw): its reach, and its articles by name.</summary>
internal static class TermsAct
{
    internal static readonly Wording EndOnFreeDay = Article("artikel 1, eerste lid", "article 1(1)");
    internal static readonly Wording TwoOpenDays = Article("artikel 2", "article 2");
    internal static readonly Wording Holidays = Article("artikel 3, eerste lid", "article 3(1)");
    internal static readonly Wording GoodFriday = Article("artikel 3, tweede lid", "article 3(2)");
    internal static readonly Wording FreeDays = Article("artikel 3", "article 3");
    internal static readonly Wording Reach = Article("artikelen 1 en 5", "articles 1 and 5");
    internal static readonly Wording LongTerms = Article("artikel 4, onder a", "article 4(a)");

    /// <summary>Art. 3 lid 3, with the decision that equated the day.</summary>
    internal static Wording Equated(string source) =>
        Article($"artikel 3, derde lid; {source}", $"article 3(3); {source}");

    /// <summary>Art. 4, onder a: not terms of more than 90 days, twelve weeks or three months, nor terms in years.</summary>
    internal static bool Covers(Term term) => term.Unit switch
    {
        TermUnit.WorkingDays or TermUnit.Days => term.Count <= 90,
        TermUnit.Weeks => term.Count <= 12,
        TermUnit.Months => term.Count <= 3,
        _ => false,
    };

    /// <summary>Art. 2: only a term of at least three days.</summary>
    internal static bool WantsTwoOpenDays(Term term) =>
        term.Count >= (term.Unit is TermUnit.WorkingDays or TermUnit.Days ? 3 : 1);

    private static Wording Article(string dutch, string english) =>
        new($"Algemene termijnenwet, {dutch}", $"Algemene termijnenwet, {english}");
}
