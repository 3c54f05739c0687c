// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Checking;

/// <summary>G2: every step says what silence does.</summary>
internal static class G02Silence
{
    public static void Check(Examination examination)
    {
        for (var index = 0; index < examination.Procedure.Steps.Length; index++)
        {
            var step = examination.Step(index);
            if (step.Lapse is not null)
                continue;
            var message = new Wording(
                $"Stap ‘{step.Name}’ zegt niet wat er gebeurt als niemand antwoordt. Zet erbij: ‘zwijgt -> …’.",
                $"Step ‘{step.Name}’ does not say what happens when nobody answers. Add ‘zwijgt -> …’.");
            if (examination.Ways.FirstOrDefault(ways => ways.Reaches(index)) is { } way)
                examination.Report("G2", step.Place, message, way, () => way.MovesTo(index), new Claim.StuckIn(step.Name));
            else
                examination.Report("G2", step.Place, message);
        }
    }
}
