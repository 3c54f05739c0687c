// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Procedures;
using Schakel.Procedures.Model;
using Schakel.Web.Ui;

namespace Schakel.Web.Following;

/// <summary>What the raiser wrote, as it stands above the page: empty for who may not read it.</summary>
/// <param name="Title">A few words to know it by.</param>
/// <param name="Story">What is going on, in his own words.</param>
/// <param name="Rest">What else the form asked, with what it asked.</param>
public sealed record Written(string Title, string? Story, ImmutableArray<(string Question, Wording Asked, string Answer)> Rest)
{
    /// <summary>Whether the title was written by the raiser.</summary>
    public bool IsWritten { get; private init; }

    /// <summary>All of it that was written.</summary>
    public ImmutableArray<string> Texts => IsWritten ? [.. Rest.Select(each => each.Answer).Prepend(Story).Prepend(Title).OfType<string>()] : [];

    private const int Longest = 90;
    private static readonly ImmutableArray<string> Titles = ["titel", "onderwerp"];
    private static readonly ImmutableArray<string> Stories = ["verhaal", "feiten", "wat-knelt", "zaak", "vraag-die-wringt", "redenen-van-bezwaar"];

    public static Written Of(Seen seen)
    {
        var plain = seen.Found.Course.Procedure.Title;
        // A precedent is read by its writer as by everyone, until he takes it back.
        if (!seen.View.Reads || (seen.Found.File.Frozen.Kind is Kind.Precedent && !Publicities.IsTakenBack(seen.Found.File)))
            return ForEveryone(seen, plain);
        // Where he lives is for who handles it: nobody who is asked along needs that.
        var texts = seen.Found.Opened.Words.Texts.Where(text => !string.IsNullOrWhiteSpace(text.Value) && (text.Key != Raising.Opening.Address || seen.View.IsRaiser || !seen.View.Offices.IsEmpty)).ToImmutableDictionary();
        var title = Titles.FirstOrDefault(texts.ContainsKey);
        var story = Stories.FirstOrDefault(texts.ContainsKey) ?? Cases.Titles.Otherwise(seen.Found, none: title);
        return new(
            title is not null ? texts[title] : story is not null ? Start(texts[story]) : plain,
            story is null ? null : texts[story],
            [.. texts.Where(text => text.Key != title && text.Key != story).OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => (text.Key, Labels.Heading(text.Key), Shown(seen, text.Key, text.Value)))])
        {
            IsWritten = title is not null || story is not null,
        };
    }

    // What the form said that everyone can read.
    private static Written ForEveryone(Seen seen, string plain)
    {
        var texts = seen.Found.Opened.Words.Texts;
        var told = Publicities.Words(seen.Found.File, seen.Found.Opened).Where(word => !string.IsNullOrWhiteSpace(texts.GetValueOrDefault(word))).ToImmutableArray();
        var title = told.FirstOrDefault(Titles.Contains);
        return new(title is null ? plain : texts[title], null, [.. told.Where(word => word != title).Select(word => (word, Labels.Heading(word), Shown(seen, word, texts[word])))]) { IsWritten = title is not null };
    }

    private static string Shown(Seen seen, string asked, string answer) =>
        seen.Found.Course.Procedure.Questions.Any(question => question.Name == asked && question.Type is QuestionType.Amount) ? Raising.Amounts.Shown(answer, seen.Naming.Language) : answer;

    // The first sentence, or as much of it as fits above a page.
    private static string Start(string text)
    {
        var line = text.Split('\n')[0].Trim();
        var sentence = Cases.Titles.FirstSentence(line).TrimEnd('.');
        if (sentence.Length <= Longest)
            return sentence;
        var cut = sentence.LastIndexOf(' ', Longest);
        return $"{sentence[..(cut > 0 ? cut : Longest)]}…";
    }
}
