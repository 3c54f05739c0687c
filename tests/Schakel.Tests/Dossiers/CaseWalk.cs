// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Possible;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;
using Schakel.Tests.Support;

namespace Schakel.Tests.Dossiers;

/// <summary>Dossiers among random people who do what is possible, the same for the same seed.</summary>
internal sealed class CaseWalk
{
    public const string Name = "Fatima Jansen";

    private readonly Random random;
    private DateOnly on;

    private CaseWalk(int seed) => random = new Random(seed);

    public Cases Cases { get; } = new();

    /// <summary>What was shown as possible, and refused all the same.</summary>
    public List<string> Refused { get; } = [];

    public static CaseWalk Of(Procedure procedure, int seed)
    {
        var walk = new CaseWalk(seed);
        var setting = One(walk, Setting.For(procedure, Policy.Types));
        walk.on = new DateOnly(2020, 1, 1).AddDays(walk.random.Next(3_000));
        var open = Cases.Filled(procedure.Name, new Placement(Cases.Town, setting.Type.Name, setting.Driver?.Name), walk.on, One(walk, procedure.Protections));
        walk.Cases.Send(walk.on, open).ShouldBeOfType<Decision.Accepted>($"{procedure.Name} {setting}");
        for (var turn = 0; turn < 25; turn++)
            walk.Turn();
        return walk;
    }

    private void Turn()
    {
        var file = One(this, [.. Cases.Files.OrderBy(each => each.Number.Text, StringComparer.Ordinal)]);
        var latest = Cases.Files.Max(each => each.Running.LastDay);
        on = (on > latest ? on : latest).AddDays(random.Next(3) == 0 ? random.Next(40) : random.Next(3));
        var possible = Possibilities.Of(file, on, Cases.Shipped).Where(each => each.OnlyAfter is null).ToImmutableArray();
        if (random.Next(4) == 0 || possible.IsEmpty)
        {
            Cases.Send(on, file.Organisation, [new Part(file.Number, Beside(file))]);
            return;
        }

        var chosen = One(this, possible);
        var decision = Cases.Send(on, file.Organisation, [new Part(file.Number, Command(file, chosen))]);
        if (decision is Decision.Refused { Reasons: var reasons })
            Refused.Add($"{file.Frozen.Procedure} {file.Running.At}: {chosen} {string.Join(' ', reasons.Select(reason => reason.Message.Dutch))}");
    }

    private CaseCommand Beside(CaseFile file) => random.Next(6) switch
    {
        0 => new CaseCommand.Contribute(new Actor("collega"), Words.None.With("advies", "Ja.")),
        1 => new CaseCommand.Join(new RaiserIdentity($"r{random.Next(2, 9)}", file.Protection is Protection.Anonymous ? null : Name)),
        2 => new CaseCommand.LinkTo(new Actor("melder", "r1"), new Link(LinkKind.Joins, Cases.Number)),
        3 => new CaseCommand.Staff(ImmutableDictionary<string, ImmutableArray<string>>.Empty),
        4 => new CaseCommand.Erase(new Actor("archief"), new Declaration("1", "2")),
        _ => new CaseCommand.PassTime(),
    };

    private CaseCommand Command(CaseFile file, Possibility chosen)
    {
        var by = new Actor(chosen.Holder, chosen.Holder == Role.Raiser.Name ? file.Running.Raisers[0] : null);
        var words = Cases.Fill(chosen.Asks, on);
        var drafts = Cases.Drafts(Cases.Shipped, file, chosen.Opens, on);
        return chosen.Doing switch
        {
            Doing.Answer or Doing.AnswerLate => new CaseCommand.Answer(by, chosen.Step!, chosen.Label!, words) { Dates = Cases.Dates(chosen.Asks, on), Drafts = drafts },
            Doing.Act => new CaseCommand.Act(by, chosen.Label!, words) { Drafts = drafts },
            Doing.TakeBack => new CaseCommand.TakeBack(by),
            Doing.Extend => new CaseCommand.Extend(by, words),
            Doing.Consent => new CaseCommand.Consent(by, Time.NextDay(file.Running)!.Value.AddDays(100)),
            Doing.Suspend => new CaseCommand.Suspend(by, words),
            Doing.Resume => new CaseCommand.Resume(),
            Doing.Forward => Forward(file, by, words),
            Doing.Invite => new CaseCommand.Invite(by, "jurist", "Mag dit?"),
            Doing.Promise => new CaseCommand.Promise(by, new Undertaking("Bellen", on.AddDays(30))),
            Doing.AllowReveal => new CaseCommand.AllowReveal(by, "college"),
            Doing.AnnounceReveal => new CaseCommand.AnnounceReveal(by, "college", "art. 1", "De wet."),
            Doing.Reveal => new CaseCommand.Reveal(by, chosen.Label!),
            _ => throw new InvalidOperationException($"No command for {chosen.Doing}."),
        };
    }

    private CaseCommand.Forward Forward(CaseFile file, Actor by, Words words)
    {
        var to = new Placement("gemeente-b", file.Frozen.Type, file.Driver);
        var asked = Cases.Filled(file.Frozen.Procedure, to, on).Words;
        return new CaseCommand.Forward(by, to, words with { Texts = asked.Texts.SetItems(words.Texts) });
    }

    private static T One<T>(CaseWalk walk, ImmutableArray<T> all) => all[walk.random.Next(all.Length)];
}
