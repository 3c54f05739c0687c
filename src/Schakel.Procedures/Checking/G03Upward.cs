// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Checking;

/// <summary>
/// G3: silence on a duty or judgment stays on its rung only while the same named term runs on; then it goes strictly higher, from the
/// top to a forum, never to a gate.
/// </summary>
internal static class G03Upward
{
    private const string Code = "G3";

    // Behind closed doors nobody sees that nobody answers: only where a statute demands it (Wbk art. 1a).
    private static readonly ImmutableArray<Kind> SecretByStatute = [Kind.WrongdoingReport];

    public static void Check(Examination examination)
    {
        foreach (var step in examination.Procedure.Steps)
            CheckForum(examination, step);
        if (examination.Procedure is { Forum: Forum.Closed, Kind: { } kind } && !SecretByStatute.Contains(kind))
            examination.Report(Code, examination.Procedure.LadderPlace, new(
                "‘besloten’ is er alleen waar een wet geheimhouding oplegt, zoals bij een melding van een misstand. Kies openbaar of volksvertegenwoordiging.",
                "‘besloten’ is only for what a statute keeps secret, such as a report of wrongdoing. Choose openbaar or volksvertegenwoordiging."));
        foreach (var ways in examination.Ways)
        {
            CheckLadder(examination, ways);
            foreach (var step in ways.Steps)
                CheckHolder(examination, ways, step);
            foreach (var edge in ways.Edges)
            {
                if (edge.Kind is EdgeKind.Lapse)
                    CheckLapse(examination, ways, edge);
            }
        }
    }

    // The ladder says where silence ends: a text that says one forum and leads to another hides it.
    private static void CheckForum(Examination examination, Step step)
    {
        if (step.Kind is not StepKind.Right && step.Lapse is { To: Target.ToForum { Forum: var forum }, Place: var place }
            && examination.Procedure.Forum is { } end && forum != end)
            examination.Report(Code, place, ToAnotherForum(Vocabulary.Forums[forum], Vocabulary.Forums[end]));
    }

    private static void CheckLadder(Examination examination, Ways ways)
    {
        var course = ways.Course;
        var rungs = examination.Procedure.Ladder.Select(role => (role, Office: course.Setting.Type.Office(course.HolderOf(role) ?? ""))).ToList();
        for (var low = 0; low < rungs.Count; low++)
        {
            for (var high = low + 1; high < rungs.Count; high++)
            {
                if (rungs[low].Office is { } lower && rungs[high].Office is { } higher && course.Setting.Type.Above(higher).Contains(lower))
                    examination.Report(Code, examination.Procedure.LadderPlace, new(
                        $"‘{rungs[high].role}’ staat op de ladder boven ‘{rungs[low].role}’, maar valt eronder.",
                        $"‘{rungs[high].role}’ stands above ‘{rungs[low].role}’ on the ladder, but falls under it."), ways);
            }
        }
    }

    private static void CheckHolder(Examination examination, Ways ways, int index)
    {
        var step = examination.Step(index);
        if (step.Kind is StepKind.Right or null || step.Holder is not { } holder)
            return;
        if (holder == Role.Representatives)
            examination.Report(Code, step.HolderPlace, new(
                "De volksvertegenwoordiging heeft hier een plicht of oordeel. Geen systeem kan haar iets opleggen: maak er een recht van.",
                "The representative body has a duty or judgment here. No system can oblige it: make it a recht."));
        else if (!holder.IsRaiser && ways.Course.RungAt(index) is null)
            examination.Report(Code, step.HolderPlace, new(
                $"‘{holder}’ staat niet op de ladder. Dan is niet te zeggen wie hoger is: zet deze rol op de ladder.",
                $"‘{holder}’ is not on the ladder. Then nobody can say who is higher: put this role on the ladder."));
    }

    private static void CheckLapse(Examination examination, Ways ways, Edge edge)
    {
        var course = ways.Course;
        var from = examination.Step(edge.From);
        if (edge.To == Edge.Nowhere)
        {
            // A target that does not exist is a mistake of the text, and told as one.
            if (from.Lapse!.To is Target.ToStep { Step: var name } && course.IndexOf(name) is not null)
                ReportNowhere(examination, ways, edge);
            return;
        }

        if (edge.Target is Target.ThroughGate gate)
        {
            Report(ToAGate, new Claim.NoHigher(from.Name, Vocabulary.Gates[gate.Gate]));
            return;
        }

        if (from.Kind is StepKind.Right || edge.To < 0)
            return;
        var to = examination.Step(edge.To);
        if (to.Kind is StepKind.Right)
            Report(ToARight(to.Name), new Claim.NoHigher(from.Name, to.Name));
        else if (Height(course, edge.From) is { } low && Height(course, edge.To) is { } high
            && (course.InSameTerm(edge.From, edge.To) ? high < low : high <= low))
            Report(NotHigher(to.Name), new Claim.NoHigher(from.Name, to.Name));

        void Report(Wording message, Claim claim) => examination.Report(Code, ways, edge, message, claim);
    }

    private static void ReportNowhere(Examination examination, Ways ways, Edge edge) =>
        examination.Report(Code, edge.Place, LeadsNowhere, ways, () => ways.MovesTo(edge.From), new Claim.StuckIn(examination.Step(edge.From).Name));

    // The raiser is no rung: his turn is below every other, so that silence never climbs to him.
    private static int? Height(Course course, int step) =>
        course.Procedure.Steps[step].Holder is { IsRaiser: true } ? -1 : course.RungAt(step);

    private static readonly Wording LeadsNowhere = new(
        "Stilte loopt hier in een kring van stappen die niemand vervult.", "Silence runs in a circle here, through steps that nobody fills.");

    private static readonly Wording ToAGate = new(
        "Stilte leidt hier naar een poort. Door een poort gaat alleen de melder zelf.", "Silence leads to a gate here. Only the raiser himself goes through a gate.");

    private static Wording ToAnotherForum(string forum, string end) => new(
        $"Stilte leidt hier naar ‘{forum}’, maar de ladder eindigt in ‘{end}’. Laat stilte eindigen waar de ladder eindigt.",
        $"Silence leads to ‘{forum}’ here, but the ladder ends in ‘{end}’. Let silence end where the ladder ends.");

    private static Wording ToARight(string to) => new(
        $"Stilte op een plicht leidt naar een recht (‘{to}’). Dan hoeft niemand meer te antwoorden: laat stilte een trede stijgen.",
        $"Silence on a duty leads to a right (‘{to}’). Then nobody must answer any more: let silence climb a rung.");

    private static Wording NotHigher(string to) => new(
        $"Stilte leidt naar ‘{to}’, en dat is geen hogere trede. Laat stilte stijgen.", $"Silence leads to ‘{to}’, which is no higher rung. Let silence climb.");
}
