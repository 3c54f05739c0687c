// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Checking;

/// <summary>
/// The most calendar days each step can take, whatever day it starts: its term, every extension and every suspension, each at its
/// longest. Steps in one named term share that term: it is paid once, on leaving it. Extensions by consent are outside the bound.
/// </summary>
public sealed class Durations
{
    private readonly Procedure procedure;
    private readonly Calendar calendar;
    private readonly int[] steps;
    private readonly Dictionary<string, int> terms = [];

    /// <summary>Computes the days of every step and every named term.</summary>
    /// <param name="procedure">The procedure; a step without a due rule counts as 0 days.</param>
    /// <param name="calendar">The calendar.</param>
    public Durations(Procedure procedure, Calendar calendar)
    {
        this.procedure = procedure;
        this.calendar = calendar;
        foreach (var term in procedure.Terms)
            terms.TryAdd(term.Name, OfTerm(term));
        steps = new int[procedure.Steps.Length];
        for (var index = 0; index < steps.Length; index++)
        {
            var step = procedure.Steps[index];
            steps[index] = Own(step) + MoreTime(step, Clocks.UsesTermsAct(procedure));
            if (step.InTerm is { } inTerm && terms.ContainsKey(inTerm.Name))
                terms[inTerm.Name] += MoreTime(step, Clocks.UsesTermsAct(procedure, inTerm.Name));
        }

        for (var index = 0; index < steps.Length; index++)
        {
            if (procedure.Steps[index].InTerm is { } inTerm && terms.TryGetValue(inTerm.Name, out var days))
                steps[index] = days;
        }
    }

    /// <summary>The most calendar days from entering a step to leaving it by this edge; 0 where it stays within one named term.</summary>
    /// <param name="course">The procedure in a setting.</param>
    /// <param name="edge">The edge.</param>
    public int Days(Course course, Edge edge) =>
        edge.To >= 0 && course.InSameTerm(edge.From, edge.To) ? 0 : OfStep(edge.From);

    /// <summary>The most calendar days a dossier can be in a step; for a step in a named term, those of the whole term.</summary>
    /// <param name="step">The index of the step.</param>
    public int OfStep(int step) => steps[step];

    private int Own(Step step)
    {
        var act = Clocks.UsesTermsAct(procedure);
        return step.Within is { } within ? Anchored(within.Term, within.From, act)
            : step.Until?.AtMost is { } most ? calendar.LongestDays(most, act) : 0;
    }

    private int MoreTime(Step step, bool act) =>
        (step.Extension is { } extension ? extension.AtMost * calendar.LongestDays(extension.Term, act) : 0)
        + (step.Suspension is { } suspension ? suspension.AtMostTimes * calendar.LongestDays(suspension.AtMost, act) : 0);

    private int OfTerm(NamedTerm term) => Anchored(term.Term, term.From, Clocks.UsesTermsAct(procedure, term))
        + (Clocks.Earlier(procedure, term) is { } earlier ? OfTerm(earlier) : 0);

    // A term that runs from a date the raiser fills in can start as late as that date may lie.
    private int Anchored(Term term, string? from, bool act) => calendar.LongestDays(term, act)
        + (procedure.Questions.FirstOrDefault(question => question.Name == from)?.AtMost is { } most
            ? calendar.LongestDays(most, Clocks.UsesTermsAct(procedure)) : 0);
}
