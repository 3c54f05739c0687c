// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Engine;
using Schakel.Procedures.Settings;
using Schakel.Tests.Support;

namespace Schakel.Tests.Engine;

/// <summary>What holds of every run, of random people on shipped and generated procedures.</summary>
public sealed class DeterminismTests
{
    private static readonly Lazy<List<(Course Course, int Seed, Walk Walk)>> Walks = new(() =>
    [
        .. Courses.Shipped.Concat(Enumerable.Range(0, 40).SelectMany(Courses.Generated))
            .Select((at, seed) => (at.Course, seed, Walk.Of(at.Course, seed, afterwards: 15, withConsent: true))),
    ]);

    [Fact]
    public void The_same_commands_give_the_same_events()
    {
        foreach (var (course, seed, walk) in Walks.Value)
            Written.Of(Events(Walk.Of(Again(course), seed, afterwards: 15, withConsent: true))).ShouldBe(Written.Of(Events(walk)));
    }

    [Fact]
    public void Deciding_changes_nothing_and_on_many_threads_at_once_gives_the_same()
    {
        foreach (var (course, _, walk) in Walks.Value.Where((_, index) => index % 10 == 0))
        {
            var before = Written.Of(walk.Happened.Select(happening => happening.Dossier).ToList());
            var fresh = Again(course);
            Parallel.For(0, 8, _ => Events(Replayed(walk, fresh)).Count.ShouldBe(walk.Happened.Count));
            Written.Of(walk.Happened.Select(happening => happening.Dossier).ToList()).ShouldBe(before);
        }
    }

    [Fact]
    public void A_dossier_rebuilt_from_its_events_is_the_one_that_was_decided_on()
    {
        foreach (var (course, _, walk) in Walks.Value)
        {
            // With a sweeper that comes first, each command is decided on the state that was folded; without, on the engine's own.
            var swept = new List<Event>();
            Dossier? dossier = null;
            foreach (var (command, outcome) in walk.Asked.Where(asked => asked.Outcome is Outcome.Accepted))
            {
                if (dossier is not null)
                    Decide(new Command.PassTime(command.On));
                Decide(command);
            }

            Written.Of(swept).ShouldBe(Written.Of(Events(walk)));

            void Decide(Command command)
            {
                foreach (var happened in Deciding.Decide(dossier, command, course, Policy.Calendar).ShouldBeOfType<Outcome.Accepted>().Events)
                {
                    swept.Add(happened);
                    dossier = Folding.Evolve(dossier, happened);
                }
            }
        }
    }

    [Fact]
    public void An_accepted_command_is_one_event_besides_what_was_due()
    {
        foreach (var (command, outcome) in Walks.Value.SelectMany(at => at.Walk.Asked))
        {
            if (outcome is not Outcome.Accepted accepted)
                continue;
            var done = accepted.Events.Count(happened => !ByItself(happened, command));
            done.ShouldBe(command is Command.PassTime ? 0 : 1, Written.Of(accepted.Events));
            accepted.Events.Where(happened => ByItself(happened, command) && happened is not Event.Lapsed { Why: LapseReason.NobodyFillsIt })
                .ShouldAllBe(happened => happened.On < command.On);
        }
    }

    [Fact]
    public void No_event_lies_before_the_one_before_it_nor_after_the_command()
    {
        foreach (var walk in Walks.Value.Select(at => at.Walk))
        {
            walk.Happened.Select(happening => happening.Event.On).ShouldBeInOrder();
            foreach (var (command, outcome) in walk.Asked)
                (outcome as Outcome.Accepted)?.Events.ShouldAllBe(happened => happened.On <= command.On);
        }
    }

    [Fact]
    public void After_the_end_nothing_happens_and_behind_a_gate_nothing_moves()
    {
        var after = 0;
        foreach (var walk in Walks.Value.Select(at => at.Walk))
        {
            for (var index = 0; index + 1 < walk.Happened.Count; index++)
            {
                var (next, dossier) = walk.Happened[index + 1];
                walk.Happened[index].Dossier.At.ShouldNotBeOfType<Position.Done>();
                if (walk.Happened[index].Dossier.At is not Position.Gone gone)
                    continue;
                after++;
                (next is Event.AnsweredLate or Event.LinkedDone or Event.Staffed).ShouldBeTrue(next.GetType().Name);
                dossier.At.ShouldBe(gone);
            }
        }

        after.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Every_kind_of_event_occurs_in_these_runs() =>
        Walks.Value.SelectMany(at => Events(at.Walk)).Select(happened => happened.GetType()).Distinct().Order(Comparer<Type>.Create((one, other) => string.CompareOrdinal(one.Name, other.Name)))
            .ShouldBe(typeof(Event).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Event))).OrderBy(type => type.Name, StringComparer.Ordinal));

    private static List<Event> Events(Walk walk) => [.. walk.Happened.Select(happening => happening.Event)];

    private static List<Event> Events(IEnumerable<Event> events) => [.. events];

    private static Course Again(Course course) => new(course.Procedure, course.Setting);

    private static IEnumerable<Event> Replayed(Walk walk, Course course)
    {
        Dossier? dossier = null;
        foreach (var (command, outcome) in walk.Asked)
        {
            var again = Deciding.Decide(dossier, command, course, Policy.Calendar);
            Written.Of(again).ShouldBe(Written.Of(outcome));
            foreach (var happened in (again as Outcome.Accepted)?.Events ?? [])
            {
                dossier = Folding.Evolve(dossier, happened);
                yield return happened;
            }
        }
    }

    private static bool ByItself(Event happened, Command command) =>
        happened is Event.Lapsed or Event.TookEffect || (happened is Event.Resumed && (command is not Command.Resume || happened.On < command.On));
}
