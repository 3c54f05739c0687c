// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Checking;

/// <summary>
/// G5: who took or prepared the decision never judges it, and who judges has the power. Persons are barred by the engine; here the
/// offices are checked, in every type of organisation.
/// </summary>
internal static class G05NoOwnJudge
{
    private const string Code = "G5";

    public static void Check(Examination examination)
    {
        foreach (var step in examination.Procedure.Steps.Where(step => step.Holder == Role.Driver && IsTreatedByAnother(examination.Procedure.Kind)))
            examination.Report(Code, step.HolderPlace, new(
                $"In ‘{step.Name}’ behandelt wie aan het stuur zit zijn eigen besluit of gedrag. De wet vraagt een ander (Awb 9:7, 10:3; Wbk 2).",
                $"In ‘{step.Name}’ the one at the wheel treats his own decision or conduct. The law asks for another (Awb 9:7, 10:3; Wbk 2)."));
        foreach (var ways in examination.Ways)
        {
            var steps = ways.Steps;
            if (!steps.Any(step => examination.Step(step).Kind is StepKind.Duty or StepKind.Judgment))
                examination.Report(Code, examination.Procedure.Place, new(
                    "Hier is niemand die moet antwoorden: alle plichten en oordelen worden overgeslagen.",
                    "Nobody must answer here: all duties and judgments are passed over."), ways);
            foreach (var index in steps)
            {
                var step = examination.Step(index);
                if (step.Kind is StepKind.Judgment && !IsOutsideOffices(step.Holder) && Claims.JudgesWrongly(ways.Course, index))
                    Report(examination, ways, step, index);
            }
        }
    }

    private static void Report(Examination examination, Ways ways, Step step, int index)
    {
        var holder = ways.Course.HolderAt(index);
        var message = holder == ways.Course.Setting.Driver?.Name
            ? new Wording(
                $"In ‘{step.Name}’ oordeelt wie aan het stuur zit over zichzelf. Geef het oordeel aan een hogere trede, of maak er een plicht van.",
                $"In ‘{step.Name}’ the one at the wheel judges himself. Give the judgment to a higher rung, or make it a duty.")
            : new Wording(
                $"In ‘{step.Name}’ oordeelt een ambt dat daar de macht niet voor heeft (‘beoordelen’).",
                $"In ‘{step.Name}’ an office judges that lacks the power to (‘beoordelen’).");
        examination.Report(Code, step.HolderPlace, message, ways, () => ways.MovesTo(index), new Claim.JudgedWrongly(step.Name));
    }

    private static bool IsTreatedByAnother(Kind? kind) => kind is Kind.Objection or Kind.Complaint or Kind.WrongdoingReport;

    private static bool IsOutsideOffices(Role? holder) => holder is null || holder.IsRaiser || holder == Role.Representatives;
}
