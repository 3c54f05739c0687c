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
            yield return Of(TelltaleSort.Name, match);
        foreach (Match match in TelltalePatterns.TwoCapitals.Matches(text))
        {
            if (!TelltalePatterns.NoFirstNames.Contains(match.Groups["first"].Value))
                yield return Of(TelltaleSort.Name, match);
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
