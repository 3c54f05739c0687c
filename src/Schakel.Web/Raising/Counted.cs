// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Previews;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Web.Raising;

/// <summary>How the dates of a story of silence were counted: one explanation for each term that decides a date.</summary>
internal static class Counted
{
    public static ImmutableArray<TermExplanation> Of(Raise raise, SilentStory story) =>
        [.. story.Lines.Select(line => line.At).OfType<Position.InStep>().SelectMany(at => Of(raise, at)).DistinctBy(each => (each.EventDay, each.Term))];

    private static IEnumerable<TermExplanation> Of(Raise raise, Position.InStep at)
    {
        var (procedure, calendar) = (raise.Procedure, raise.Library.Calendar);
        var step = procedure.Steps.First(each => each.Name == at.Step);
        if (step.Within is { } within)
            yield return calendar.Explain(Anchor(raise, within.From, at.Since), within.Term, Clocks.UsesTermsAct(procedure));
        if (step.InTerm is { } named && procedure.Terms.FirstOrDefault(term => term.Name == named.Name) is { } term)
        {
            foreach (var each in Named(raise, term, at.Since))
                yield return each;
        }
    }

    // A term from the end of another is counted after that other, which stands before it in the text.
    private static ImmutableArray<TermExplanation> Named(Raise raise, NamedTerm term, DateOnly since)
    {
        var earlier = raise.Procedure.Terms.TakeWhile(other => other.Name != term.Name).FirstOrDefault(other => other.Name == term.FromEndOf);
        var before = earlier is null ? [] : Named(raise, earlier, since);
        // Raised too late, it runs from the receipt.
        if (!before.IsEmpty && before[^1].LastDay < raise.Visit.Today)
            return [raise.Library.Calendar.Explain(raise.Visit.Today, term.Term, Clocks.UsesTermsAct(raise.Procedure, term))];
        var start = before.IsEmpty ? Anchor(raise, term.From, since) : before[^1].LastDay;
        return before.Add(raise.Library.Calendar.Explain(start, term.Term, Clocks.UsesTermsAct(raise.Procedure, term)));
    }

    private static DateOnly Anchor(Raise raise, string? from, DateOnly since) =>
        from is null ? since : from == Within.Receipt ? raise.Visit.Today : raise.Dates.TryGetValue(from, out var day) ? day : since;
}
