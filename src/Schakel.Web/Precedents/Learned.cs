// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Procedures;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Web.Access;
using Schakel.Web.Cases;
using Schakel.Web.Raising;
using Schakel.Web.Visiting;

namespace Schakel.Web.Precedents;

/// <summary>
/// What others can learn of a case: it is written down once somebody decided, and not before. The form begins with what stands in the dossier, without what
/// points at someone; whoever writes it reads what everyone will read.
/// </summary>
internal static class Learned
{
    /// <summary>Whether this one may: who reads the whole case and works where it ran, once there is an outcome.</summary>
    public static bool May(Visit visit, FoundCase found, View view) =>
        visit.Person?.Organisation == found.File.Organisation && view is { Story: true, Link: null } && IsCase(found.File.Frozen.Kind)
            // A precedent is written openly: who raised his case under protection would tell who he is.
            && (!view.IsRaiser || found.File.Protection is Protection.Open) && Outcome(found) is not null;

    /// <summary>The answer that stands: it complies with a promise or explains with a weighing, and it is the raiser's turn or nobody's. Null where there is none.</summary>
    public static Words? Outcome(FoundCase found)
    {
        var stands = found.File.Running.At switch
        {
            Position.Done { As: not DoneAs.Withdrawn } => true,
            Position.Resting => found.File.RestsAfterAnswer,
            Position.InStep at => found.Course.IndexOf(at.Step) is { } index && found.Course.HolderAt(index) == Role.Raiser.Name,
            _ => false,
        };
        return stands && OfOffices(found).LastOrDefault() is { } last && Decides(last) ? last : null;
    }

    /// <summary>The form, filled in with what stands in the dossier.</summary>
    public static Concept Begun(Procedure procedure, FoundCase found, Language language)
    {
        var opened = found.Opened.Words.Texts;
        var said = OfOffices(found).ToList();
        var outcome = said.LastOrDefault() ?? Words.None;
        // Who follows an advice weighs no more: the weighing and what was advised stand in the answer before.
        var weighing = said.LastOrDefault(words => !words.Weighing.IsDefaultOrEmpty)?.Weighing ?? [];
        var advice = said.Select(words => words.Texts.GetValueOrDefault(Deliberating.Advice.Word, "")).LastOrDefault(text => text.Length > 0) ?? "";
        var fields = ImmutableDictionary<string, string>.Empty
            .SetItem(Names.Organisation, found.File.Organisation)
            .SetItem(Names.Regulation, opened.GetValueOrDefault(Raising.Opening.Regulation, ""))
            .SetItem(Names.Question("welke-vraag-speelde"), WithoutTelltales(opened.GetValueOrDefault("vraag-die-wringt", "")))
            .SetItem(Names.Question("hoe-gewogen"), WithoutTelltales(string.Join("\n", weighing.Select(weighed => InWords(weighed).In(language)))))
            .SetItem(Names.Question("uitkomst"), WithoutTelltales(string.Join("\n", new[] { advice, outcome.Texts.GetValueOrDefault(Vocabulary.Reasons, ""), outcome.Promise?.What ?? "" }.Where(line => line.Length > 0))));
        return Concept.New(procedure.Name) with { LearnedIn = found.File.Number.Text, Fields = fields };
    }

    /// <summary>A text with what points at someone covered, as far as that is found.</summary>
    public static string WithoutTelltales(string text) =>
        Telltale.In(text).OrderByDescending(found => found.Words.Length).Aggregate(text, (left, found) => Dossiers.Deliberating.Covering.Of(left, found.Words));

    private static IEnumerable<Words> OfOffices(FoundCase found) => found.Events.OfType<CaseEvent.Moved>().Where(IsOfOffice).Select(moved => moved.Words);

    private static bool IsOfOffice(CaseEvent.Moved moved) => moved.Happened switch
    {
        Event.Answered e => e.By.Holder != Role.Raiser.Name,
        Event.AnsweredLate e => e.By.Holder != Role.Raiser.Name,
        // A late decision by the office that has the power.
        Event.Acted e => e.By.Holder != Role.Raiser.Name && e.Arrival is not null,
        _ => false,
    };

    private static bool Decides(Words words) => words.Promise is not null || !words.Weighing.IsDefaultOrEmpty;

    private static Wording InWords(Weighed weighed)
    {
        var side = weighed.Pleads switch
        {
            Pleads.For => new Wording("pleit voor de beslissing", "pleads for the decision"),
            Pleads.Against => new("pleit voor anders beslissen", "pleads for deciding otherwise"),
            Pleads.Both => new("pleit voor allebei", "pleads for both"),
            _ => throw new ArgumentOutOfRangeException(nameof(weighed), weighed.Pleads, "It pleads for nothing."),
        };
        var yields = weighed.Outcome.Length > 0 ? new Wording($" Moest wijken: {weighed.Outcome}", $" Had to yield: {weighed.Outcome}") : new("", "");
        return new($"{weighed.Principle}, {side.Dutch}: {weighed.Argument}{yields.Dutch}", $"{weighed.Principle}, {side.English}: {weighed.Argument}{yields.English}");
    }

    private static bool IsCase(Kind kind) => kind switch
    {
        Kind.Signal or Kind.ProfessionalBrake or Kind.Deliberation or Kind.Objection or Kind.Complaint => true,
        // About a rule, an order or a promise and not about a case; or closed to who was not told.
        Kind.ReturnedOrder or Kind.Bottleneck or Kind.Precedent or Kind.WrongdoingReport or Kind.FeasibilityAssessment or Kind.ImplementationAssessment or Kind.AtTheTable
            or Kind.Inquiry or Kind.Promise or Kind.Acknowledgement or Kind.Hearing or Kind.Penalty => false,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nobody said whether this is about a case."),
    };
}
