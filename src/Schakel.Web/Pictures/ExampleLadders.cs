// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Web.Pictures;

/// <summary>The ladders and the story of the examples.</summary>
internal static class ExampleLadders
{
    public static LadderView YourTurn(Func<string, string, string> say) => View(
        say, isBrake: true,
        Rung(RungKind.Rung, RungState.Answered, Came.Along, say("Teamchef Intake en Service", "Team leader Intake and Service"), say("antwoordde 24 november", "answered 24 November")),
        Rung(RungKind.Landing, RungState.Now, Came.Along, say("Jij bent aan zet", "It is your turn"), say("tot en met 8 december", "up to and including 8 December")),
        Rung(RungKind.Rung, RungState.Waiting, Came.ByMove, say("Eenheidsleiding", "Head of the unit"), say("als jij het daar voorlegt", "if you take it there")),
        Rung(RungKind.Rung, RungState.Waiting, Came.BySilence, say("Korpsleiding", "Head of the force"), say("na stilte, op zijn laatst 5 januari", "after silence, at the latest 5 January")),
        Rung(RungKind.Public, RungState.Waiting, Came.BySilence, say("Openbaar", "In public"), say("na stilte, op zijn laatst 19 januari", "after silence, at the latest 19 January")));

    public static LadderView Silence(Func<string, string, string> say) => View(
        say, isBrake: true,
        Rung(RungKind.Rung, RungState.Silent, Came.Along, say("Teammanager", "Team manager"), say("zweeg tot en met 15 december", "silent up to 15 December")),
        Rung(RungKind.Rung, RungState.Now, Came.BySilence, say("Districtsmanager", "District manager"), say("is nu aan zet, tot en met 12 januari", "has the turn, up to and including 12 January")),
        Rung(RungKind.Rung, RungState.Waiting, Came.BySilence, say("Raad van bestuur", "Board"), say("na stilte: 12 januari", "after silence: 12 January")),
        Rung(RungKind.Public, RungState.Waiting, Came.BySilence, say("Openbaar", "In public"), say("na stilte: 26 januari", "after silence: 26 January")));

    public static LadderView AtRest(Func<string, string, string> say) => View(
        say, isBrake: true,
        Rung(RungKind.Rung, RungState.Answered, Came.Along, say("Teammanager", "Team manager"), say("antwoordde 3 december", "answered 3 December")),
        Rung(RungKind.Rung, RungState.Silent, Came.Pulled, say("Districtsmanager", "District manager"), say("zweeg tot en met 31 december", "silent up to 31 December")),
        Rung(RungKind.Rung, RungState.Silent, Came.BySilence, say("Raad van bestuur", "Board"), say("niet vervuld", "nobody fills it")),
        Rung(RungKind.Public, RungState.Now, Came.BySilence, say("Openbaar", "In public"), say("onbeantwoord sinds 14 januari", "unanswered since 14 January")));

    public static LadderView Council(Func<string, string, string> say) => View(
        say, isBrake: false,
        Rung(RungKind.Rung, RungState.Passed, Came.Along, say("Hoofd Juridische Zaken, namens de raad van bestuur", "Head of Legal Affairs, on behalf of the board"), say("tot 2 december", "until 2 December")),
        Rung(RungKind.Landing, RungState.Answered, Came.Along, say("Jij", "You"), say("koos op 2 december", "chose on 2 December")),
        Rung(RungKind.Closed, RungState.Waiting, Came.ByMove, say("Besloten", "Behind closed doors"), say("als jij het daar voorlegt", "if you take it there")),
        Rung(RungKind.Representatives, RungState.Waiting, Came.BySilence, say("Gemeenteraad", "Council"), say("na stilte: 12 januari", "after silence: 12 January")));

    public static ImmutableArray<TrackLine> Story(Func<string, string, string> say) =>
    [
        new(new(2026, 11, 12), say("Jij trok aan de noodrem.", "You pulled the emergency brake."), TrackMark.Brake),
        new(new(2026, 11, 26), say("De teamchef zweeg. De termijn is voorbij.", "The team leader stayed silent. The term is over."), TrackMark.Silent),
        new(new(2026, 11, 30), say("De eenheidsleiding antwoordde: herzien.", "The head of the unit answered: revise.")),
        new(new(2026, 12, 3), say("Jij mag kiezen.", "You may choose."), TrackMark.Now),
        new(new(2026, 12, 14), say("De laatste dag om te kiezen.", "The last day to choose."), TrackMark.Future),
        new(new(2027, 1, 11), say("De dag van de toezegging.", "The day of the promise."), TrackMark.End),
    ];

    private static LadderView View(Func<string, string, string> say, bool isBrake, params ImmutableArray<Rung> rungs) => new(
        say("De ladder van noodrem 7K3M-04XT-9WQB", "The ladder of emergency brake 7K3M-04XT-9WQB"),
        Rung(RungKind.Rung, RungState.Passed, Came.Along, say("Jij", "You"), isBrake ? say("trok op 12 november", "pulled on 12 November") : say("begon op 12 november", "started on 12 November")),
        isBrake, rungs);

    private static Rung Rung(RungKind kind, RungState state, Came came, string name, string detail) => new(kind, state, came, name, detail, $"{name}: {detail}.");
}
