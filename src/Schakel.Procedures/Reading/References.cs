// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Reading;

/// <summary>Checks that every name in a text is made in that text, and made once.</summary>
internal static class References
{
    public static void Check(Procedure procedure, Findings findings)
    {
        var steps = Made(procedure.Steps.Select(step => (step.Name, step.Place)), Messages.AStep, findings);
        var terms = Made(procedure.Terms.Select(term => (term.Name, term.Place)), Messages.ATerm, findings);
        var questions = Made(procedure.Questions.Select(question => (question.Name, question.Place)), Messages.AQuestion, findings);
        var dates = procedure.Questions.Where(question => question.Type == QuestionType.Date).Select(question => question.Name).ToHashSet();
        var carried = questions.Union(Vocabulary.Carried).ToHashSet();
        if (procedure.Steps.IsEmpty)
            findings.Add(TextCode.MissingLine, procedure.Place, Messages.MissingLine("stap", new("een procedure heeft minstens één stap", "a procedure has at least one step")), "stap");

        foreach (var term in procedure.Terms)
            CheckAnchor(term.From, term.Place);
        foreach (var act in procedure.Acts)
            CheckAct(act);
        foreach (var step in procedure.Steps)
        {
            Require(step.Holder, "wie", new("wie is hier aan zet?", "whose turn is it here?"), step);
            Require(step.Kind, "plicht", new("schrijf plicht, oordeel of recht, en wat er gevraagd wordt", "write plicht, oordeel or recht, and what is asked"), step);
            if (step.InTerm is { } inTerm && !terms.Contains(inTerm.Name))
                Unknown(inTerm.Name, Messages.ATerm, terms, inTerm.Place);
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

        void Require<T>(T? part, string word, Wording why, Step step)
        {
            if (part is null)
                findings.Add(TextCode.MissingLine, step.Place, Messages.MissingLine(word, why), word);
        }

        void CheckAct(Act act)
        {
            if (act.To is { } to)
                CheckTarget(to, act.TargetPlace);
            CheckCarried(act.With, act.Place);
        }

        void CheckTarget(Target target, Place place)
        {
            if (target is Target.ToStep to && !steps.Contains(to.Step))
                Unknown(to.Step, Messages.AStep, steps, place);
        }

        void CheckCarried(IEnumerable<string> with, Place place)
        {
            foreach (var name in with.Where(name => !carried.Contains(name)))
                Unknown(name, Messages.AQuestion, carried, place);
        }

        void CheckAnchor(string? anchor, Place place)
        {
            if (anchor is not (null or Within.Receipt))
                CheckDate(anchor, place);
        }

        void CheckDate(string name, Place place)
        {
            if (!questions.Contains(name))
                Unknown(name, Messages.AQuestion, dates, place);
            else if (!dates.Contains(name))
                findings.Add(TextCode.UnknownName, place, Messages.NotADate(name));
        }

        void Unknown(string name, Wording what, IEnumerable<string> made, Place place)
        {
            var nearest = Nearest.To(name, made);
            findings.Add(TextCode.UnknownName, place, Messages.UnknownName(name, what, nearest), nearest);
        }
    }

    private static HashSet<string> Made(IEnumerable<(string Name, Place Place)> names, Wording what, Findings findings)
    {
        var made = new Dictionary<string, Place>();
        foreach (var (name, place) in names)
        {
            if (name.Length > 0 && !made.TryAdd(name, place))
                findings.Add(TextCode.Twice, place, Messages.Twice(name, what, made[name].Line));
        }

        return [.. made.Keys];
    }
}
