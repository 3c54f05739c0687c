// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text;
using Schakel.Procedures;

namespace Schakel.Dossiers.Deliberating;

/// <summary>Covers the words in a dissent that tell of someone, and never the dissent.</summary>
public static class Covering
{
    /// <summary>What stands in the place of covered words.</summary>
    public const string Mark = "[…]";

    /// <summary>How long the words may be that are covered at once, in characters: a name, a place, a number.</summary>
    public const int Longest = 60;

    private static readonly ImmutableHashSet<string> Between = ["van", "de", "der", "den", "het", "ten", "ter", "te", "el", "von"];

    /// <summary>The text with these words covered, wherever they stand in it as whole words.</summary>
    public static string Of(string text, string words)
    {
        var covered = new StringBuilder();
        var from = 0;
        foreach (var at in Places(text, words))
        {
            covered.Append(text, from, at - from).Append(Mark);
            from = at + words.Length;
        }

        return covered.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>How many letters and digits that covers.</summary>
    public static int Letters(string text, string words) => Places(text, words).Count() * words.Count(char.IsLetterOrDigit);

    /// <summary>How many of those are in words that look like no name, place or number.</summary>
    public static int PlainLetters(string text, string words) =>
        Places(text, words).Select(at => text.Substring(at, words.Length)).Where(there => !IsLikeAName(there)).Sum(there => there.Count(char.IsLetterOrDigit));

    private static IEnumerable<int> Places(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + words.Length, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                yield return at;
        }
    }

    /// <summary>Why these words cannot be covered; null where they can.</summary>
    /// <param name="said">What they stand in; null where it is not there.</param>
    /// <param name="words">The words.</param>
    public static Wording? Refusal(TableLine.Said? said, string words) =>
        said is not { IsDissent: true } ? new("Dit staat hier niet meer.", "This is no longer here.")
        : words.Length == 0 ? new("Schrijf over welke woorden het gaat.", "Write which words it is about.")
        : words.Length > Longest ? new($"Dek hoogstens {Longest} tekens tegelijk af: een naam, een plaats, een nummer.", $"Cover {Longest} characters at once at most: a name, a place, a number.")
        : Mark.Contains(words, StringComparison.Ordinal) || !Places(said.Text, words).Any() ? new("Deze woorden staan er niet zo. Neem ze precies over.", "These words do not stand there like that. Copy them exactly.")
        : IsTooMuch(said, words) ? new("Dan blijft er te weinig over van wat er staat. Dek alleen een naam, een plaats of een nummer af, elk apart.", "Then too little is left of what stands there. Cover only a name, a place or a number, each by itself.")
        : null;

    // Of a short dissent a name and a place may be most; of other words a quarter at most goes, or what it says would.
    private static bool IsTooMuch(TableLine.Said said, string words)
    {
        var (covered, plain) = (said.CoveredLetters + Letters(said.Text, words), said.CoveredPlainLetters + PlainLetters(said.Text, words));
        var all = Left(Of(said.Text, words)) + covered;
        return 4 * plain > all || 4 * covered > 3 * all;
    }

    private static bool IsLikeAName(string words)
    {
        var own = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Between.Contains(word)).ToList();
        return own.Count > 0 && own.TrueForAll(word => char.IsUpper(word[0]) || char.IsDigit(word[0]));
    }

    private static int Left(string text) => text.Replace(Mark, " ", StringComparison.Ordinal).Count(char.IsLetterOrDigit);
}
