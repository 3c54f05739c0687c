// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Checking;

/// <summary>
/// G15: caps per kind. An organisation may shorten duties, lengthen rights, add a rung or name its own equal of one; never the
/// reverse; statutory terms are not exceeded.
/// </summary>
internal static class G15Caps
{
    private const string Code = "G15";

    public static void Check(Examination examination)
    {
        foreach (var step in examination.Procedure.Steps)
            CheckStep(examination, step);
        if (examination.Rules.Statutory is { } statutory)
            CheckStatutory(examination, statutory);
        else
            CheckNamedTerms(examination);
        if (examination.Procedure.Adapts is { } reference)
            CheckAdaptation(examination, reference);
    }

    private static void CheckStep(Examination examination, Step step)
    {
        if (step is { Kind: StepKind.Right, Holder.IsRaiser: true } && examination.Rules.RightAtLeast is not null)
            CheckOwnTerm(examination, step);
        var term = step.Within?.Term ?? step.Until?.AtMost;
        if (term is not { Count: > 0 } found)
            return;
        var place = step.Within?.Place ?? step.Until!.Place;
        if (step.Kind is StepKind.Duty or StepKind.Judgment && Longer(examination, found, examination.Rules.DutyAtMost))
            examination.Report(Code, place, new(
                $"Voor een plicht of oordeel is {found} te lang. Deze soort kent hoogstens {examination.Rules.DutyAtMost}.",
                $"For a duty or judgment {found} is too long. This kind knows {examination.Rules.DutyAtMost} at most."));
        if (step is { Kind: StepKind.Right, Holder.IsRaiser: true } && examination.Rules.RightAtLeast is { } least && Longer(examination, least, found))
            examination.Report(Code, place, new(
                $"Voor een recht van de melder is {found} te kort. Deze soort kent minstens {least}.",
                $"For a right of the raiser {found} is too short. This kind knows {least} at least."));
    }

    // A right counts from the answer it is about. In a term that others share, or from an earlier day, nothing might be left of it.
    private static void CheckOwnTerm(Examination examination, Step step)
    {
        if ((step.InTerm?.Place ?? step.Until?.Place ?? (step.Within is { From: not null, Place: var from } ? from : null)) is { } place)
            examination.Report(Code, place, new(
                "Een recht van de melder heeft een eigen termijn, vanaf het antwoord. Schrijf: ‘binnen …’.",
                "A right of the raiser has a term of its own, from the answer. Write ‘binnen …’."));
    }

    // Where no statute sets the terms, one over several steps is as long as a duty may be.
    private static void CheckNamedTerms(Examination examination)
    {
        foreach (var term in examination.Procedure.Terms.Where(term => Longer(examination, term.Term, examination.Rules.DutyAtMost)))
            examination.Report(Code, term.Place, new(
                $"{term.Term} is te lang. Deze soort kent hoogstens {examination.Rules.DutyAtMost}.",
                $"{term.Term} is too long. This kind knows {examination.Rules.DutyAtMost} at most."));
    }

    private static void CheckStatutory(Examination examination, StatutoryTerms statutory)
    {
        foreach (var term in examination.Procedure.Terms.Where(term => Longer(examination, term.Term, statutory.NamedTerm)))
            examination.Report(Code, term.Place, new(
                $"De wet kent hier hoogstens {statutory.NamedTerm}.", $"The statute knows {statutory.NamedTerm} at most here."));
        foreach (var extension in examination.Procedure.Steps.Where(step => step.InTerm is not null).Select(step => step.Extension).OfType<Extension>())
        {
            if (statutory.Extension is not { } most || Longer(examination, extension.Term, most) || extension.AtMost > statutory.Times)
                examination.Report(Code, extension.Place, statutory.Extension is { } longest
                    ? new($"De wet kent hier hoogstens {longest} verdaging, {statutory.Times} keer.", $"The statute knows an extension of {longest} at most here, {statutory.Times} times.")
                    : new("De wet kent hier geen verdaging.", "The statute knows no extension here."));
        }
    }

    private static void CheckAdaptation(Examination examination, Reference reference)
    {
        if (examination.Surroundings.Procedures.FirstOrDefault(known => known.Name == reference.Name && known.Version == reference.Version) is not { } standard)
        {
            examination.Report(Code, reference.Place, new(
                $"De tekst waar deze op volgt, is er niet: {reference.Name}, versie {reference.Version}.",
                $"The text this one adapts is not there: {reference.Name}, versie {reference.Version}."));
            return;
        }

        foreach (var worse in Worsening.Between(standard, examination.Procedure, examination.Settings, examination.Surroundings.Calendar))
            examination.Report(Code, worse.Place, worse.Message);
    }

    private static bool Longer(Examination examination, Term one, Term other) =>
        examination.Surroundings.Calendar.LongestDays(one, Clocks.UsesTermsAct(examination.Procedure))
        > examination.Surroundings.Calendar.LongestDays(other, Clocks.UsesTermsAct(examination.Procedure));
}
