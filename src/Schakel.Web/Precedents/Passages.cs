// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dutch;

namespace Schakel.Web.Precedents;

/// <summary>A piece of a text in which something may be said: a sentence, or two that follow each other.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Terms">By what it is found.</param>
/// <param name="Denies">Whether something in it is not so.</param>
internal sealed record Passage(string Text, ImmutableHashSet<string> Terms, bool Denies)
{
    private static readonly ImmutableHashSet<string> Denials = ["niet", "geen", "nooit", "niets", "niemand", "nergens", "zonder", "not", "no", "never", "nothing", "without"];

    /// <summary>One, as it was written.</summary>
    public static Passage Of(string text) => new(text, [.. Analysis.Of(text).SelectMany(word => word.Terms)], Tokens.Of(text).Any(token => Denials.Contains(token.Folded)));
}

/// <summary>Cuts what people wrote into what can be held beside something else.</summary>
internal static class Passages
{
    /// <summary>Every sentence, and every two that follow each other: what is said in one there may be said in two here.</summary>
    public static IEnumerable<Passage> Of(string text)
    {
        var sentences = Sentences(text).Select(Passage.Of).ToList();
        return sentences.Concat(sentences.Zip(sentences.Skip(1), (one, next) => new Passage($"{one.Text} {next.Text}", one.Terms.Union(next.Terms), one.Denies || next.Denies)));
    }

    /// <summary>What counted, one feature each: the lines, or the sentences where there is but one line.</summary>
    public static ImmutableArray<string> Features(string counted)
    {
        var lines = counted.Split('\n').Select(line => line.Trim().TrimStart('-', '*', '•', '–').Trim()).Where(line => line.Length > 0).ToImmutableArray();
        return [.. (lines.Length > 1 ? lines : Sentences(counted)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The sentences. A point that no capital follows, as in an abbreviation or a number, ends none; an end of line always does.</summary>
    public static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\n' && !(text[at] is '.' or '!' or '?' or '…' && Ends(text, at + 1)))
                continue;
            if (text[start..(at + 1)].Trim() is { Length: > 0 } sentence)
                yield return sentence;
            start = at + 1;
        }

        if (text[start..].Trim() is { Length: > 0 } last)
            yield return last;
    }

    private static bool Ends(string text, int after)
    {
        if (after < text.Length && !char.IsWhiteSpace(text[after]))
            return false;
        while (after < text.Length && char.IsWhiteSpace(text[after]))
            after++;
        return after == text.Length || !(char.IsLower(text[after]) || char.IsDigit(text[after]));
    }
}
