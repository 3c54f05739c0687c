// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Engine;

/// <summary>Opens a dossier.</summary>
internal static class Opening
{
    public static Outcome Decide(Command.Open open, Course course, Calendar calendar)
    {
        var procedure = course.Procedure;
        var refusals = Missing(open, procedure).Concat(TooFar(open.Dates, open.On, procedure, calendar)).ToImmutableArray();
        if (!refusals.IsEmpty)
            return new Outcome.Refused(refusals);

        var blank = new Dossier
        {
            Opened = open.On,
            LastDay = open.On,
            At = new Position.Resting(Forum.Public, open.On),
            Raisers = open.Raisers,
            Barred = open.Barred,
            Staffing = open.Staffing,
            Dates = open.Dates,
        };
        if (procedure.Steps.IsEmpty
            || Arriving.At(blank, course, calendar, null, new Target.ToStep(procedure.Steps[0].Name), bySilence: false, open.On) is not { } arrival)
            return Refusals.Of(RefusalReason.LeadsNowhere, Refusals.LeadsNowhere);
        arrival = arrival with { Opens = [.. procedure.Beside.Select(beside => beside.Name), .. arrival.Opens] };
        return new Outcome.Accepted([new Event.Opened(open.On, open, arrival)]);
    }

    private static IEnumerable<Refusal> Missing(Command.Open open, Procedure procedure)
    {
        if (open.Raisers.IsDefaultOrEmpty)
            yield return new Refusal(RefusalReason.Missing, Refusals.NoRaiser);
        var required = procedure.Questions.Where(question => question.Required).Select(question => question.Name)
            .Union(procedure.Raising?.With ?? []);
        // A date that a term runs from must be a date: that it was filled in says nothing about when.
        var dates = procedure.Questions.Where(question => question.Type is QuestionType.Date).Select(question => question.Name).ToHashSet();
        foreach (var name in required.Where(name => !open.Dates.ContainsKey(name) && (dates.Contains(name) || !open.Given.Contains(name))))
            yield return new Refusal(RefusalReason.Missing, Refusals.Missing(name));
    }

    /// <summary>Dates that lie further from the opening than their question allows: a term that runs from one would have no bound.</summary>
    public static IEnumerable<Refusal> TooFar(ImmutableDictionary<string, DateOnly> dates, DateOnly opened, Procedure procedure, Calendar calendar)
    {
        foreach (var question in procedure.Questions)
        {
            if (question.AtMost is { } most && dates.TryGetValue(question.Name, out var date)
                && Clocks.Count(opened, most, Clocks.UsesTermsAct(procedure), calendar) is var last && date > last)
                yield return new Refusal(RefusalReason.BadDate, Refusals.TooFar(question.Name, last));
        }
    }
}
