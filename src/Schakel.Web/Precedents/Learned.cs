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

    /// <summary>The answer that stands: it complies with a promise or explains with reasons, and it is the raiser's turn or nobody's. Null where there is none.</summary>
    public static Words? Outcome(FoundCase found)
    {
        var stands = found.File.Running.At switch
        {
            Position.Done { As: not DoneAs.Withdrawn } => true,
            Position.Resting => found.File.RestsAfterAnswer,
            Position.InStep => found.Turn == Role.Raiser.Name,
            _ => false,
        };
        return stands && OfOffices(found).LastOrDefault() is { } last && Decides(found.File.Frozen.Kind, last) ? last : null;
    }

    /// <summary>The form, filled in with what stands in the dossier.</summary>
    public static Concept Begun(Procedure procedure, FoundCase found, Language language)
    {
        var opened = found.Opened.Words.Texts;
        // Only what offices answered: what the raiser wrote in confidence is his.
        var said = OfOffices(found).ToList();
        var outcome = said.LastOrDefault() ?? Words.None;
        // Who follows an advice weighs no more: the weighing and what was advised stand in the answer before.
        var weighing = said.LastOrDefault(words => !words.Weighing.IsDefaultOrEmpty)?.Weighing ?? [];
        var advice = said.Select(words => words.Texts.GetValueOrDefault(Deliberating.Advice.Word, "")).LastOrDefault(text => text.Length > 0) ?? "";
        // Who saw it otherwise counts for who learns of it, and stands in the answer before as well.
        var otherwise = said.SelectMany(words => words.Texts.GetValueOrDefault(Vocabulary.Reasons, "").Split('\n')).Where(Deliberating.Advice.IsOtherwise)
            .Except(outcome.Texts.GetValueOrDefault(Vocabulary.Reasons, "").Split('\n'));
        var fields = ImmutableDictionary<string, string>.Empty
            .SetItem(Names.Organisation, found.File.Organisation)
            .SetItem(Names.Regulation, opened.GetValueOrDefault(Raising.Opening.Regulation, ""))
            .SetItem(Names.Question("hoe-gewogen"), Covered(found, string.Join("\n", weighing.Select(weighed => InWords(weighed, found.File.Frozen.Kind).In(language)).Concat(otherwise))))
            .SetItem(Names.Question("uitkomst"), Covered(found, string.Join("\n", new[] { advice, outcome.Texts.GetValueOrDefault(Vocabulary.Reasons, ""), outcome.Promise?.What ?? "" }.Where(line => line.Length > 0))));
        return Concept.New(procedure.Name) with { LearnedIn = found.File.Number.Text, Fields = fields };
    }

    // What points at someone, as far as that is found; and every part of the name of who raised it, where that is known here.
    private static string Covered(FoundCase found, string text) => Telltale.In(text).Select(telltale => telltale.Words)
        .Concat(found.Opened.Names.Values.SelectMany(name => name.Split(' ')).Where(part => part.Length > 2 && char.IsUpper(part[0])))
        .OrderByDescending(words => words.Length).Aggregate(text, Dossiers.Deliberating.Covering.Of);

    private static IEnumerable<Words> OfOffices(FoundCase found) => found.Events.OfType<CaseEvent.Moved>().Where(IsOfOffice).Select(moved => moved.Words);

    private static bool IsOfOffice(CaseEvent.Moved moved) => moved.Happened switch
    {
        Event.Answered e => e.By.Holder != Role.Raiser.Name,
        Event.AnsweredLate e => e.By.Holder != Role.Raiser.Name,
        // A late decision by the office that has the power.
        Event.Acted e => e.By.Holder != Role.Raiser.Name && e.Arrival is not null,
        _ => false,
    };

    // Where a deliberation was refused there are reasons, and no decision on the case.
    private static bool Decides(Kind kind, Words words) => words.Promise is not null || !words.Weighing.IsDefaultOrEmpty
        || (kind is not Kind.Deliberation && words.Texts.GetValueOrDefault(Vocabulary.Reasons, "").Length > 0);

    private static Wording InWords(Weighed weighed, Kind kind)
    {
        var side = Ui.Sides.Of(kind).Pleading(weighed.Pleads);
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
