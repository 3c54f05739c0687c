// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;
using Schakel.Tests.Support;

namespace Schakel.Tests.Engine;

/// <summary>One dossier in a test: people do things to it, and the test looks where it then is.</summary>
internal sealed class Case(Course course)
{
    private readonly List<Event> events = [];

    /// <summary>A dossier of a small text, with this office of <see cref="Organisations.Ladder"/> at the wheel.</summary>
    public static Case Of(string text, string driver = "a") => Of(text, Organisations.Ladder, driver);

    public static Case Of(string text, OrganisationType type, string? driver)
    {
        var read = ProcedureReader.Read(text, "proef.txt");
        read.Findings.ShouldBeEmpty();
        return new Case(new Course(read.Procedure.ShouldNotBeNull(), new Setting(type, driver is null ? null : type.Office(driver).ShouldNotBeNull())));
    }

    /// <summary>A dossier of a procedure that ships.</summary>
    public static Case Shipped(string procedure, string type, string? driver) =>
        Of(Policy.TextOf(procedure), Policy.Types.Single(found => found.Name == type), driver);

    public Dossier Dossier { get; private set; } = null!;

    public IReadOnlyList<Event> Events => events;

    /// <summary>What the last command led to.</summary>
    public ImmutableArray<Event> Happened { get; private set; } = [];

    /// <summary>Does this, which must be accepted.</summary>
    public Case After(params Command[] commands)
    {
        foreach (var command in commands)
        {
            var outcome = Decide(command);
            Happened = outcome.ShouldBeOfType<Outcome.Accepted>($"{command}: {string.Join(", ", ReasonsOf(outcome))}").Events;
            events.AddRange(Happened);
            Dossier = Happened.Aggregate(Dossier, Folding.Evolve);
        }

        return this;
    }

    /// <summary>Why this is refused; empty where it is not. The dossier stays as it is.</summary>
    public RefusalReason[] Refuses(Command command) => [.. ReasonsOf(Decide(command))];

    /// <summary>What a refusal says, in Dutch.</summary>
    public string Says(Command command) =>
        string.Join(' ', Decide(command).ShouldBeOfType<Outcome.Refused>().Reasons.Select(reason => reason.Message.Dutch));

    /// <summary>Where it is: <c>een 2026-12-01..2026-12-15</c> (since and last day), <c>openbaar 2026-12-29</c>.</summary>
    public string Where => Dossier.At switch
    {
        Position.InStep at => $"{at.Step} {at.Since:yyyy-MM-dd}..{Clocks.LastDay(Dossier, at):yyyy-MM-dd}",
        Position.Resting rests => $"{Vocabulary.Forums[rests.Forum]} {rests.Since:yyyy-MM-dd}",
        Position.Done done => $"klaar als {Vocabulary.DoneAs[done.As]} {done.On:yyyy-MM-dd}",
        Position.Gone gone => $"poort {Vocabulary.Gates[gone.Gate]} {gone.On:yyyy-MM-dd}",
        _ => throw new InvalidOperationException(),
    };

    private Outcome Decide(Command command) => Deciding.Decide(Dossier, command, course, Policy.Calendar);

    private static IEnumerable<RefusalReason> ReasonsOf(Outcome outcome) =>
        outcome is Outcome.Refused refused ? refused.Reasons.Select(reason => reason.Reason) : [];
}
