// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Dossiers.Deliberating;

/// <summary>Covers the words in a dissent that tell of someone, and never the dissent.</summary>
public static class Covering
{
    /// <summary>What stands in the place of covered words.</summary>
    public const string Mark = "[…]";

    /// <summary>How long the words may be that are covered at once, in characters: a name, a place, a number.</summary>
    public const int Longest = 60;

    // What is left of a dissent must still say something.
    private const int FewestLeft = 3;

    /// <summary>The text with these words covered, wherever they stand in it.</summary>
    public static string Of(string text, string words) => text.Replace(words, Mark, StringComparison.OrdinalIgnoreCase);

    /// <summary>Why these words cannot be covered; null where they can.</summary>
    /// <param name="said">What they stand in; null where it is not there.</param>
    /// <param name="words">The words.</param>
    public static Wording? Refusal(TableLine.Said? said, string words) =>
        said is not { IsDissent: true } ? new("Dit staat hier niet meer.", "This is no longer here.")
        : words.Length == 0 ? new("Schrijf over welke woorden het gaat.", "Write which words it is about.")
        : words.Length > Longest ? new($"Dek hoogstens {Longest} tekens tegelijk af: een naam, een plaats, een nummer.", $"Cover {Longest} characters at once at most: a name, a place, a number.")
        : Mark.Contains(words, StringComparison.Ordinal) || !said.Text.Contains(words, StringComparison.OrdinalIgnoreCase) ? new("Deze woorden staan er niet zo. Neem ze precies over.", "These words do not stand there like that. Copy them exactly.")
        : Left(Of(said.Text, words)) < FewestLeft ? new("Dan blijft er niets over van wat hij schreef. Dek alleen af wat iemand aanwijst.", "Then nothing is left of what was written. Cover only what points at someone.")
        : null;

    private static int Left(string text) => text.Replace(Mark, " ", StringComparison.Ordinal).Split([' ', '\n', '\t']).Count(word => word.Any(char.IsLetter));
}
