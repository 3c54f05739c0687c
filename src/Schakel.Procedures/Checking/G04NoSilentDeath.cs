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
            foreach (var edge in ways.Edges)
                CheckEdge(examination, ways, edge);
            CheckRights(examination, ways);
        }
    }

    private static void CheckEdge(Examination examination, Ways ways, Edge edge)
    {
        var step = examination.Step(edge.From);
        var byRaiser = edge.Kind == EdgeKind.Act ? edge.Who!.IsRaiser : edge.Kind == EdgeKind.Answer && step.Holder is { IsRaiser: true };
        if (edge.Target is Target.ThroughGate && edge.Kind != EdgeKind.Lapse && !byRaiser)
            Report(NotTheRaisersGate, new Claim.EndedBy());
        if (edge.Kind == EdgeKind.Answer && step.Kind is not StepKind.Right && !HasReasons(step, edge) && LetsEnd(examination, ways, edge))
            Report(WithoutReasons(edge.Label), edge.To < 0 ? new Claim.EndedBy() : new Claim.Reaches(examination.Step(edge.To).Name));
        if (edge.Target is not Target.Done done)
            return;

        switch (edge.Kind)
        {
            case EdgeKind.Lapse when step.Kind is not StepKind.Right:
                Report(SilenceEnds, new Claim.EndedUnanswered());
                break;
            case EdgeKind.Act when !byRaiser:
                Report(AnothersAct(edge.Label), new Claim.EndedBy());
                break;
            default:
                if (!byRaiser && done.As is DoneAs.Satisfied or DoneAs.Verified or DoneAs.Withdrawn)
                    Report(NotTheirsToSay(Vocabulary.DoneAs[done.As]), new Claim.EndedBy());
                else if (!byRaiser && edge.Kind == EdgeKind.Answer && step.Kind is StepKind.Right && !HasReasons(step, edge))
                    Report(WithoutReasons(edge.Label), new Claim.EndedBy());
                break;
        }

        void Report(Wording message, Claim claim) => examination.Report(Code, edge.Place, message, ways, ways.MovesTo(edge.From, edge), claim);
    }

    // Silence on a right lets an answer stand. Where there was none, there is nothing to stand.
    private static void CheckRights(Examination examination, Ways ways)
    {
        var unanswered = new Unanswered(ways);
        foreach (var edge in ways.Edges.Where(edge => edge is { Kind: EdgeKind.Lapse, Target: Target.Done } && unanswered.Reaches(edge.From)
            && examination.Step(edge.From).Kind is StepKind.Right))
            examination.Report(Code, edge.Place, NeverAnswered, ways, unanswered.MovesTo(edge.From, edge), new Claim.EndedUnanswered());
    }

    // An answer after which the dossier is over, or is over when nobody uses a right.
    private static bool LetsEnd(Examination examination, Ways ways, Edge edge)
    {
        for (var passed = 0; passed <= examination.Procedure.Steps.Length; passed++)
        {
            if (edge.Target is Target.Done)
                return true;
            if (edge.To < 0 || examination.Step(edge.To).Kind is not StepKind.Right
                || ways.Course.Edges[edge.To].LastOrDefault(next => next.Kind == EdgeKind.Lapse) is not { } lapse)
                return false;
            edge = lapse;
        }

        return false;
    }

    private static bool HasReasons(Step step, Edge edge) =>
        step.Answers.FirstOrDefault(answer => answer.Label == edge.Label)?.With.Contains(Vocabulary.Reasons) == true;

    private static readonly Wording SilenceEnds = new(
        "Hier eindigt het dossier doordat iemand zwijgt die moest antwoorden. Laat stilte een trede stijgen.",
        "Here the dossier ends because someone is silent who had to answer. Let silence climb a rung.");

    private static readonly Wording NeverAnswered = new(
        "Hier eindigt het dossier als niemand zijn recht gebruikt, terwijl er nog geen antwoord is. Vraag eerst iemand om een antwoord.",
        "Here the dossier ends when nobody uses a right, while there is no answer yet. Ask someone for an answer first.");

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
