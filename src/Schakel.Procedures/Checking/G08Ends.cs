// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Checking;

/// <summary>G8: it always ends. There is no circle: every <c>hoogstens n keer</c> is time within a step, never a way back.</summary>
internal static class G08Ends
{
    public static void Check(Examination examination)
    {
        foreach (var (ways, order) in examination.Ways.Zip(examination.Orders))
        {
            if (order.Circle.FirstOrDefault() is not { } first)
                continue;
            var step = examination.Step(first.From).Name;
            var message = new Wording(
                $"Vanaf ‘{step}’ komt het dossier weer in ‘{step}’. Zo kan het eeuwig rondgaan: ga verder naar een andere stap.",
                $"From ‘{step}’ the dossier comes back in ‘{step}’. So it can go round for ever: go on to another step.");
            if (ways.Reaches(first.From))
                examination.Report("G8", order.Circle[^1].Place, message, ways, () => ways.MovesTo(first.From, order.Circle), new Claim.BackIn(step));
            else
                examination.Report("G8", order.Circle[^1].Place, message, ways);
        }
    }
}
