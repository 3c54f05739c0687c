// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Procedures;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;

namespace Schakel.Web.Following;

/// <summary>Where a dossier is, in words.</summary>
internal static class Places
{
    /// <summary>Whose turn it became, or where it came to rest or to an end.</summary>
    public static string Turn(Position at, Course course, Naming naming) => at switch
    {
        Position.InStep step when course.IndexOf(step.Step) is { } index && course.HolderAt(index) is { } holder => course.Procedure.Steps[index].Kind is StepKind.Right
            ? naming.Say($"Daarna mocht {naming.Of(holder)} kiezen.", $"Then {naming.Of(holder)} could choose.")
            : naming.Say($"Daarna was {naming.Of(holder)} aan zet.", $"Then it was {Whose(holder, naming)} turn."),
        Position.Resting rests => $"{Forum(rests.Forum, course, naming)}.",
        Position.Done done => naming.Say($"Het dossier is klaar: {End(done.As).Dutch}.", $"The dossier is done: {End(done.As).English}."),
        Position.Gone gone => $"{Gate(gone.Gate).In(naming.Language)}.",
        _ => "",
    };

    /// <summary>At which forum it rests, and what is known there.</summary>
    public static string Forum(Forum forum, Course course, Naming naming) => forum switch
    {
        Schakel.Procedures.Model.Forum.Public when course.Procedure.Kind is Kind.Objection or Kind.Complaint or Kind.WrongdoingReport => naming.Say(
            "Het telt nu mee in het openbare jaarcijfer, en wacht op een antwoord", "It now counts in the public figure of the year, and waits for an answer"),
        Schakel.Procedures.Model.Forum.Public when course.Procedure.Kind is Kind.Precedent => naming.Say("Nu is openbaar dat niemand dit opnieuw bekeek", "It is now public that nobody looked at this again"),
        Schakel.Procedures.Model.Forum.Public when course.Procedure.Kind is { } kind && Publicities.Of(kind) is Publicity.Dossier => naming.Say(
            "Nu is openbaar dat hier geen antwoord op kwam", "It is now public that this was not answered"),
        Schakel.Procedures.Model.Forum.Public => naming.Say("Nu is openbaar dat hier geen antwoord op kwam. Wat er gemeld is, blijft binnen", "It is now public that this was not answered. What was raised stays inside"),
        Schakel.Procedures.Model.Forum.Representatives => naming.Say(
            $"Nu ligt het bij {naming.Of(Role.Representatives.Name)}, en wacht daar op een antwoord", $"It now lies before {naming.Of(Role.Representatives.Name)}, and waits there for an answer"),
        _ => naming.Say("Nu ligt het besloten bij een onafhankelijke functionaris, en wacht daar op een antwoord", "It now lies behind closed doors with an independent officer, and waits there for an answer"),
    };

    /// <summary>What a forum is called on a sign.</summary>
    public static string Platform(Forum forum, Naming naming) => forum switch
    {
        Schakel.Procedures.Model.Forum.Public => naming.Say("Openbaar", "In public"),
        Schakel.Procedures.Model.Forum.Representatives => naming.Sign(Role.Representatives.Name),
        _ => naming.Say("Besloten", "Behind closed doors"),
    };

    public static Wording End(DoneAs end) => end switch
    {
        DoneAs.Answered => new("beantwoord", "answered"),
        DoneAs.Performed => new("er is gezegd dat het gedaan is", "it was said to be done"),
        DoneAs.Verified => new("gedaan en nagekeken", "done and verified"),
        DoneAs.Satisfied => new("het is goed zo", "it is fine like this"),
        DoneAs.Withdrawn => new("ingetrokken", "withdrawn"),
        DoneAs.NotTreated => new("niet behandeld, met redenen", "not treated, with reasons"),
        _ => throw new InvalidOperationException("No such end."),
    };

    public static Wording Gate(Gate gate) => gate switch
    {
        Schakel.Procedures.Model.Gate.Court => new("Het ging naar de rechter", "It went to the court"),
        Schakel.Procedures.Model.Gate.Ombudsman => new("Het ging naar de ombudsman", "It went to the ombudsman"),
        _ => new("Het ging naar de bevoegde autoriteit", "It went to the competent authority"),
    };

    private static string Whose(string holder, Naming naming) => naming.View.Is(holder) ? "your" : naming.Of(holder) is var who && who.EndsWith('s') ? $"{who}’" : $"{who}’s";
}
