// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Engine;

/// <summary>Where a dossier comes when it leaves: passing over what nobody fills, and with which clock.</summary>
internal static class Arriving
{
    /// <summary>The arrival at a target; null where the text leads nowhere.</summary>
    public static Arrival? At(Dossier dossier, Course course, Calendar calendar, int? from, Target target, bool bySilence, DateOnly on)
    {
        var vacant = ImmutableArray.CreateBuilder<string>();
        for (var passed = 0; passed <= course.Procedure.Steps.Length; passed++)
        {
            var (to, reached) = course.Follow(from, target, bySilence);
            if (to == Edge.Nowhere)
                return null;
            if (to == Edge.Out)
                return new Arrival(Outside(reached, on), ImmutableDictionary<string, DateOnly>.Empty, vacant.ToImmutable(), []);
            var step = course.Procedure.Steps[to];
            if (!IsVacant(dossier, course, step))
                return Enter(dossier, course, calendar, step, on, vacant.ToImmutable());
            // An empty office lapses upward at once: nobody waits for a term that nobody can use (G5).
            if (step.Lapse is not { } lapse)
                return null;
            vacant.Add(step.Name);
            (from, target, bySilence) = (to, lapse.To, true);
        }

        return null;
    }

    /// <summary>Whether nobody who may fills the office of a step. An office whose staffing is unknown is taken to be filled.</summary>
    public static bool IsVacant(Dossier dossier, Course course, Step step) =>
        course.HolderOf(step.Holder) is { } holder
        && course.Setting.Type.Office(holder) is not null
        && dossier.Staffing.TryGetValue(holder, out var persons)
        && persons.All(person => dossier.Barred.Contains(person) && IsForTheUninvolved(course, step, holder));

    /// <summary>
    /// Whether who took or prepared the decision may not act here (G5; Awb 7:5, 9:7, 10:3 lid 3): not in a judgment, and never for an
    /// office that is for the uninvolved, whatever it is asked.
    /// </summary>
    public static bool IsForTheUninvolved(Course course, Step? step, string holder) =>
        step?.Kind is StepKind.Judgment || course.Setting.Type.Office(holder)?.Impartial == true;

    private static Arrival Enter(Dossier dossier, Course course, Calendar calendar, Step step, DateOnly on, ImmutableArray<string> vacant)
    {
        var procedure = course.Procedure;
        var entered = ImmutableDictionary<string, DateOnly>.Empty;
        if (step.InTerm is { } inTerm && !dossier.NamedTerms.ContainsKey(inTerm.Name)
            && procedure.Terms.FirstOrDefault(term => term.Name == inTerm.Name) is { } named)
            entered = entered.Add(named.Name, Clocks.Named(named, on, dossier.Opened, dossier.Dates, procedure, calendar));
        var at = new Position.InStep(step.Name, on)
        {
            OwnLastDay = Clocks.Own(step, on, dossier.Opened, dossier.Dates, procedure, calendar),
            Term = step.InTerm?.Name,
        };
        return new Arrival(at, entered, vacant, [.. step.Beside.Select(beside => beside.Name)]);
    }

    private static Position Outside(Target target, DateOnly on) => target switch
    {
        Target.Done done => new Position.Done(done.As, on),
        Target.ToForum forum => new Position.Resting(forum.Forum, on),
        Target.ThroughGate gate => new Position.Gone(gate.Gate, on),
        _ => throw new InvalidOperationException("A step is not outside."),
    };
}
