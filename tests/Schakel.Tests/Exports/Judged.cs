// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Checking;
using Schakel.Procedures.Exports;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;
using Schakel.Tests.Support;

namespace Schakel.Tests.Exports;

/// <summary>What our checker says of one procedure in one setting, and the same question put to Spin and z3.</summary>
/// <param name="Name">The procedure and the setting.</param>
/// <param name="Ends">It always ends (G2 and G8).</param>
/// <param name="NoSilentDeath">It never ends unanswered (G4).</param>
/// <param name="NeverLower">Silence always climbs (G3).</param>
/// <param name="MostDays">The days left at the start, by the certificate; null where there is none.</param>
/// <param name="Model">The question in Promela.</param>
/// <param name="Question">The question in SMT-LIB.</param>
internal sealed record Judged(string Name, bool Ends, bool NoSilentDeath, bool NeverLower, int? MostDays, string Model, string Question)
{
    public static Judged Of(Procedure procedure, Setting setting, string note = "")
    {
        // The tools see what can be reached; of steps that no line leads to only the checker would have an opinion.
        procedure = Reached(procedure);
        var course = new Course(procedure, setting);
        var durations = new Durations(procedure, Policy.Calendar);
        var surroundings = new Surroundings([setting.Type], Policy.Calendar, Policy.Procedures);
        var codes = Checker.Check(new ReadProcedure(procedure, []), "", surroundings, setting).Findings.Select(finding => finding.Code).ToHashSet();
        var certificate = Certificate.For([course], [new Order(course)], durations, procedure, Policy.Calendar);
        var ends = !codes.Contains("G2") && !codes.Contains("G8");
        int? most = !ends || certificate is null ? null : course.Start < 0 ? 0 : certificate.DaysLeft[procedure.Steps[course.Start].Name];
        return new Judged(
            $"{procedure.Name}{note}, {setting}", ends, !codes.Contains("G4"), !codes.Contains("G3"), most,
            Promela.Of(course, durations), SmtLib.Of(course, durations));
    }

    private static Procedure Reached(Procedure procedure)
    {
        var steps = procedure.Steps.DistinctBy(step => step.Name).ToDictionary(step => step.Name);
        var reached = new HashSet<string>();
        var waiting = new Stack<string>(procedure.Steps.Take(1).Select(step => step.Name));
        while (waiting.TryPop(out var name))
        {
            if (!steps.TryGetValue(name, out var step) || !reached.Add(name))
                continue;
            foreach (var target in Targets(step).Concat(procedure.Acts.Select(act => act.To)).OfType<Target.ToStep>())
                waiting.Push(target.Step);
        }

        return procedure with { Steps = [.. procedure.Steps.Where(step => reached.Contains(step.Name))] };
    }

    private static IEnumerable<Target?> Targets(Step step) =>
        step.Answers.Select(answer => answer.To).Concat(step.Acts.Select(act => act.To)).Append(step.Lapse?.To);
}
