// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Schakel.Web.Raising;

/// <summary>What in a story can give the writer away, or someone he writes about.</summary>
/// <param name="Sort">What sort of thing.</param>
/// <param name="Words">The words themselves.</param>
public sealed record Telltale(TelltaleSort Sort, string Words)
{
    private const int Most = 12;

    /// <summary>What stands out in a text, in the order in which it stands there. It warns and never refuses: it will miss some, and see some that are none.</summary>
    public static ImmutableArray<Telltale> In(string text) =>
    [
        .. Found(text).OrderBy(found => found.At).DistinctBy(found => (found.What.Sort, found.What.Words.ToUpperInvariant())).Select(found => found.What).Take(Most),
    ];

    private static IEnumerable<(int At, Telltale What)> Found(string text)
    {
        foreach (Match match in TelltalePatterns.Numbers.Matches(text))
        {
            if (IsCitizenNumber(match.Value))
                yield return Of(TelltaleSort.CitizenNumber, match);
        }

        foreach (Match match in TelltalePatterns.Titled.Matches(text))
            yield return (match.Index, new Telltale(TelltaleSort.Name, Person(match.Value)));
        // Where it begins with a word that is no name, a name can still come after it.
        for (var match = TelltalePatterns.TwoCapitals.Match(text); match.Success;)
        {
            var isName = !TelltalePatterns.NoFirstNames.Contains(match.Groups["first"].Value);
            if (isName)
                yield return (match.Index, new Telltale(TelltaleSort.Name, Person(match.Value)));
            match = TelltalePatterns.TwoCapitals.Match(text, isName ? match.Index + match.Length : match.Index + match.Groups["first"].Length);
        }

        foreach (Match match in TelltalePatterns.SelfNamed.Matches(text))
            yield return Of(TelltaleSort.Name, match);
        foreach (Match match in TelltalePatterns.Dates.Matches(text))
            yield return Of(TelltaleSort.Date, match);
        foreach (Match match in TelltalePatterns.Reach.Matches(text))
            yield return Of(TelltaleSort.Contact, match);
        foreach (Match match in TelltalePatterns.Address.Matches(text))
            yield return Of(TelltaleSort.Contact, match);
        foreach (Match match in TelltalePatterns.MyClient.Matches(text))
            yield return Of(TelltaleSort.OwnCase, match);
        foreach (Match match in TelltalePatterns.SmallTeam.Matches(text))
            yield return Of(TelltaleSort.SmallTeam, match);
    }

    // Of ‘mevrouw Jansen van de Dienst’ the person is a name, and the body is not.
    private static string Person(string name)
    {
        var end = name.Length;
        while (LastWord(name, end) is > 0 and var at && TelltalePatterns.NoFirstNames.Contains(name[at..end]) && FirstGap(name) is var first && first < at - 1)
        {
            end = at - 1;
            while (LastWord(name, end) is > 0 and var before && char.IsLower(name[before]) && before > first)
                end = before - 1;
        }

        return name[..end];
    }

    private static int LastWord(string name, int end)
    {
        var at = end;
        while (at > 0 && !char.IsWhiteSpace(name[at - 1]))
            at--;
        return at;
    }

    private static int FirstGap(string name) => name.TakeWhile(letter => !char.IsWhiteSpace(letter)).Count();

    private static (int, Telltale) Of(TelltaleSort sort, Match match) => (match.Index, new Telltale(sort, match.Value));

    /// <summary>Whether nine digits pass the test of eleven: then they are most likely a citizen service number.</summary>
    public static bool IsCitizenNumber(string text)
    {
        var digits = text.Where(char.IsAsciiDigit).Select(digit => digit - '0').ToArray();
        if (digits.Length is not (8 or 9))
            return false;
        if (digits.Length == 8)
            digits = [0, .. digits];
        var sum = 0;
        for (var i = 0; i < 8; i++)
            sum += digits[i] * (9 - i);
        return digits.Any(digit => digit != 0) && (sum - digits[8]) % 11 == 0;
    }
}

/// <summary>What sort of thing gives someone away.</summary>
public enum TelltaleSort
{
    Name,
    CitizenNumber,
    Contact,
    Date,
    OwnCase,
    SmallTeam,
}
