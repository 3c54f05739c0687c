// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Reading;

/// <summary>Checks that every name in a text is made in that text, and made once.</summary>
internal sealed class References
{
    private readonly IReadOnlySet<string> unread;
    private readonly Places places;
    private readonly Findings findings;
    private readonly Dictionary<string, Place> steps;
    private readonly Dictionary<string, Place> terms;
    private readonly Dictionary<string, Place> questions;
    private readonly HashSet<string> dates;
    private readonly HashSet<string> carried;

    private References(Procedure procedure, IReadOnlySet<string> unread, Places places, Findings findings)
    {
        (this.unread, this.places, this.findings) = (unread, places, findings);
        steps = Made(procedure.Steps.Select(step => (step.Name, step.Place)), Messages.AStep);
        terms = Made(procedure.Terms.Select(term => (term.Name, term.Place)), Messages.ATerm);
        questions = Made(procedure.Questions.Select(question => (question.Name, question.Place)), Messages.AQuestion);
        dates = [.. procedure.Questions.Where(question => question.Type == QuestionType.Date).Select(question => question.Name)];
        carried = [.. questions.Keys, .. Vocabulary.Carried];
    }

    /// <summary>Adds what is wrong with the names.</summary>
    /// <param name="procedure">What was read.</param>
    /// <param name="unread">Names that a line with a mistake of its own would have made.</param>
    /// <param name="given">The questions that stories answer.</param>
    /// <param name="places">Finds a name back in the text.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Check(Procedure procedure, IReadOnlySet<string> unread, IEnumerable<Word> given, Places places, Findings findings)
    {
        var names = new References(procedure, unread, places, findings);
        foreach (var term in procedure.Terms)
            names.CheckTermAnchor(term, procedure);
        foreach (var act in procedure.Acts)
            names.CheckAct(act);
        foreach (var step in procedure.Steps.TakeWhile(_ => !findings.Full))
            names.CheckStep(step);
        names.CheckStories(procedure);
        foreach (var question in given.Where(question => !names.questions.ContainsKey(question.Text)))
            names.Unknown(question.Text, Messages.AQuestion, names.questions.Keys, question.Place);
        if (procedure.Steps.IsEmpty)
            findings.Add(TextCode.MissingLine, procedure.Place, Messages.MissingLine("stap", new("een procedure heeft minstens één stap", "a procedure has at least one step")), "stap");
    }

    // A term runs from the end of an earlier one only: so no two terms can wait for each other.
    private void CheckTermAnchor(NamedTerm term, Procedure procedure)
    {
        CheckAnchor(term.From, term.Place);
        var earlier = procedure.Terms.TakeWhile(other => other.Name != term.Name).Select(other => other.Name).ToHashSet();
        if (term.FromEndOf is { } end && !earlier.Contains(end))
            Unknown(end, Messages.ATerm, earlier, term.Place);
    }

    private void CheckStep(Step step)
    {
        if (step.InTerm is { } inTerm && !terms.ContainsKey(inTerm.Name))
            Unknown(inTerm.Name, Messages.ATerm, terms.Keys, inTerm.Place);
        CheckAnchor(step.Within?.From, step.Within?.Place ?? default);
        if (step.Until is { } until)
            CheckDate(until.Question, until.Place);
        if (step.Lapse is { } lapse)
            CheckTarget(lapse.To, lapse.Place);
        foreach (var answer in step.Answers)
        {
            CheckTarget(answer.To, answer.TargetPlace);
            CheckCarried(answer.With, answer.Place);
        }

        foreach (var act in step.Acts)
            CheckAct(act);
    }

    private void CheckStories(Procedure procedure)
    {
        if (procedure.Stories.IsEmpty || findings.Full)
            return;
        HashSet<string> labels =
        [
            .. procedure.Acts.Select(act => act.Label),
            // That a linked dossier is done is told by its name.
            .. procedure.Beside.Concat(procedure.Steps.SelectMany(step => step.Beside)).Select(beside => beside.Name),
            .. procedure.Steps.SelectMany(step => step.Answers.Select(answer => answer.Label).Concat(step.Acts.Select(act => act.Label))),
            .. Vocabulary.StoryActs,
        ];
        foreach (var line in procedure.Stories.SelectMany(story => story.Lines))
        {
            if (line is StoryTestLine.Acts acts && !labels.Contains(acts.What))
                Unknown(acts.What, Messages.AnAct, labels, line.Place);
            else if (line is StoryTestLine.Then then)
                CheckTarget(then.At, line.Place);
        }
    }

    private void CheckAct(Act act)
    {
        if (act.To is { } to)
            CheckTarget(to, act.TargetPlace);
        CheckCarried(act.With, act.Place);
    }

    private void CheckTarget(Target target, Place place)
    {
        if (target is Target.ToStep to && !steps.ContainsKey(to.Step))
            Unknown(to.Step, Messages.AStep, steps.Keys.Concat(Vocabulary.Forums.Words).Append("klaar"), place);
    }

    private void CheckCarried(IEnumerable<string> with, Place place)
    {
        foreach (var name in with.Where(name => !carried.Contains(name)))
            Unknown(name, Messages.AQuestion, carried, place);
    }

    private void CheckAnchor(string? anchor, Place place)
    {
        if (anchor is not (null or Within.Receipt))
            CheckDate(anchor, place);
    }

    private void CheckDate(string name, Place place)
    {
        if (!questions.ContainsKey(name))
            Unknown(name, Messages.AQuestion, dates, place);
        else if (!dates.Contains(name))
            findings.Add(TextCode.UnknownName, places.Of(name, place), Messages.NotADate(name));
    }

    private void Unknown(string name, Wording what, IEnumerable<string> made, Place place)
    {
        // Comparing words takes time, and a text that is nothing but mistakes is told a thousand of them.
        if (findings.Full || unread.Contains(name))
            return;
        var nearest = Nearest.To(name, made);
        findings.Add(TextCode.UnknownName, places.Of(name, place), Messages.UnknownName(name, what, nearest), nearest);
    }

    private Dictionary<string, Place> Made(IEnumerable<(string Name, Place Place)> names, Wording what)
    {
        var made = new Dictionary<string, Place>();
        foreach (var (name, place) in names)
        {
            if (name.Length > 0 && !made.TryAdd(name, place))
                findings.Add(TextCode.Twice, places.Of(name, place), Messages.Twice(name, what, made[name].Line));
        }

        return made;
    }
}
