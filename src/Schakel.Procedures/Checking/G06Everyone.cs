// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Checking;

/// <summary>
/// G6: the professional's brake is for everyone working in public service, by own word, also anonymously; no approval, no tie to file
/// or organisation (advice §4.4.5).
/// </summary>
internal static class G06Everyone
{
    private const string Code = "G6";

    private static readonly ImmutableArray<string> MayBeAsked = ["feiten", "beginselen", "eerst-gepraat"];

    public static void Check(Examination examination)
    {
        var procedure = examination.Procedure;
        if (procedure.Kind is not Kind.ProfessionalBrake)
            return;
        var at = procedure.Raising?.Place ?? procedure.Place;
        if (procedure.Raising?.Who != Raising.EveryoneInPublicService)
            examination.Report(Code, at, new(
                $"Deze rem is voor iedereen. Schrijf: ‘trekken {Raising.EveryoneInPublicService}’.",
                $"This brake is for everyone. Write ‘trekken {Raising.EveryoneInPublicService}’."));
        if (procedure.Driver is not DriverRule.WhoDecided)
            examination.Report(Code, procedure.Place, new(
                "Deze rem moet komen bij wie besloot. Schrijf: ‘stuur wie besloot’.", "This brake must reach who decided. Write ‘stuur wie besloot’."));
        foreach (var name in (procedure.Raising?.With ?? []).Except(MayBeAsked))
            examination.Report(Code, at, Wall(name));
        foreach (var question in procedure.Questions.Where(question => question.Required && !MayBeAsked.Contains(question.Name)))
            examination.Report(Code, question.Place, Wall(question.Name));
        foreach (var protection in Enum.GetValues<Protection>().Except(procedure.Protections).Take(1))
            examination.Report(Code, procedure.Place, new(
                "Deze rem moet ook vertrouwelijk en anoniem kunnen. Schrijf: ‘beschermt open, vertrouwelijk, anoniem’.",
                "This brake must also be possible in confidence and anonymously. Write ‘beschermt open, vertrouwelijk, anoniem’."));
        if (procedure.Steps.FirstOrDefault() is { } first && !(first.Kind is StepKind.Duty && first.Holder == Role.Driver))
            examination.Report(Code, first.Place, new(
                "De eerste stap is geen plicht van wie aan het stuur zit. Zo kan een ander de rem tegenhouden.",
                "The first step is no duty of the one at the wheel. So another can hold the brake back."));
    }

    private static Wording Wall(string name) => new(
        $"‘{name}’ mag geen voorwaarde zijn: dat is een muur voor wie de rem nodig heeft.",
        $"‘{name}’ may not be a condition: it is a wall for those who need the brake.");
}
