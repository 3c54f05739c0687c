// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;

namespace Schakel.Web.Following;

/// <summary>
/// How the last day of a turn was counted. An explanation that does not end on that day is not shown: better to say that it was moved than to
/// count to another day.
/// </summary>
/// <param name="Last">The last day.</param>
/// <param name="Terms">The terms that lead to it, one after another; empty where no term alone does.</param>
/// <param name="Otherwise">How it came about where no term explains it.</param>
public sealed record CountedDay(DateOnly Last, ImmutableArray<TermExplanation> Terms, Wording? Otherwise)
{
    private static readonly Wording Moved = new(
        "Deze dag is verzet: er is meer tijd genomen, of de termijn stond stil. Hieronder lees je wanneer en waarom.",
        "This day was moved: more time was taken, or the clock stood still. Below you read when and why.");

    /// <summary>Of the present turn; null where there is none, or it has no last day.</summary>
    public static CountedDay? Of(Dossier dossier, Course course, Calendar calendar)
    {
        if (dossier.At is not Position.InStep at || course.IndexOf(at.Step) is not { } index || Clocks.LastDay(dossier, at) is not { } last)
            return null;
        var (procedure, step) = (course.Procedure, course.Procedure.Steps[index]);
        foreach (var terms in Own(dossier, at, step, procedure, calendar).Concat(Named(dossier, at, procedure, calendar)))
        {
            if (terms[^1].LastDay == last)
                return new CountedDay(last, terms, null);
        }

        return new CountedDay(last, [], step.Until is not null && at is { Extensions: 0, Suspensions: 0 }
            ? new("Deze dag is van tevoren gekozen en opgeschreven. Hij wordt niet geteld.", "This day was chosen and written down beforehand. It is not counted.") : Moved);
    }

    // As the step gives it, and with more time taken as often as it was.
    private static IEnumerable<ImmutableArray<TermExplanation>> Own(Dossier dossier, Position.InStep at, Step step, Procedure procedure, Calendar calendar)
    {
        if (step.Within is not { } within)
            yield break;
        var act = Clocks.UsesTermsAct(procedure);
        ImmutableArray<TermExplanation> terms = [calendar.Explain(Anchor(within.From, dossier, at), within.Term, act)];
        yield return terms;
        for (var time = 0; time < at.Extensions && step.Extension is { } more; time++)
            yield return terms = terms.Add(calendar.Explain(terms[^1].LastDay, more.Term, act));
    }

    private static IEnumerable<ImmutableArray<TermExplanation>> Named(Dossier dossier, Position.InStep at, Procedure procedure, Calendar calendar)
    {
        if (procedure.Terms.FirstOrDefault(term => term.Name == at.Term) is not { } term)
            yield break;
        yield return Named(term, dossier, at, procedure, calendar);
    }

    private static ImmutableArray<TermExplanation> Named(NamedTerm term, Dossier dossier, Position.InStep at, Procedure procedure, Calendar calendar)
    {
        ImmutableArray<TermExplanation> before = Clocks.Earlier(procedure, term) is { } earlier ? Named(earlier, dossier, at, procedure, calendar) : [];
        // It was raised too late: what would run from the end of that term runs from the receipt.
        if (!before.IsEmpty && before[^1].LastDay < dossier.Opened)
            return [calendar.Explain(dossier.Opened, term.Term, Clocks.UsesTermsAct(procedure, term))];
        return before.Add(calendar.Explain(before.IsEmpty ? Anchor(term.From, dossier, at) : before[^1].LastDay, term.Term, Clocks.UsesTermsAct(procedure, term)));
    }

    private static DateOnly Anchor(string? from, Dossier dossier, Position.InStep at) => from switch
    {
        null => at.Since,
        Within.Receipt => dossier.Opened,
        _ => dossier.Dates.TryGetValue(from, out var day) ? day : at.Since,
    };
}
