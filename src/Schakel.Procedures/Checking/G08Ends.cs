// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Checking;

/// <summary>G8: it always ends. There is no circle: every <c>hoogstens n keer</c> is time within a step, never a way back.</summary>
internal static class G08Ends
{
    public static void Check(Examination examination)
    {
        foreach (var again in OpensItself(examination))
            examination.Report("G8", again.Place, new(
                "Deze procedure opent hier zichzelf opnieuw, zonder dat de melder dat wil. Zo komt er nooit een eind aan.",
                "This procedure opens itself again here, without the raiser wanting it. So there is never an end to it."));

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

    // Ending one dossier by opening the next of its kind is a circle too, unless it is the raiser who opens it.
    private static IEnumerable<Reference> OpensItself(Examination examination)
    {
        var procedure = examination.Procedure;
        var others = procedure.Acts.Concat(procedure.Steps.SelectMany(step => step.Acts)).Where(act => !act.Who.IsRaiser && act.To is not null).Select(act => act.Opens)
            .Concat(procedure.Steps.Where(step => step.Holder is not { IsRaiser: true }).SelectMany(step => step.Answers).Select(answer => answer.Opens))
            .OfType<Reference>();
        return Beside(procedure).Where(beside => Leads(beside.Name)).Concat(others.Where(opens => opens.Name == procedure.Name));

        bool Leads(string from)
        {
            var seen = new HashSet<string>();
            var queue = new Queue<string>([from]);
            while (queue.TryDequeue(out var name))
            {
                if (name == procedure.Name)
                    return true;
                foreach (var next in examination.Surroundings.Procedures.Where(known => known.Name == name && seen.Add($"{known.Name} {known.Version}")).SelectMany(Beside))
                    queue.Enqueue(next.Name);
            }

            return false;
        }
    }

    private static IEnumerable<Reference> Beside(Procedure procedure) => procedure.Beside.Concat(procedure.Steps.SelectMany(step => step.Beside));
}
