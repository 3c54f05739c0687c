// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Schakel.Web.Cases;

/// <summary>What a dossier is called by who may read it: the first sentence of its story.</summary>
internal static partial class Titles
{
    private const int Longest = 90;

    // A point inside a word, as in an address of mail or a number, ends no sentence.
    [GeneratedRegex(@"^[^\n]*?([.!?](?=\s|$)|\n|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Sentence { get; }

    // What the story of a dossier is called by the procedures; the first that is there.
    private static readonly ImmutableArray<string> Stories = ["onderwerp", "verhaal", "wat-knelt", "wat-er-gebeurde", "wat-er-aan-de-hand-is", "vraag", "opdracht", "voorstel", "feiten", "vraag-die-wringt", "zaak"];

    public static string Of(FoundCase found)
    {
        var story = Story(found);
        if (story.Length == 0)
            return found.Course.Procedure.Title;
        return Start(FirstSentence(story).TrimEnd('.', '!', '?', '\n', ' '));
    }

    /// <summary>A text that is short enough to stand above a page; else its first sentence, or as much of that as fits.</summary>
    public static string Short(string text) => text.Length <= Longest && !text.Contains('\n', StringComparison.Ordinal) ? text : Start(FirstSentence(text).Trim());

    private static string Start(string sentence) => sentence.Length <= Longest ? sentence : Cut(sentence);

    // At a space, or where there is none, as in a long address, at the end of what one sees as a letter: never in the middle of an emoji.
    private static string Cut(string text)
    {
        if (text.LastIndexOf(' ', Longest) is var space and > 0)
            return text[..space] + " …";
        var letters = StringInfo.ParseCombiningCharacters(text);
        return text[..letters.LastOrDefault(at => at <= Longest)] + "…";
    }

    /// <summary>The first sentence of a text, or all of it where it has but one.</summary>
    public static string FirstSentence(string text) => Sentence.Match(text).Value;

    public static string Story(FoundCase found)
    {
        var texts = found.Opened.Words.Texts;
        return Stories.Select(name => texts.GetValueOrDefault(name, "").Trim()).FirstOrDefault(text => text.Length > 0)
            ?? texts.Where(text => text.Key != Raising.Opening.Regulation).Select(text => text.Value).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))?.Trim() ?? "";
    }
}
