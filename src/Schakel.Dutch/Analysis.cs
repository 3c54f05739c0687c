// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Schakel.Dutch;

/// <summary>
/// What a text is found by: each word folded and brought back to its stem, with the words a compound is made of. Words that stand in every text are left out.
/// Pure: the same text gives the same terms, and no text is refused. Text in another language comes through as it is written, but for a few ends.
/// </summary>
public static partial class Analysis
{
    private static readonly FrozenSet<string> Stop = WordList.Words("stop");

    private static readonly FrozenSet<string> Weak = WordList.Words("weak").Select(Stems.Of).ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Short = new Dictionary<string, string>
    {
        ["art"] = "artikel",
        ["nr"] = "nummer",
        ["lj"] = "leefjaar",
    }.ToFrozenDictionary();

    /// <summary>Whether a term says something of what a text is like: words such as <c>niet</c> and <c>mensen</c> are looked for, and tell nothing.</summary>
    public static bool IsTelling(string term) => !Weak.Contains(term);

    /// <summary>The words of a text, in order.</summary>
    public static IEnumerable<Word> Of(string text)
    {
        foreach (var token in Tokens.Of(text))
        {
            if (Read(token) is { } word)
                yield return word;
        }
    }

    /// <summary>How often each term stands in a text.</summary>
    public static ImmutableDictionary<string, int> Counts(params IEnumerable<string> texts)
    {
        var counts = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var term in texts.SelectMany(Of).SelectMany(word => word.Terms))
            counts[term] = counts.GetValueOrDefault(term) + 1;
        return counts.ToImmutable();
    }

    private static Word? Read(Token token)
    {
        var said = token.Folded;
        if (char.IsDigit(said[0]))
            return Number(token);
        if (said.EndsWith("'s", StringComparison.Ordinal))
            said = said[..^2];
        var parts = said.Split(Joiners, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1)
        {
            var terms = parts.SelectMany(part => Term(part) is { } term ? InnerParts(part).Prepend(term) : []).Distinct().ToImmutableArray();
            return terms.IsEmpty ? null : new Word(token.Start, token.Length, Stems.Of(string.Concat(parts)), terms);
        }

        return parts.Length == 1 && Term(parts[0]) is { } whole ? new Word(token.Start, token.Length, whole, [.. InnerParts(parts[0]).Where(part => part != whole)]) : null;
    }

    private static readonly char[] Joiners = ['-', '\''];

    private static string? Term(string word) => Stop.Contains(word) ? null : Short.TryGetValue(word, out var written) ? written : char.IsDigit(word[0]) ? word : Stems.Of(word);

    // A part can be made of words itself: kinderopvangtoeslag is of kinder and opvang too.
    private static IEnumerable<string> InnerParts(string word) => Compounds.Split(word).SelectMany(part => Compounds.Split(part).Prepend(part)).Select(Stems.Of).Distinct();

    // 1.250,50 is 1250,50; a number of parts, as 2024-12-01 or 35-1, is found by each of them as well.
    private static Word Number(Token token)
    {
        var said = Thousands().IsMatch(token.Folded) ? token.Folded.Replace(".", "", StringComparison.Ordinal) : token.Folded;
        var parts = said.Split(['-', '/', '\''], StringSplitOptions.RemoveEmptyEntries);
        return new Word(token.Start, token.Length, said, parts.Length > 1 ? [.. parts.Distinct()] : []);
    }

    [GeneratedRegex(@"^[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thousands();

    /// <summary>What tells one way of analysing from another: where it changes, what was made by it is made anew.</summary>
    public static string Form { get; } = string.Join('\n', new[] { "1" }.Concat(new[] { "folding", "stop", "parts" }.Select(WordList.Text)));
}
