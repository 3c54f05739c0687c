// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;
using Schakel.Tests.Support;

namespace Schakel.Tests.Engine;

/// <summary>Nonsense on texts that do not hold: it is refused, or it happens; nothing ever throws.</summary>
public sealed class FuzzTests
{
    [Fact]
    public void No_command_makes_the_engine_throw() => Fuzz(procedures: 80, commands: 60);

    [Fact, Trait("Category", "Slow")]
    public void No_command_makes_the_engine_throw_however_many_are_tried() => Fuzz(procedures: 2_000, commands: 100);

    private static void Fuzz(int procedures, int commands)
    {
        var (accepted, refused) = (0, 0);
        for (var seed = 0; seed < procedures; seed++)
        {
            var random = new Random(seed);
            var course = Any(random, seed);
            Dossier? dossier = null;
            var log = new List<string>();
            for (var turn = 0; turn < commands; turn++)
            {
                Command command = turn == 0 ? Schakel.Procedures.Stories.Player.Opening(course.Procedure, Policy.Calendar, new(2026, 12, 1)) : Nonsense(random, course, dossier);
                log.Add("> " + Written.Of(command));
                switch (Deciding.Decide(dossier, command, course, Policy.Calendar))
                {
                    case Outcome.Accepted { Events: var events }:
                        accepted++;
                        foreach (var happened in events)
                        {
                            (dossier is null || happened.On >= dossier.LastDay).ShouldBeTrue($"{seed}: {Written.Of(happened)}\n{string.Join('\n', log.TakeLast(40))}");
                            log.Add(Written.Of(happened));
                            dossier = Folding.Evolve(dossier, happened);
                        }

                        break;
                    case Outcome.Refused { Reasons: var reasons }:
                        refused++;
                        reasons.ShouldNotBeEmpty();
                        break;
                }
            }
        }

        accepted.ShouldBeGreaterThan(procedures * 4);
        refused.ShouldBeGreaterThan(procedures * 4);
    }

    private static Course Any(Random random, int seed)
    {
        if (seed % 2 == 0)
        {
            var mutant = Mutants.Of(Generated.Procedure(seed), seed);
            return new Course(mutant, new Setting(Organisations.Ladder, random.Next(5) == 0 ? null : Organisations.Ladder.Offices[random.Next(5)]));
        }

        // A shipped text with lines left out, said twice or put elsewhere: it can be read, and means anything.
        var lines = Policy.TextOf(Policy.Procedures[seed % Policy.Procedures.Length].Name).Split('\n').ToList();
        for (var faults = random.Next(8); faults > 0; faults--)
        {
            var line = lines[random.Next(lines.Count)];
            if (random.Next(2) == 0)
                lines.Remove(line);
            else
                lines.Insert(random.Next(1, lines.Count), line.Replace("weken", random.Next(2) == 0 ? "jaar" : "dagen"));
        }

        var type = Policy.Types[random.Next(Policy.Types.Length)];
        var procedure = ProcedureReader.Read(string.Join('\n', lines), "willekeurig.txt").Procedure ?? Policy.Procedures[0];
        return new Course(procedure, new Setting(type, type.Offices[random.Next(type.Offices.Length)]));
    }

    private static Command Nonsense(Random random, Course course, Dossier? dossier)
    {
        var steps = course.Procedure.Steps;
        var on = random.Next(12) switch
        {
            0 => DateOnly.MinValue,
            1 => DateOnly.MaxValue,
            2 => new DateOnly(2200, 12, 31),
            3 => new DateOnly(1900, 1, 1),
            4 => new DateOnly(2027, 1, 1).AddDays(random.Next(3_000)),
            _ => (dossier?.LastDay ?? new DateOnly(2026, 12, 1)).AddDays(random.Next(30)),
        };
        var at = dossier?.At is Position.InStep here && course.IndexOf(here.Step) is { } index && random.Next(4) > 0 ? steps[index]
            : steps.IsEmpty ? null : steps[random.Next(steps.Length)];
        var by = random.Next(8) switch
        {
            0 => null!,
            1 => new Actor(null!),
            2 => new Actor(""),
            3 => new Actor(Role.Representatives.Name, "jan"),
            4 => new Actor(Role.Raiser.Name, random.Next(2) == 0 ? null : "melder-1"),
            _ => new Actor(course.HolderOf(at?.Holder) ?? "niemand", random.Next(3) switch { 0 => null, 1 => "jan", _ => "els" }),
        };
        var acts = course.Procedure.Acts.Concat(at?.Acts ?? []).ToList();
        var given = random.Next(10) == 0 ? null! : (ImmutableHashSet<string>)["motivering", "weging", "toezegging", .. course.Procedure.Questions.Select(question => question.Name)];
        return random.Next(13) switch
        {
            0 => new Command.Open(on, random.Next(2) == 0 ? default : ["melder-1"]) { Given = given, Dates = Dates(), Staffing = Staffing() },
            1 or 2 => new Command.Answer(on, by, at?.Name ?? "nergens", at is { Answers.Length: > 0 } ? at.Answers[random.Next(at.Answers.Length)].Label : null!)
            {
                Given = given,
                Dates = random.Next(2) == 0 ? ImmutableDictionary<string, DateOnly>.Empty : Dates(),
            },
            3 or 4 when acts.Count > 0 && acts[random.Next(acts.Count)] is var act =>
                new Command.Act(on, random.Next(3) == 0 ? by : new Actor(course.HolderOf(act.Who) ?? "niemand"), act.Label) { Given = given },
            5 => new Command.TakeBack(on, by),
            6 => new Command.Extend(on, by, random.Next(5) > 0),
            7 => new Command.Consent(on, by, random.Next(3) == 0 ? DateOnly.MaxValue : on.AddDays(on.Year < 9000 ? random.Next(60) : 0)),
            8 => new Command.Suspend(on, by, random.Next(5) > 0),
            9 => new Command.Resume(on),
            10 => new Command.LinkedIsDone(on, random.Next(5) == 0 ? null! : "horen"),
            11 => new Command.Staff(on, Staffing()),
            _ => new Command.PassTime(on),
        };

        ImmutableDictionary<string, DateOnly> Dates() => random.Next(10) == 0 ? null! : course.Procedure.Questions.Select(question => question.Name).Distinct()
            .Where(_ => random.Next(2) == 0).ToImmutableDictionary(name => name, _ => random.Next(9) == 0 ? DateOnly.MaxValue : new DateOnly(2026, 1, 1).AddDays(random.Next(2_000)));

        ImmutableDictionary<string, ImmutableArray<string>> Staffing() => random.Next(10) == 0 ? null! : course.Setting.Type.Offices.Where(_ => random.Next(3) == 0)
            .ToImmutableDictionary(office => office.Name, _ => random.Next(8) switch { 0 => default, 1 => [], 2 => ["jan"], _ => ImmutableArray.Create("jan", "els") });
    }
}
