// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Procedures;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;

namespace Schakel.Web.Pictures;

/// <summary>Every picture in the states that matter. The day in them is Thursday 3 December 2026, whatever day it is.</summary>
public static class Examples
{
    private static readonly DateOnly Now = new(2026, 12, 3);

    /// <summary>All of them.</summary>
    /// <param name="language">In which language.</param>
    /// <param name="calendar">The calendar they count on.</param>
    public static ImmutableArray<Example> All(Language language, Calendar calendar)
    {
        string Say(string dutch, string english) => language is Language.English ? english : dutch;
        return
        [
            Ladder("ladder-jij", new("Een ladder: jij bent aan zet na een antwoord", "A ladder: your turn after an answer"), ExampleLadders.YourTurn(Say)),
            Ladder("ladder-stilte", new("Een ladder: de stilte klom een trede", "A ladder: silence climbed a rung"), ExampleLadders.Silence(Say)),
            Ladder("ladder-openbaar", new("Een ladder: meegetrokken, en toch onbeantwoord", "A ladder: pulled too, and still unanswered"), ExampleLadders.AtRest(Say)),
            Ladder("ladder-raad", new("Een ladder zonder rem, voor de gemeenteraad", "A ladder without a brake, before the council"), ExampleLadders.Council(Say)),
            Make<Story>("verhaal", new("Een verhaal op dagen", "A dated story"), ("Lines", ExampleLadders.Story(Say)), ("On", Now)),
            Weighing("weging-wijkt", new("Een weging waarin iets wijkt", "A weighing in which something yields"), Weighed(Say), Say("Aanpassen", "Adapt"), [Say("Volgen", "Comply"), Say("Aanpassen", "Adapt"), Say("Uitleggen", "Explain")], Say),
            Weighing("weging-een", new("Een weging met één beginsel", "A weighing with one principle"), [Weighed(Say)[1]], Say("Bevestigen", "Confirm"), [], Say),
            Make<Chain>("ketting-loopt", new("Een toezegging die loopt", "A promise that runs"), ("Links", Links(Say, LinkState.Open, LinkState.Todo, Say("nog niet, over 39 dagen", "not yet, in 39 days")))),
            Make<Chain>("ketting-gedaan", new("Een toezegging die gedaan is en nog niet nagekeken", "A promise that is done and not verified yet"), ("Links", Links(Say, LinkState.Done, LinkState.Open, Say("zegt wie het toezegde", "says who promised it")))),
            Make<Chain>("ketting-gebroken", new("Een toezegging die gebroken is", "A promise that was broken"), ("Links", Links(Say, LinkState.Broken, LinkState.Todo, Say("niet gedaan op de dag die was toegezegd", "not done on the day that was promised")))),
            Counted("datum-werkdagen", new("Tien werkdagen over Kerst", "Ten working days across Christmas"), calendar.Explain(new DateOnly(2026, 12, 18), new Term(10, TermUnit.WorkingDays), termsActApplies: true)),
            Counted("datum-weken", new("Vier weken die op een vrije dag zouden eindigen", "Four weeks that would end on a free day"), calendar.Explain(new DateOnly(2026, 11, 27), new Term(4, TermUnit.Weeks), termsActApplies: true)),
            Counted("datum-jaar", new("Een jaar: te lang voor een kalender", "A year: too long for a calendar"), calendar.Explain(new DateOnly(2026, 12, 1), new Term(1, TermUnit.Years), termsActApplies: true)),
            Make<DayRuler>("liniaal", new("Een liniaal van werkdagen", "A ruler of working days"), ("Calendar", calendar), ("Since", new DateOnly(2026, 11, 24)), ("Last", new DateOnly(2026, 12, 8)), ("Name", "liniaal"), ("On", Now)),
            Make<DayRuler>("liniaal-voorbij", new("Een liniaal waarvan de laatste dag voorbij is", "A ruler whose last day is past"), ("Calendar", calendar), ("Since", new DateOnly(2026, 11, 2)), ("Last", new DateOnly(2026, 11, 30)), ("Name", "liniaal-voorbij"), ("On", Now)),
        ];
    }

    private static Example Ladder(string name, Wording title, LadderView view) => Make<Ladder>(name, title, ("View", view), ("Name", name));

    private static Example Counted(string name, Wording title, TermExplanation explanation) => Make<CountedCalendar>(name, title, ("Explanation", explanation), ("On", Now));

    private static Example Weighing(string name, Wording title, ImmutableArray<Weighed> weighed, string chosen, ImmutableArray<string> others, Func<string, string, string> say) => Make<Weighing>(
        name, title, ("Weighed", weighed), ("Chosen", chosen), ("Others", others), ("Sides", Signpost.SidesOf(Kind.ProfessionalBrake)), ("Title", say("De weging van de teamchef", "The weighing of the team leader")), ("Name", name));

    private static Example Make<TComponent>(string name, Wording title, params (string Name, object? Value)[] parameters) =>
        new(name, title, typeof(TComponent), parameters.ToDictionary(each => each.Name, each => each.Value));

    private static ImmutableArray<Weighed> Weighed(Func<string, string, string> say) =>
    [
        new(say("Bijzondere zorg", "Special care"), Pleads.Against, say("Wie net is opgelicht, heeft hulp nodig en geen formulier.", "Who was just swindled needs help and not a form."), say("oudere slachtoffers", "elderly victims"), ""),
        new(say("Responsiviteit", "Responsiveness"), Pleads.Against, say("Agenten melden dit al twee jaar. Daar hoort een antwoord op.", "Officers have said so for two years. That deserves an answer."), say("burgers en agenten", "citizens and officers"), ""),
        new(say("Gelijke behandeling", "Equal treatment"), Pleads.Both, say("Eén groep helpen is niet eerlijk tegenover anderen. Niemand helpen is dat ook niet.", "To help one group is not fair to others. To help nobody is not either."), say("iedereen die niet online kan", "everyone who cannot go online"), ""),
        new(say("Effectief en efficiënt", "Effective and efficient"), Pleads.For, say("Een gesprek kost 40 minuten, online 5.", "A talk takes 40 minutes, online 5."), say("wie op de politie wacht", "who waits for the police"), say("Dit wijkt: een aangifte die er niet komt, helpt niemand.", "This yields: a report that is not made helps nobody.")),
    ];

    private static ImmutableArray<ChainLink> Links(Func<string, string, string> say, LinkState done, LinkState verified, string text) =>
    [
        new(say("Beantwoord", "Answered"), say("24 november 2026", "24 November 2026"), LinkState.Done),
        new(say("Toegezegd", "Promised"), say("voor 11 januari 2027", "by 11 January 2027"), LinkState.Done),
        new(say("Gedaan", "Done"), text, done),
        new(say("Door jou nagekeken", "Verified by you"), say("jij zegt of het klopt", "you say whether it is so"), verified),
        new(say("Overal opgelost", "Solved everywhere"), say("nog niet vastgesteld", "not established yet"), LinkState.Todo),
    ];
}
