// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Dutch;

/// <summary>A piece of a text.</summary>
/// <param name="Text">The piece.</param>
/// <param name="Matches">Whether it is what was looked for.</param>
public sealed record MarkedPiece(string Text, bool Matches);

/// <summary>Shows in a text what was found in it.</summary>
public static class Marking
{
    private const string More = "…";

    /// <summary>The text in pieces. What is longer than asked is cut to where most of it was found, at words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="terms">What was looked for, as <see cref="Analysis"/> says it.</param>
    /// <param name="most">How many characters at most; what is left out is told by a dot or three beside them.</param>
    public static ImmutableArray<MarkedPiece> Of(string text, IReadOnlySet<string> terms, int most = int.MaxValue)
    {
        var found = Analysis.Of(text).Where(word => word.Terms.Any(terms.Contains)).ToList();
        var (start, end) = Window(text, found, most);
        var pieces = ImmutableArray.CreateBuilder<MarkedPiece>();
        Add(start > 0 ? More : "", false);
        var at = start;
        foreach (var word in found.Where(word => word.Start >= start && word.Start + word.Length <= end))
        {
            Add(text[at..word.Start], false);
            Add(text.Substring(word.Start, word.Length), true);
            at = word.Start + word.Length;
        }

        Add(text[at..end] + (end < text.Length ? More : ""), false);
        return pieces.ToImmutable();

        void Add(string piece, bool matches)
        {
            if (piece.Length > 0)
                pieces.Add(new MarkedPiece(piece, matches));
        }
    }

    private static (int Start, int End) Window(string text, List<Word> found, int most)
    {
        if (text.Length <= most)
            return (0, text.Length);
        var best = found.Select(first => (first.Start, Count: found.Count(word => word.Start >= first.Start && word.Start + word.Length <= first.Start + most)))
            .OrderByDescending(each => each.Count).ThenBy(each => each.Start).FirstOrDefault();
        // A little of what stands before it tells what it is about.
        var start = AtWord(text, Math.Max(0, Math.Min(best.Start - (most / 6), text.Length - most)));
        var end = Math.Min(text.Length, start + most);
        while (end < text.Length && end > start + (most / 2) && !char.IsWhiteSpace(text[end]))
            end--;
        return (start, end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end);
    }

    private static int AtWord(string text, int start)
    {
        if (start == 0)
            return 0;
        for (var at = start; at < text.Length && at < start + 30; at++)
        {
            if (char.IsWhiteSpace(text[at - 1]))
                return at;
        }

        return char.IsLowSurrogate(text[start]) ? start + 1 : start;
    }
}
