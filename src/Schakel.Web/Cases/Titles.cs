// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Schakel.Procedures.Model;

namespace Schakel.Web.Cases;

/// <summary>What a dossier is called by who may read it: the first sentence of its story.</summary>
internal static partial class Titles
{
    private const int Longest = 90;

    // A point inside a word, as in an address of mail or a number, ends no sentence.
    [GeneratedRegex(@"^[^\n]*?([.!?](?=\s|$)|\n|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Sentence { get; }

    // What the story of a dossier is called by the procedures; the first that is there.
    private static readonly ImmutableArray<string> Stories = ["onderwerp", "verhaal", "wat-knelt", "wat-er-gebeurde", "wat-er-aan-de-hand-is", "vraag", "opdracht", "voorstel", "feiten", "vraag-die-wringt", "zaak", "redenen-van-bezwaar"];

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
            ?? (Otherwise(found, none: null) is { } name ? texts[name].Trim() : "");
    }

    /// <summary>What tells most of a dossier in which nothing is called a story: the first text that must be there, else the first. Never where someone lives.</summary>
    /// <param name="found">The dossier.</param>
    /// <param name="none">What is not looked at: it stands elsewhere.</param>
    public static string? Otherwise(FoundCase found, string? none)
    {
        var texts = found.Opened.Words.Texts;
        return found.Course.Procedure.Questions.Where(question => question.Type is QuestionType.Text).OrderByDescending(question => question.Required).Select(question => question.Name)
            .Concat(texts.Keys.Order(StringComparer.Ordinal))
            .FirstOrDefault(name => name != none && name is not (Raising.Opening.Regulation or Raising.Opening.Address) && !string.IsNullOrWhiteSpace(texts.GetValueOrDefault(name)));
    }
}
