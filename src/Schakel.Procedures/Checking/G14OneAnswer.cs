// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Checking;

/// <summary>G14: deterministic. One answer, one edge, one log entry: no name means two things in one step.</summary>
internal static class G14OneAnswer
{
    private const string Code = "G14";

    public static void Check(Examination examination)
    {
        var made = new HashSet<string>();
        foreach (var step in examination.Procedure.Steps)
        {
            made.Clear();
            foreach (var answer in step.Answers)
                Make(answer.Label, answer.Place, step);
            foreach (var act in step.Acts)
                Make(act.Label, act.Place, step);
            foreach (var act in examination.Procedure.Acts)
                Make(act.Label, act.Place, step);
        }

        // A delayed act takes effect wherever the dossier then is; only an end is the same edge from everywhere.
        foreach (var act in examination.Procedure.Acts.Concat(examination.Procedure.Steps.SelectMany(step => step.Acts)))
        {
            if (act.After is not null && act.To is not Target.Done)
                examination.Report(Code, act.Place, new(
                    "Een handeling met ‘na’ gaat pas later in. Dan kan zij alleen naar ‘klaar’ leiden.",
                    "An act with ‘na’ takes effect later. Then it can lead to ‘klaar’ only."));
        }

        void Make(string label, Place place, Step step)
        {
            if (!made.Add(label))
                examination.Report(Code, place, new(
                    $"‘{label}’ kan in stap ‘{step.Name}’ twee dingen betekenen. Geef elk antwoord en elke handeling een eigen naam.",
                    $"‘{label}’ can mean two things in step ‘{step.Name}’. Give every answer and act a name of its own."));
        }
    }
}
