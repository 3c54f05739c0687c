// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Writing;

namespace Schakel.Tests.Support;

/// <summary>
/// Procedures with one to three faults put in, the same for the same seed. Not every fault breaks a guarantee. Each can be written as a
/// text and read again; it has no stories, which would tell of the procedure it was.
/// </summary>
public static class Mutants
{
    public static Procedure Of(Procedure procedure, int seed)
    {
        var random = new Random(seed);
        procedure = procedure with { Stories = [] };
        for (var faults = random.Next(1, 4); faults > 0; faults--)
        {
            var index = random.Next(procedure.Steps.Length);
            var step = procedure.Steps[index];
            procedure = procedure with { Steps = procedure.Steps.SetItem(index, WithFault(step, procedure, random)) };
        }

        return ProcedureReader.Read(ProcedureFormatter.Format(procedure), $"{procedure.Name}-{seed}.txt").Procedure!;
    }

    private static Step WithFault(Step step, Procedure procedure, Random random) => random.Next(14) switch
    {
        0 => Lapsing(step, AnyStep(procedure, random)),
        1 => Lapsing(step, new Target.ToStep(procedure.Steps[0].Name)),
        2 => Lapsing(step, new Target.Done(DoneAs.Answered)),
        3 => Lapsing(step, random.Next(2) == 0 ? new Target.ThroughGate(Gate.Court) : new Target.ToForum(Forum.Public)),
        4 => step with { Lapse = null },
        5 => Redirected(step, AnyStep(procedure, random), random),
        6 => Redirected(step, new Target.Done(DoneAs.Answered), random),
        7 => step with { Holder = procedure.Steps[random.Next(procedure.Steps.Length)].Holder },
        8 => step with { Kind = (StepKind)random.Next(3) },
        12 when step.Answers.Length > 0 => WithoutReasons(step, random),
        13 => Lapsing(step, new Target.Done(DoneAs.Withdrawn)),
        9 when step.Answers.Length > 0 => step with { Answers = step.Answers.RemoveAt(random.Next(step.Answers.Length)) },
        10 => step with { Acts = step.Acts.Add(new Act(procedure.Ladder[random.Next(procedure.Ladder.Length)], "ingrijpen", AnyStep(procedure, random), ["motivering"], null, null, step.Place, step.Place)) },
        _ => step with { Within = new Within(new Term(random.Next(1, 9), TermUnit.Weeks), null, step.Place), Until = null, InTerm = null },
    };

    private static Target.ToStep AnyStep(Procedure procedure, Random random) => new(procedure.Steps[random.Next(procedure.Steps.Length)].Name);

    private static Step Lapsing(Step step, Target to) => step with { Lapse = new Lapse(to, step.Lapse?.Place ?? step.Place) };

    private static Step WithoutReasons(Step step, Random random)
    {
        var answer = random.Next(step.Answers.Length);
        return step with { Answers = step.Answers.SetItem(answer, step.Answers[answer] with { With = [] }) };
    }

    private static Step Redirected(Step step, Target to, Random random)
    {
        if (step.Answers.IsEmpty)
            return Lapsing(step, to);
        var answer = random.Next(step.Answers.Length);
        return step with { Answers = step.Answers.SetItem(answer, step.Answers[answer] with { To = to }) };
    }
}
