// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Checking;

/// <summary>
/// G4: nothing dies unseen. The only ends are <c>klaar</c> over an answer with reasons, <c>klaar</c> by the raiser's own act, and a
/// forum. A gate opens by the raiser's own act only.
/// </summary>
internal static class G04NoSilentDeath
{
    private const string Code = "G4";

    public static void Check(Examination examination)
    {
        foreach (var ways in examination.Ways)
        {
            var ends = EndsBySilence(examination, ways.Course);
            foreach (var edge in ways.Edges)
                CheckEdge(examination, ways, edge, ends);
            CheckUnanswered(examination, ways);
        }
    }

    private static void CheckEdge(Examination examination, Ways ways, Edge edge, bool[] ends)
    {
        var step = examination.Step(edge.From);
        if (edge.Kind is EdgeKind.Lapse)
        {
            if (edge.Target is Target.Done && step.Kind is not StepKind.Right)
                Report(SilenceEnds, new Claim.EndedUnanswered());
            else if (edge.Target is Target.Done { As: var said } && IsTheirsToSay(said))
                Report(NotTheirsToSay(Vocabulary.DoneAs[said]), new Claim.EndedBy());
            return;
        }

        if (IsByRaiser(step, edge))
            return;
        if (edge.Target is Target.ThroughGate)
            Report(NotTheRaisersGate, new Claim.EndedBy());
        else if (edge.Target is Target.Done && edge.Kind is EdgeKind.Act)
            Report(AnothersAct(edge.Label), new Claim.EndedBy());
        else if (edge.Target is Target.Done { As: var done } && IsTheirsToSay(done))
            Report(NotTheirsToSay(Vocabulary.DoneAs[done]), new Claim.EndedBy());
        else if ((edge.Target is Target.Done or Target.ToForum || (edge.To >= 0 && ends[edge.To])) && !HasReasons(examination, step, edge))
            Report(WithoutReasons(edge.Label), edge.To < 0 ? new Claim.EndedBy() : new Claim.Reaches(examination.Step(edge.To).Name));

        void Report(Wording message, Claim claim) => examination.Report(Code, ways, edge, message, claim);
    }

    // Silence on a right lets the answer stand, so there must be one since the last silence of who had to answer.
    private static void CheckUnanswered(Examination examination, Ways ways)
    {
        var unanswered = new Unanswered(ways);
        foreach (var step in ways.Steps)
        {
            if (examination.Step(step).Kind is StepKind.Right && unanswered.Reaches(step)
                && ways.Course.Edges[step] is [.., { Kind: EdgeKind.Lapse, Target: Target.Done } end])
                examination.Report(Code, end.Place, NeverAnswered, ways, () => unanswered.MovesTo(end.From, end), new Claim.EndedUnanswered());
        }
    }

    // By step: whether the dossier is over when nobody uses the rights from there on. Each step is looked at once.
    private static bool[] EndsBySilence(Examination examination, Course course)
    {
        var ends = new bool[course.Edges.Length];
        var seen = new bool[ends.Length];
        var path = new Stack<int>();
        for (var first = 0; first < ends.Length; first++)
        {
            var (step, over) = (first, false);
            while (step >= 0 && !seen[step])
            {
                seen[step] = true;
                path.Push(step);
                var lapse = examination.Step(step).Kind is StepKind.Right && course.Edges[step] is [.., { Kind: EdgeKind.Lapse } last] ? last : null;
                over = lapse?.Target is Target.Done;
                step = lapse?.To ?? Edge.Nowhere;
            }

            over |= step >= 0 && ends[step];
            while (path.TryPop(out var passed))
                ends[passed] = over;
        }

        return ends;
    }

    private static bool IsByRaiser(Step step, Edge edge) => edge.Kind switch
    {
        EdgeKind.Act => edge.Who is { IsRaiser: true },
        EdgeKind.Answer => step.Holder is { IsRaiser: true },
        _ => false,
    };

    private static bool IsTheirsToSay(DoneAs end) => end is DoneAs.Satisfied or DoneAs.Verified or DoneAs.Withdrawn;

    private static bool HasReasons(Examination examination, Step step, Edge edge)
    {
        foreach (var answer in step.Answers)
        {
            if (edge.Kind is EdgeKind.Answer && answer.Label == edge.Label)
                return answer.With.Contains(Vocabulary.Reasons);
        }

        return edge.Kind is EdgeKind.Act && examination.ActOf(edge).With.Contains(Vocabulary.Reasons);
    }

    private static readonly Wording SilenceEnds = new(
        "Hier eindigt het dossier doordat iemand zwijgt die moest antwoorden. Laat stilte een trede stijgen.",
        "Here the dossier ends because someone is silent who had to answer. Let silence climb a rung.");

    private static readonly Wording NeverAnswered = new(
        "Hier kan het dossier eindigen doordat niemand een recht gebruikt, terwijl niemand ooit antwoordde. Laat eerst iemand antwoorden.",
        "Here the dossier can end because nobody uses a right, while nobody ever answered. Let someone answer first.");

    private static readonly Wording NotTheRaisersGate = new(
        "Door deze poort gaat hier een ander dan de melder. Alleen de melder zelf gaat door een poort.",
        "Someone other than the raiser goes through this gate. Only the raiser himself goes through a gate.");

    private static Wording WithoutReasons(string label) => new(
        $"‘{label}’ kan het dossier laten eindigen zonder redenen. Zet erbij: ‘met motivering’.",
        $"‘{label}’ can let the dossier end without reasons. Add ‘met motivering’.");

    private static Wording AnothersAct(string label) => new(
        $"‘{label}’ laat het dossier eindigen, en dat is geen antwoord en geen daad van de melder.",
        $"‘{label}’ lets the dossier end, and it is neither an answer nor an act of the raiser.");

    private static Wording NotTheirsToSay(string end) => new(
        $"Alleen de melder zelf kan zeggen dat het ‘{end}’ is. Stilte en anderen kunnen dat niet.",
        $"Only the raiser himself can say that it is ‘{end}’. Silence and others cannot.");
}
