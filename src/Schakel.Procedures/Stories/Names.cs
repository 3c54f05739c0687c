// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Stories;

/// <summary>What people call holders, ends, forums and gates.</summary>
internal static class Names
{
    public static Wording Holder(string holder, Course course)
    {
        if (holder == Role.Raiser.Name)
            return course.Procedure.RaiserName is { } called ? new($"de {called}", $"the {called}") : new("de melder", "the raiser");
        if (holder == Role.Representatives.Name)
            return Body(course.Setting.Type);
        var title = course.Setting.Type.Office(holder)?.Title ?? holder;
        return new(InSentence.Of(title), InSentence.Of(title));
    }

    public static string End(DoneAs end) => end switch
    {
        DoneAs.Answered => "answered",
        DoneAs.Performed => "said to be done",
        DoneAs.Verified => "verified",
        DoneAs.Satisfied => "settled to satisfaction",
        DoneAs.Withdrawn => "withdrawn",
        _ => "not treated, with reasons",
    };

    /// <summary>What a forum sees. That nobody answered is said only where it is so; of some kinds nothing but a yearly count is public.</summary>
    public static Wording AtForum(Forum forum, Course course, Event by) => forum switch
    {
        Forum.Public when course.Procedure.Kind is Kind.Objection or Kind.Complaint or Kind.WrongdoingReport => new(
            "Dit telt mee in het openbare jaarcijfer, en verder wordt niets openbaar. Het dossier wacht hier op een antwoord.",
            "This counts in the public figure of the year, and nothing else is made public. The dossier waits here for an answer."),
        // Everyone reads a precedent from the first day: what goes public is that nobody looked at it again.
        Forum.Public when course.Procedure.Kind is Kind.Precedent => new(
            "Nu is openbaar dat niemand dit opnieuw bekeek. Het voorbeeld blijft te lezen. Het dossier wacht hier tot iemand het bekijkt.",
            "It is now public that nobody looked at this again. The example can still be read. The dossier waits here until somebody looks."),
        // Who comes there at once was silent to nobody: there was nobody.
        Forum.Public when by is Event.Opened => new(
            "Nu is openbaar dat hier niemand is die antwoordt. Wat er gemeld is, blijft binnen. Het dossier wacht hier op een antwoord.",
            "It is now public that there is nobody here who answers. What was raised stays inside. The dossier waits here for an answer."),
        Forum.Public when by is Event.Lapsed => new(
            "Nu is openbaar dat niemand antwoordde. Wat er gemeld is, blijft binnen. Het dossier wacht hier op een antwoord.",
            "It is now public that nobody answered. What was raised stays inside. The dossier waits here for an answer."),
        Forum.Public => new(
            "Nu is openbaar dat dit is voorgelegd en nog niet is afgedaan. Wat er gemeld is, blijft binnen. Het dossier wacht hier.",
            "It is now public that this was put forward and is not settled. What was raised stays inside. The dossier waits here."),
        Forum.Representatives => new(
            $"Nu ligt het bij {Body(course.Setting.Type).Dutch}. Het dossier wacht daar op een antwoord.",
            $"It now lies before {Body(course.Setting.Type).English}. The dossier waits there for an answer."),
        _ => new(
            "Nu ligt het besloten bij een onafhankelijke functionaris. Het dossier wacht daar op een antwoord.",
            "It now lies behind closed doors with an independent officer. The dossier waits there for an answer."),
    };

    public static Wording AtGate(Gate gate) => gate switch
    {
        Gate.Court => new("Het gaat naar de rechter.", "It goes to the court."),
        Gate.Ombudsman => new("Het gaat naar de ombudsman.", "It goes to the ombudsman."),
        _ => new("Het gaat naar de bevoegde autoriteit.", "It goes to the competent authority."),
    };

    private static Wording Body(OrganisationType type) =>
        type.Representatives.Length == 0 ? new("de volksvertegenwoordiging", "the representative body") : new($"de {InSentence.Of(type.Representatives)}", $"the {InSentence.Of(type.Representatives)}");
}
