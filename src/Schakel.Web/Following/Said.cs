// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Procedures;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Web.Holding;
using Schakel.Web.Ui;

namespace Schakel.Web.Following;

/// <summary>Something that was said with words: an answer, a step of the raiser, reasons for more time.</summary>
/// <param name="Kicker">What it is and of whom.</param>
/// <param name="On">The day.</param>
/// <param name="Verdict">What was chosen.</param>
/// <param name="Words">What was written with it.</param>
/// <param name="IsLate">Whether it came past the term.</param>
/// <param name="Choices">What else could be chosen where a weighing is asked.</param>
public sealed record Said(string Kicker, DateOnly On, string Verdict, Words Words, bool IsLate, ImmutableArray<string> Choices)
{
    /// <summary>The texts, with what they answer.</summary>
    public ImmutableArray<(Wording Asked, string Text)> Texts =>
        [.. Words.Texts.Where(text => !string.IsNullOrWhiteSpace(text.Value)).OrderBy(text => Asked.Order(text.Key)).Select(text => (Labels.Heading(text.Key), text.Value))];

    /// <summary>All of it, the newest first; nothing for who may not read it.</summary>
    public static ImmutableArray<Said> Of(Seen seen) => !seen.View.Reads ? [] :
        [.. seen.Found.Events.Skip(seen.View.Story ? 0 : seen.View.PublishedFrom!.Value).Select(happened => Of(happened, seen)).OfType<Said>().Reverse()];

    private static Said? Of(CaseEvent happened, Seen seen)
    {
        var naming = seen.Naming;
        return happened switch
        {
            CaseEvent.Moved { Happened: Event.Answered e, Words: var words } => Answer(e.By, e.On, e.Label, e.Step, words, isLate: false, seen),
            CaseEvent.Moved { Happened: Event.AnsweredLate e, Words: var words } => Answer(e.By, e.On, e.Label, e.Step, words, isLate: true, seen),
            CaseEvent.Moved { Happened: Event.Acted e, Words: { } words } when HasWords(words) => Plain(e.By, e.On, Labels.Answer(e.Label).In(naming.Language), words, naming),
            CaseEvent.Moved { Happened: Event.Extended { ByConsent: false } e, Words: { } words } => Plain(e.By, e.On, naming.Say("Meer tijd gevraagd", "More time taken"), words, naming),
            CaseEvent.Moved { Happened: Event.Suspended e, Words: { } words } => Plain(e.By, e.On, naming.Say("Termijn stilgezet", "Clock stopped"), words, naming),
            CaseEvent.Forwarded e => Plain(e.By, e.On, naming.Say("Doorgestuurd", "Sent on"), new Words { Texts = e.Words.Texts.RemoveRange(e.Words.Texts.Keys.Where(name => name != Vocabulary.Reasons)) }, naming),
            CaseEvent.RevealAnnounced e when naming.View.IsRaiser => Plain(
                e.By, e.On, naming.Say($"Een wet dwingt om je naam te noemen: {e.Article}", $"A statute forces your name to be told: {e.Article}"), Words.None.With(Vocabulary.Reasons, e.Reasons), naming),
            _ => null,
        };
    }

    private static Said Answer(Actor by, DateOnly on, string label, string step, Words words, bool isLate, Seen seen)
    {
        var naming = seen.Naming;
        var answers = seen.Found.Course.IndexOf(step) is { } index ? seen.Found.Course.Procedure.Steps[index].Answers : [];
        var isRight = by.Holder == Role.Raiser.Name;
        return new Said(
            (isRight, naming.View.Is(by.Holder)) switch
            {
                (true, true) => naming.Say("Jouw keuze", "Your choice"),
                (false, true) => naming.Say("Jouw antwoord", "Your answer"),
                (true, false) => naming.Say($"Keuze van {naming.Of(by.Holder)}", $"Choice of {naming.Of(by.Holder)}"),
                (false, false) => naming.Say($"Antwoord van {naming.Of(by.Holder)}", $"Answer of {naming.Of(by.Holder)}"),
            },
            on, Labels.Answer(label).In(naming.Language), words, isLate,
            [.. answers.Where(answer => answer.Label == label || answer.With.Contains(Vocabulary.Weighing) || answer.With.Contains(Vocabulary.Promise)).Select(answer => Labels.Answer(answer.Label).In(naming.Language))]);
    }

    private static Said Plain(Actor by, DateOnly on, string verdict, Words words, Naming naming) => new(naming.First(by.Holder), on, verdict, words, IsLate: false, []);

    private static bool HasWords(Words words) => words.Texts.Count > 0 || words.Promise is not null || !words.Weighing.IsDefaultOrEmpty;
}
