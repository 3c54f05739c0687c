// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Checking;

/// <summary>G1: every step has exactly one due rule, positive, on a named calendar.</summary>
internal static class G01DueRule
{
    private const string Code = "G1";

    public static void Check(Examination examination)
    {
        var procedure = examination.Procedure;
        if (procedure.Counting is null)
            examination.Report(Code, procedure.Place, new(
                "Er staat niet hoe de termijnen tellen. Schrijf ‘rekenen als Algemene termijnenwet’, met ‘(eigen keuze)’ als geen wet dat voorschrijft.",
                "It does not say how terms are counted. Write ‘rekenen als Algemene termijnenwet’, with ‘(eigen keuze)’ where no statute demands it."));
        foreach (var term in procedure.Terms.Where(term => term.Term.Count == 0))
            examination.Report(Code, term.Place, Zero);
        for (var index = 0; index < procedure.Steps.Length; index++)
            CheckStep(examination, index);
        foreach (var ways in examination.Ways)
            CheckTermsAreEnteredOnce(examination, ways);
    }

    private static void CheckStep(Examination examination, int index)
    {
        var step = examination.Step(index);
        if (step.Within is null && step.InTerm is null && step.Until is null)
        {
            foreach (var ways in examination.Ways.Where(ways => ways.Reaches(index)).Take(1))
                examination.Report(Code, step.Place, NoTerm(step.Name), ways, () => ways.MovesTo(index), new Claim.StuckIn(step.Name));
            if (!examination.Ways.Any(ways => ways.Reaches(index)))
                examination.Report(Code, step.Place, NoTerm(step.Name));
        }

        if (step.Until is { } until && (step.Within ?? (object?)step.InTerm) is not null)
            examination.Report(Code, until.Place, new(
                "Deze stap heeft twee termijnen. Kies: ‘tot’ een datum, of een termijn.", "This step has two due rules. Choose: ‘tot’ a date, or a term."));
        if (step.Within is { Term.Count: 0 } within)
            examination.Report(Code, within.Place, Zero);
        if (step.Until is { AtMost.Count: 0 })
            examination.Report(Code, step.Until.Place, Zero);
        if (step.Extension is { } extension && (extension.Term.Count == 0 || extension.AtMost == 0))
            examination.Report(Code, extension.Place, Zero);
        if (step.Suspension is { } suspension && (suspension.AtMost.Count == 0 || suspension.AtMostTimes == 0))
            examination.Report(Code, suspension.Place, Zero);
    }

    // A term that is left and entered again would run a second time, or be over before it starts.
    private static void CheckTermsAreEnteredOnce(Examination examination, Ways ways)
    {
        foreach (var term in examination.Procedure.Terms)
        {
            var after = new bool[examination.Procedure.Steps.Length];
            var queue = new Queue<int>();
            foreach (var edge in ways.Edges)
            {
                if (edge.To >= 0 && IsIn(edge.From) && !IsIn(edge.To))
                    queue.Enqueue(edge.To);
            }

            while (queue.TryDequeue(out var step))
            {
                if (after[step])
                    continue;
                after[step] = true;
                foreach (var edge in ways.Course.Edges[step])
                {
                    if (edge.To < 0)
                        continue;
                    if (IsIn(edge.To))
                        examination.Report(Code, edge.Place, new(
                            $"De termijn ‘{term.Name}’ is hier al verlaten, en begint niet opnieuw. Gebruik een andere termijn.",
                            $"The term ‘{term.Name}’ was left already, and does not start again. Use another term."), ways);
                    else
                        queue.Enqueue(edge.To);
                }
            }

            bool IsIn(int step) => examination.Step(step).InTerm?.Name == term.Name;
        }
    }

    private static Wording NoTerm(string step) => new(
        $"Stap ‘{step}’ heeft geen termijn. Zet erbij: ‘binnen’, ‘in’ of ‘tot’.", $"Step ‘{step}’ has no due rule. Add ‘binnen’, ‘in’ or ‘tot’.");

    private static readonly Wording Zero = new("Een termijn van nul is geen termijn. Kies minstens 1.", "A term of nothing is no term. Choose at least 1.");
}
