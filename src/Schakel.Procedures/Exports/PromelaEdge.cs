// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Exports;

/// <summary>A way out of a step, as statements of Promela.</summary>
internal static class PromelaEdge
{
    /// <summary>What it does, in order: time passes, somebody answers or is silent, it may end so or not, and it is there.</summary>
    public static IEnumerable<string> Effects(Course course, Durations durations, Edge edge)
    {
        var step = course.Procedure.Steps[edge.From];
        var asks = step.Kind is not StepKind.Right;
        yield return $"duur({durations.Days(course, edge)})";
        if (edge.Kind is EdgeKind.Lapse && (edge.Target is Target.ThroughGate || (asks && IsRight(course, edge.To))))
            yield return "lager = true";
        else if (edge.Kind is EdgeKind.Lapse && asks && edge.To >= 0)
            yield return $"zwijgt_naar({Rung(course, edge.To)}, {Term(course, edge.To)})";
        if (Answered(course, step, edge) is { } answered)
            yield return $"zonder_redenen = {(answered ? "false" : "true")}";
        if (edge.To == Edge.Out && End(course, step, edge) is { } end)
            yield return end;
        yield return To(course, edge.To);
    }

    // Whether a duty or judgment is now answered with reasons; null where nothing changes. A late decision with reasons is an answer.
    private static bool? Answered(Course course, Step step, Edge edge) => edge.Kind switch
    {
        EdgeKind.Act => !ByRaiser(step, edge) && HasReasons(course, step, edge) ? true : null,
        _ when step.Kind is StepKind.Right => null,
        EdgeKind.Answer => HasReasons(course, step, edge),
        _ => false,
    };

    // A forum is an end nobody can object to. The raiser's own deed may end it; his silence may not end what nobody answered.
    private static string? End(Course course, Step step, Edge edge) => edge switch
    {
        { Target: Target.ToForum } or { Target: Target.ThroughGate, Kind: EdgeKind.Lapse } => null,
        _ when ByRaiser(step, edge) && (edge.Kind is EdgeKind.Act || edge.Target is Target.ThroughGate || step.Kind is StepKind.Right) => null,
        { Kind: EdgeKind.Act } or { Target: Target.ThroughGate } => "stille_dood = true",
        { Target: Target.Done { As: DoneAs.Satisfied or DoneAs.Verified or DoneAs.Withdrawn } } when !ByRaiser(step, edge) => "stille_dood = true",
        { Kind: EdgeKind.Answer } when step.Kind is StepKind.Right => HasReasons(course, step, edge) ? null : "stille_dood = true",
        _ => "eindigt_mits()",
    };

    private static bool ByRaiser(Step step, Edge edge) => edge.Kind switch
    {
        EdgeKind.Act => edge.Who is { IsRaiser: true },
        EdgeKind.Answer => step.Holder is { IsRaiser: true },
        _ => false,
    };

    private static bool HasReasons(Course course, Step step, Edge edge) => edge.Kind switch
    {
        EdgeKind.Answer => step.Answers.First(answer => answer.TargetPlace == edge.Place && answer.Label == edge.Label).With.Contains(Vocabulary.Reasons),
        EdgeKind.Act => step.Acts.Concat(course.Procedure.Acts)
            .First(act => act.TargetPlace == edge.Place && act.Label == edge.Label).With.Contains(Vocabulary.Reasons),
        _ => false,
    };

    public static string To(Course course, int to) => to switch
    {
        Edge.Nowhere => "naar(VAST, 0, 0)",
        Edge.Out => "naar(EINDE, 0, 0)",
        _ when HasNoRung(course, to) => $"lager = true; naar({Name(course, to)}, 0, {Term(course, to)})",
        _ => $"naar({Name(course, to)}, {Rung(course, to)}, {Term(course, to)})",
    };

    private static bool IsRight(Course course, int to) => to >= 0 && course.Procedure.Steps[to].Kind is StepKind.Right;

    // Of a duty whose holder is not on the ladder nobody can say who is higher.
    private static bool HasNoRung(Course course, int to) =>
        !IsRight(course, to) && course.Procedure.Steps[to].Holder is { IsRaiser: false } holder && (holder == Role.Representatives || Rung(course, to) == 0);

    private static int Rung(Course course, int to) => course.RungOf(course.HolderOf(course.Procedure.Steps[to].Holder)) + 1 ?? 0;

    private static int Term(Course course, int to) => course.Procedure.Steps[to].InTerm is { } term ? 1 + NamedTerms(course).IndexOf(term.Name) : 0;

    private static ImmutableArray<string> NamedTerms(Course course) =>
        [.. course.Procedure.Steps.Select(step => step.InTerm?.Name).OfType<string>().Distinct()];

    public static string Name(Course course, int step) => Identifiers.Ascii(course.Procedure.Steps[step].Name, step);
}
