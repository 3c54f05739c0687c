// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;
using Schakel.Tests.Support;

namespace Schakel.Tests.Engine;

/// <summary>
/// A dossier among random people, the same for the same seed: they answer, act, take time, fall silent and come and go, on random days
/// and most of all on the last one. What they ask may be refused; what is refused changes nothing.
/// </summary>
internal sealed class Walk
{
    private static readonly string[] Persons = ["jan", "els", "piet"];

    private readonly Course course;
    private readonly Random random;
    private readonly bool withConsent;

    private Walk(Course course, int seed, bool withConsent) =>
        (this.course, random, this.withConsent) = (course, new Random(seed), withConsent);

    /// <summary>Every command, with what became of it.</summary>
    public List<(Command Command, Outcome Outcome)> Asked { get; } = [];

    /// <summary>Every event, with the dossier after it.</summary>
    public List<(Event Event, Dossier Dossier)> Happened { get; } = [];

    public Dossier Dossier => Happened[^1].Dossier;

    /// <summary>Everything up to where the dossier first left the ladder: what comes after that is up to the raiser.</summary>
    public IReadOnlyList<(Event Event, Dossier Dossier)> Climbed =>
        [.. Happened.Take(1 + Happened.FindIndex(happening => happening.Dossier.At is not Position.InStep) is var end and > 0 ? end : Happened.Count)];

    /// <summary>Walks until the dossier leaves the ladder, and after that as often as asked: people go on at a forum.</summary>
    public static Walk Of(Course course, int seed, int afterwards = 0, bool withConsent = false)
    {
        var walk = new Walk(course, seed, withConsent);
        walk.Ask(walk.Opening());
        for (var turns = 0; turns < 60 && walk.Dossier.At is Position.InStep; turns++)
            walk.Turn();
        // Whoever is left falls silent; each passing of time then ends at least one term.
        for (var turns = 0; turns < 1_000 && walk.Dossier.At is Position.InStep && Time.NextDay(walk.Dossier) is { } next; turns++)
            walk.Ask(new Command.PassTime(next.AddDays(1)));
        for (var turns = 0; turns < afterwards; turns++)
            walk.Turn();
        return walk;
    }

    private Procedure Procedure => course.Procedure;

    private Command.Open Opening()
    {
        var on = new DateOnly(2017, 1, 1).AddDays(random.Next(30 * 365));
        var latest = Schakel.Procedures.Stories.Player.Opening(Procedure, Policy.Calendar, on);
        var dates = Procedure.Questions.Where(question => question.Type is QuestionType.Date && (question.Required || random.Next(2) == 0))
            .DistinctBy(question => question.Name)
            .ToImmutableDictionary(question => question.Name, question => latest.Dates.TryGetValue(question.Name, out var most)
                ? random.Next(2) == 0 ? most : most.AddDays(-random.Next(400))
                : on.AddDays(random.Next(-500, 1_500)));
        return latest with
        {
            Raisers = ["ans", "bep"],
            Dates = dates,
            Barred = random.Next(2) == 0 ? ["jan"] : [],
            Staffing = random.Next(2) == 0 ? Staffing() : ImmutableDictionary<string, ImmutableArray<string>>.Empty,
        };
    }

    private void Turn()
    {
        var next = Time.NextDay(Dossier);
        var on = Dossier.LastDay;
        if (next is { } last)
            on = random.Next(3) == 0 ? last : on.AddDays(random.Next(last.DayNumber - on.DayNumber + 1));
        else
            on = on.AddDays(random.Next(40));
        var step = Dossier.At is Position.InStep at && course.IndexOf(at.Step) is { } index ? Procedure.Steps[index] : null;
        switch (random.Next(16))
        {
            case 0 or 1:
                Ask(new Command.PassTime((next ?? on).AddDays(random.Next(1, 4))));
                break;
            case 2 when random.Next(4) == 0:
                Ask(new Command.PassTime((next ?? on).AddDays(random.Next(200))));
                break;
            case 3 or 4 or 5 when step is { Answers.Length: > 0 }:
                Answer(on, step);
                break;
            case 6 when Dossier.Silent is { Length: > 0 } silent && course.IndexOf(silent[random.Next(silent.Length)]) is { } late:
                if (Procedure.Steps[late].Answers.Length > 0)
                    Answer(on, Procedure.Steps[late]);
                break;
            case 7 when Acts(step) is { Length: > 0 } acts:
                var act = acts[random.Next(acts.Length)];
                Ask(new Command.Act(on, Who(course.HolderOf(act.Who)), act.Label) { Given = [.. act.With] });
                break;
            case 8 or 9:
                Ask(new Command.Extend(on, Who(course.HolderOf(step?.Holder)), HasReasons: true));
                break;
            case 10 or 11:
                Ask(new Command.Suspend(on, Who(course.HolderOf(step?.Holder)), HasReasons: true));
                break;
            case 12:
                Ask(new Command.Resume(on));
                break;
            case 13:
                Ask(random.Next(2) == 0 ? new Command.TakeBack(on, Who(Role.Raiser.Name)) : new Command.Extend(on, Who(Office()), random.Next(2) == 0));
                break;
            case 14 when withConsent:
                Ask(new Command.Consent(on, Who(Role.Raiser.Name), (next ?? on).AddDays(random.Next(30))));
                break;
            case 15 when random.Next(2) == 0:
                Ask(new Command.Staff(on, Staffing()));
                break;
        }
    }

    private void Answer(DateOnly on, Step step)
    {
        var answer = step.Answers[random.Next(step.Answers.Length)];
        if (answer.OnlyAfter is { } after && random.Next(3) > 0)
            Ask(new Command.LinkedIsDone(on, after.Name));
        var dates = Procedure.Questions.Where(question => question.Type is QuestionType.Date && answer.With.Contains(question.Name) && random.Next(2) == 0)
            .DistinctBy(question => question.Name).ToImmutableDictionary(question => question.Name, _ => on.AddDays(random.Next(-20, 300)));
        Ask(new Command.Answer(on, Who(course.HolderOf(step.Holder)), step.Name, answer.Label) { Given = [.. answer.With], Dates = dates });
    }

    private ImmutableArray<Act> Acts(Step? step) => [.. (step?.Acts ?? []).Concat(Procedure.Acts)];

    private Actor Who(string? holder) => new(holder ?? "", holder == Role.Raiser.Name
        ? random.Next(3) switch { 0 => null, 1 => "ans", _ => "bep" }
        : Dossier.Barred.IsEmpty && Dossier.Staffing.IsEmpty ? null : Persons[random.Next(Persons.Length)]);

    private string Office() => course.Setting.Type.Offices[random.Next(course.Setting.Type.Offices.Length)].Name;

    // Most offices have someone; now and then one is empty, or left to someone who may not.
    private ImmutableDictionary<string, ImmutableArray<string>> Staffing() =>
        Enumerable.Range(0, 6).Select(_ => Office()).Distinct().ToImmutableDictionary(office => office, _ => random.Next(6) switch
        {
            0 => [],
            1 => ImmutableArray.Create("jan"),
            2 or 3 => ["jan", "els"],
            _ => ["els", "piet"],
        });

    private void Ask(Command command)
    {
        var dossier = Happened.Count == 0 ? null : Dossier;
        var outcome = Deciding.Decide(dossier, command, course, Policy.Calendar);
        Asked.Add((command, outcome));
        if (outcome is not Outcome.Accepted accepted)
            return;
        foreach (var happened in accepted.Events)
            Happened.Add((happened, dossier = Folding.Evolve(dossier, happened)));
    }
}
