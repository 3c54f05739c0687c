// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;

namespace Schakel.Tests.Drawing;

/// <summary>Procedures to draw, made by hand: the picture must not need a text that holds.</summary>
internal static class DrawnProcedures
{
    internal static readonly Target Done = new Target.Done(DoneAs.Answered);

    internal static readonly Target Court = new Target.ThroughGate(Gate.Court);

    internal static readonly Procedure Brake = new()
    {
        Name = "noodrem-professional",
        Version = 1,
        Title = "Noodrem voor professionals",
        Kind = Kind.ProfessionalBrake,
        Raising = new Raising(Raising.EveryoneInPublicService, [], default),
        Driver = new DriverRule.WhoDecided(),
        Ladder = [Role.Driver, Role.AboveDriver, Role.Top],
        Forum = Forum.Public,
        Steps =
        [
            Duty("heroverwegen", Role.Driver, Days(10), To("boven"),
                Can("volgen", To("weerwoord")), Can("aanpassen", To("weerwoord")), Can("uitleggen", To("weerwoord")),
                Can("meetrekken", To("boven")))
                with { Extension = new Extension(Days(5), 1, default) },
            Right("weerwoord", Days(10), Can("opschalen", To("boven"))),
            Judgment("boven", Role.AboveDriver, Weeks(4), To("top"), Can("herzien", Done), Can("bevestigen", Done)),
            Judgment("top", Role.Top, Weeks(2), new Target.ToForum(Forum.Public), Can("beslissen", Done)),
        ],
    };

    internal static readonly Procedure Objection = new()
    {
        Name = "bezwaar",
        Version = 1,
        Title = "Bezwaar",
        Kind = Kind.Objection,
        Raising = new Raising("wie rechtstreeks door het besluit geraakt wordt", [], default),
        RaiserName = "indiener",
        Ladder = [new Role("behandelaar"), new Role("bestuursorgaan")],
        Forum = Forum.Public,
        Terms = [new NamedTerm("beslis", Weeks(6), "einde-bezwaartermijn", false, default)],
        Acts = [May(Role.Raiser, "intrekken", new Target.Done(DoneAs.Withdrawn))],
        Steps =
        [
            InTerm(Duty("toetsen", new Role("behandelaar"), Weeks(2), To("in-gebreke"),
                Can("in-behandeling", To("beslissen")), Can("doorzenden", To("doorgezonden"))))
                with { Suspension = new Suspension("herstel", 1, Weeks(4), default) },
            InTerm(Duty("beslissen", new Role("behandelaar"), null, To("in-gebreke"),
                Can("herroepen", To("beroep")), Can("kennelijk-niet-ontvankelijk", To("beroep"))))
                with { Extension = new Extension(Weeks(6), 1, default), ExtensionByConsent = true },
            Duty("in-gebreke", new Role("bestuursorgaan"), Weeks(2), new Target.ToForum(Forum.Public), Can("beslissen", To("beroep")))
                with { Acts = [May(Role.Raiser, "beroep-niet-tijdig", Court), May(Role.Raiser, "ingebrekestellen", null)] },
            Right("beroep", Weeks(6), Can("beroep", Court)),
            Right("doorgezonden", Weeks(6), Can("beroep", Court)),
        ],
    };

    /// <summary>Every second place is a landing; all silences climb one rung, all answers lead to a landing.</summary>
    internal static Procedure Tall(int rungs) => Brake with
    {
        Forum = Forum.Representatives,
        Steps =
        [
            .. Enumerable.Range(0, rungs).SelectMany(rung => new[]
            {
                Duty($"trede-{rung}", new Role($"directeur-generaal-{rung}"), Weeks(2),
                    rung + 1 < rungs ? To($"trede-{rung + 1}") : new Target.ToForum(Forum.Representatives),
                    Can("antwoorden", To($"bordes-{rung}"))),
                Right($"bordes-{rung}", Weeks(2), Can("hogerop", rung + 1 < rungs ? To($"trede-{rung + 1}") : Court)),
            }),
        ],
    };

    internal static Step Duty(string name, Role? holder, Term? within, Target? silence, params Answer[] answers) => new()
    {
        Name = name,
        Holder = holder,
        Kind = StepKind.Duty,
        Within = within is { } term ? new Within(term, null, default) : null,
        Answers = [.. answers],
        Lapse = silence is null ? null : new Lapse(silence, default),
    };

    internal static Step Judgment(string name, Role holder, Term within, Target silence, params Answer[] answers) =>
        Duty(name, holder, within, silence, answers) with { Kind = StepKind.Judgment };

    internal static Step Right(string name, Term within, params Answer[] answers) =>
        Duty(name, Role.Raiser, within, Done, answers) with { Kind = StepKind.Right };

    internal static Answer Can(string label, Target to) => new(label, to, [], null, null, default, default);

    internal static Act May(Role who, string label, Target? to) => new(who, label, to, [], null, null, default, default);

    internal static Target To(string step) => new Target.ToStep(step);

    internal static Term Weeks(int count) => new(count, TermUnit.Weeks);

    private static Term Days(int count) => new(count, TermUnit.WorkingDays);

    private static Step InTerm(Step step) => step with { InTerm = new InTerm("beslis", default) };
}
