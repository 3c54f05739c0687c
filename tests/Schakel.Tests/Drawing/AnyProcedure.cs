// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;

namespace Schakel.Tests.Drawing;

/// <summary>A procedure that nobody wrote: anything may be missing, lead back, lead nowhere or have a name that is too long.</summary>
internal sealed class AnyProcedure
{
    private static readonly string[] Words =
    [
        "stuur", "melder", "top", "volksvertegenwoordiging", "in-behandeling-nemen", "kennelijk-niet-ontvankelijk", "beroep",
        "arbeidsongeschiktheidsverzekeringsmaatschappij", "wmw", "WWWWMMMMWWWWMMMMWWWW", "é", "directie-opdrachtgever", "<&>",
        "een zin met heel veel kleine woorden en dan nog een paar", "日本語の手続き", "",
    ];

    private readonly Random random;
    private readonly int steps;

    private AnyProcedure(int seed)
    {
        random = new Random(seed);
        steps = random.Next(0, 25);
    }

    internal static Procedure From(int seed) => new AnyProcedure(seed).Procedure();

    private Procedure Procedure() => new()
    {
        Name = Word(),
        Version = 1,
        Kind = Maybe(Any<Kind>),
        Raising = random.Next(4) == 0 ? null : new Raising(Word(), [], default),
        RaiserName = random.Next(2) == 0 ? null : Word(),
        Driver = random.Next(3) switch { 0 => null, 1 => new DriverRule.WhoDecided(), _ => new DriverRule.Fixed(Role()) },
        Ladder = Some(4, Role),
        Forum = Maybe(Any<Forum>),
        Terms = Some(2, () => new NamedTerm(TermName(), Term(), random.Next(2) == 0 ? null : Word(), false, default)),
        Acts = Some(3, Act),
        Steps = [.. Enumerable.Range(0, steps).Select(Step)],
    };

    private Step Step(int number) => new()
    {
        Name = random.Next(10) == 0 ? Word() : $"stap-{number}",
        Holder = random.Next(8) == 0 ? null : Role(),
        Kind = Maybe(Any<StepKind>),
        Within = random.Next(3) == 0 ? null : new Within(Term(), random.Next(3) == 0 ? Word() : null, default),
        InTerm = random.Next(3) == 0 ? new InTerm(TermName(), default) : null,
        Until = random.Next(8) == 0 ? new Until(Word(), Term(), default) : null,
        Answers = Some(4, () => new Answer(Word(), Target(), [], null, null, default, default)),
        Extension = random.Next(4) == 0 ? new Extension(Term(), random.Next(1, 4), default) : null,
        ExtensionByConsent = random.Next(6) == 0,
        Suspension = random.Next(6) == 0 ? new Suspension(Word(), random.Next(1, 3), Term(), default) : null,
        Acts = Some(2, Act),
        Standstill = random.Next(8) == 0 ? new Standstill(Word(), Term(), null, default) : null,
        Lapse = random.Next(6) == 0 ? null : new Lapse(Target(), default),
    };

    private Act Act() => new(
        Role(), Word(), random.Next(3) == 0 ? null : Target(), [], null,
        random.Next(2) == 0 ? new Reference(Word(), null, default) : null, default, default);

    private Target Target() => random.Next(8) switch
    {
        0 => new Target.Done(Any<DoneAs>()),
        1 => new Target.ToForum(Any<Forum>()),
        2 => new Target.ThroughGate(Any<Gate>()),
        3 => new Target.ToStep(Word()),
        _ => new Target.ToStep($"stap-{random.Next(steps + 1)}"),
    };

    private Role Role() => random.Next(3) == 0 ? Schakel.Procedures.Model.Role.Raiser : new Role(Word(), random.Next(4) == 0);

    private Term Term() => new(random.Next(0, 1001), Any<TermUnit>());

    private string TermName() => random.Next(2) == 0 ? "beslis" : "behandel";

    private string Word() => Words[random.Next(Words.Length)];

    private T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    private T? Maybe<T>(Func<T> make) where T : struct => random.Next(8) == 0 ? null : make();

    private ImmutableArray<T> Some<T>(int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make())];
}
