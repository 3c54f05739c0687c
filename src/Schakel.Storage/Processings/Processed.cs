// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Schakel.Storage.Processings;

/// <summary>That personal data was processed, as a line of Logboek Dataverwerkingen 1.0: of one person, or of nobody known.</summary>
/// <param name="Trace">What was done as a whole, by chance: sixteen bytes in hexadecimal.</param>
/// <param name="Span">This line of it, by chance: eight bytes in hexadecimal.</param>
/// <param name="Parent">The line it is a part of; null where it is one by itself.</param>
/// <param name="Name">What was done, in words for people. Words of the program only.</param>
/// <param name="Activity">Where the register of processing activities tells of it.</param>
/// <param name="Subject">The pseudonym of whom the data are of; null where that is nobody.</param>
/// <param name="Began">When it began, in milliseconds since 1970.</param>
/// <param name="Ended">When it was over.</param>
public sealed record Processed(string Trace, string Span, string? Parent, string Name, string Activity, string? Subject, long Began, long Ended)
{
    /// <summary>The lines of what was done: one, and where it is about several people one for each of them below it.</summary>
    /// <param name="name">What was done.</param>
    /// <param name="activity">Where the register tells of it.</param>
    /// <param name="subjects">The pseudonyms of whom the data are of.</param>
    /// <param name="began">When it began.</param>
    /// <param name="ended">When it was over.</param>
    public static ImmutableArray<Processed> Of(string name, string activity, ImmutableArray<string> subjects, DateTimeOffset began, DateTimeOffset ended)
    {
        var one = new Processed(Chance(16), Chance(8), null, name, activity, subjects is [var only] ? only : null, began.ToUnixTimeMilliseconds(), ended.ToUnixTimeMilliseconds());
        return subjects.Length < 2 ? [one] : [one, .. subjects.Select(subject => one with { Span = Chance(8), Parent = one.Span, Subject = subject })];
    }

    private static string Chance(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));
}
