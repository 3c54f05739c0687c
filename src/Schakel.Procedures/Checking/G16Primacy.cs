// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Checking;

/// <summary>
/// G16: where a decision is contested, the raiser never judges that decision, and a steering office can always let it stand with
/// account (primacy of politics).
/// </summary>
internal static class G16Primacy
{
    private const string Code = "G16";

    /// <summary>Answers after which the decision gives way. What is not here lets it stand, in whole or part, with account.</summary>
    public static readonly ImmutableArray<string> GiveWay =
        ["volgen", "aanpassen", "herzien", "herroepen", "intrekken", "wijzigen", "deels", "deels-herroepen", "overnemen", "oplossen", "vervangen", "gegrond"];

    public static void Check(Examination examination)
    {
        if (!examination.Rules.IsContested)
            return;
        foreach (var step in examination.Procedure.Steps.Where(step => step.Kind is StepKind.Duty or StepKind.Judgment))
        {
            if (step.Holder is { IsRaiser: true })
                examination.Report(Code, step.HolderPlace, new(
                    $"In ‘{step.Name}’ beslist de melder over het besluit. Hij mag een antwoord voorleggen, niet beslissen: maak er een recht van.",
                    $"In ‘{step.Name}’ the raiser decides on the decision. He may put an answer before others, not decide: make it a recht."));
            if (!step.Answers.IsEmpty && step.Answers.All(answer => GiveWay.Contains(answer.Label)))
                examination.Report(Code, step.Place, new(
                    $"In ‘{step.Name}’ kan het besluit alleen wijken. Wie stuurt, moet het ook kunnen laten staan, met redenen.",
                    $"In ‘{step.Name}’ the decision can only give way. Who steers must be able to let it stand too, with reasons."));
        }
    }
}
