// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Engine;

/// <summary>Something someone wants to do with a dossier. It carries its own day: the engine has no clock.</summary>
/// <param name="On">The calendar day in Europe/Amsterdam.</param>
public abstract record Command(DateOnly On)
{
    /// <summary>Open a dossier.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Raisers">Who raises it; at least one reference.</param>
    public sealed record Open(DateOnly On, ImmutableArray<string> Raisers) : Command(On)
    {
        /// <summary>What was filled in, by question or by what <c>trekken … met</c> names.</summary>
        public ImmutableHashSet<string> Given { get; init; } = [];

        /// <summary>The dates that were filled in.</summary>
        public ImmutableDictionary<string, DateOnly> Dates { get; init; } = ImmutableDictionary<string, DateOnly>.Empty;

        /// <summary>Who took or prepared the decision.</summary>
        public ImmutableHashSet<string> Barred { get; init; } = [];

        /// <summary>Who fills each office.</summary>
        public ImmutableDictionary<string, ImmutableArray<string>> Staffing { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
    }

    /// <summary>Give an answer: in time, or late to a step that was met with silence.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who answers.</param>
    /// <param name="Step">The step it answers.</param>
    /// <param name="Label">The answer.</param>
    public sealed record Answer(DateOnly On, Actor By, string Step, string Label) : Command(On)
    {
        /// <summary>What the answer carries, such as <c>motivering</c>. Only what is not empty belongs in it.</summary>
        public ImmutableHashSet<string> Given { get; init; } = [];

        /// <summary>The dates it fills in.</summary>
        public ImmutableDictionary<string, DateOnly> Dates { get; init; } = ImmutableDictionary<string, DateOnly>.Empty;
    }

    /// <summary>Do an act that the text leaves to one who is not the holder.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Whose act it is.</param>
    /// <param name="Label">The act.</param>
    public sealed record Act(DateOnly On, Actor By, string Label) : Command(On)
    {
        /// <summary>What the act carries.</summary>
        public ImmutableHashSet<string> Given { get; init; } = [];
    }

    /// <summary>Take back an act that has not taken effect yet.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who takes it back.</param>
    public sealed record TakeBack(DateOnly On, Actor By) : Command(On);

    /// <summary>Take more time, with reasons.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who takes it.</param>
    /// <param name="HasReasons">Whether reasons were given; without them it is refused.</param>
    public sealed record Extend(DateOnly On, Actor By, bool HasReasons) : Command(On);

    /// <summary>Take more time by the raiser's consent.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">The raiser who consents: silence is never consent.</param>
    /// <param name="Until">The new last day.</param>
    public sealed record Consent(DateOnly On, Actor By, DateOnly Until) : Command(On);

    /// <summary>Let the clock stand still.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who does.</param>
    /// <param name="HasReasons">Whether reasons were given; without them it is refused.</param>
    public sealed record Suspend(DateOnly On, Actor By, bool HasReasons) : Command(On);

    /// <summary>Let the clock run again.</summary>
    /// <param name="On">The day.</param>
    public sealed record Resume(DateOnly On) : Command(On);

    /// <summary>Time has passed: execute whatever ran out before this day. A sweeper sends it; it is decided like any other.</summary>
    /// <param name="On">The day. What is due on it is not over yet: the holder has all of it.</param>
    public sealed record PassTime(DateOnly On) : Command(On);

    /// <summary>A linked dossier is done.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Procedure">Its procedure.</param>
    public sealed record LinkedIsDone(DateOnly On, string Procedure) : Command(On);

    /// <summary>Offices are filled otherwise.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Staffing">Who fills each office from now on.</param>
    public sealed record Staff(DateOnly On, ImmutableDictionary<string, ImmutableArray<string>> Staffing) : Command(On);
}

/// <summary>Who acts: in which capacity, and which person where that matters.</summary>
/// <param name="Holder">The name of an office, <c>melder</c> or <c>volksvertegenwoordiging</c>.</param>
/// <param name="Person">A reference to the person; null where none was given, as for an anonymous raiser.</param>
public sealed record Actor(string Holder, string? Person = null)
{
    /// <summary>The raiser, whoever he is.</summary>
    public static readonly Actor Raiser = new(Role.Raiser.Name);
}
