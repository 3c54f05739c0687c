// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Checking;

/// <summary>The clock of one step at its slowest, on tables of day numbers: the same sums as the engine's, millions of times a second.</summary>
internal sealed class StepClock
{
    private readonly Table? own;
    private readonly string? ownFrom;
    private readonly Table? ownAnchor;
    private readonly Table? filled;
    private readonly ImmutableArray<Table> named = [];
    private readonly string? namedFrom;
    private readonly Table? namedAnchor;
    private readonly Stretch stretch;
    private readonly Stretch stretchNamed;

    public StepClock(Step step, Procedure procedure, Calendar calendar)
    {
        var act = Clocks.UsesTermsAct(procedure);
        if ((step.Within?.Term ?? step.Until?.AtMost) is { } term)
            own = new Table(calendar, term, act);
        ownFrom = step.Within?.From;
        // A date that must be filled in lies no later than its maximum; one that may be missing leaves only the maximum of the step.
        if (step.Until is { } until && procedure.Questions.FirstOrDefault(question => question.Name == until.Question) is { Required: true, AtMost: { } latest })
            filled = new Table(calendar, latest, act);
        ownAnchor = AnchorTable(ownFrom);
        if (step.InTerm is { } inTerm && procedure.Terms.FirstOrDefault(found => found.Name == inTerm.Name) is { } namedTerm)
        {
            Term = namedTerm.Name;
            var namedAct = Clocks.UsesTermsAct(procedure, namedTerm);
            // The first of a chain of terms has the anchor; each next one runs from the end of the one before it.
            for (var link = namedTerm; link is not null; link = Clocks.Earlier(procedure, link))
            {
                named = named.Insert(0, new Table(calendar, link.Term, Clocks.UsesTermsAct(procedure, link)));
                namedFrom = link.From;
            }

            namedAnchor = AnchorTable(namedFrom);
            stretchNamed = new Stretch(step, calendar, namedAct);
        }

        stretch = new Stretch(step, calendar, act);

        Table? AnchorTable(string? from) =>
            procedure.Questions.FirstOrDefault(question => question.Name == from)?.AtMost is { } most ? new Table(calendar, most, act) : null;
    }

    public string? Term { get; }

    /// <summary>The last day of the named term when it is first entered here; -1 where the step runs in none.</summary>
    public int Named(int entered, int start)
    {
        if (Term is null)
            return -1;
        var day = Anchor(namedFrom, namedAnchor, entered, start);
        foreach (var term in named)
            day = term[day];
        return day;
    }

    public int StretchNamed(int day) => Term is null ? -1 : stretchNamed.From(day);

    public int Due(int entered, int start, int namedDue)
    {
        if (own is not { } table)
            return Term is null ? entered : Math.Max(entered, namedDue);
        var last = table[Anchor(ownFrom, ownAnchor, entered, start)];
        if (filled is { } date)
            last = Math.Min(last, date[start]);
        last = stretch.From(Math.Max(entered, last));
        return Math.Max(entered, Term is null ? last : Math.Min(last, namedDue));
    }

    /// <summary>The moves that stretch this step most. Which order is best depends on holidays; extending first is, but for a day or two.</summary>
    public static IEnumerable<Move> MoreTime(Step step) =>
        Enumerable.Repeat<Move>(new Move.Extends(), step.Extension?.AtMost ?? 0)
            .Concat(Enumerable.Repeat<Move>(new Move.Suspends(), step.Suspension?.AtMostTimes ?? 0));

    private static int Anchor(string? from, Table? anchor, int entered, int start) =>
        from is null ? entered : from == Within.Receipt ? start : anchor is { } table ? table[start] : entered;

    /// <summary>More time: extensions and suspensions in whatever order gives the latest day.</summary>
    private readonly struct Stretch
    {
        private readonly Table? extension;
        private readonly Table? suspension;
        private readonly int extensions;
        private readonly int suspensions;

        public Stretch(Step step, Calendar calendar, bool act)
        {
            if (step.Extension is { } more)
                (extension, extensions) = (new Table(calendar, more.Term, act), more.AtMost);
            if (step.Suspension is { } still)
                (suspension, suspensions) = (new Table(calendar, still.AtMost, act), still.AtMostTimes);
        }

        public int From(int day)
        {
            if (extension is null && suspension is null)
                return day;
            // latest[j] after i extensions and j suspensions: the order may matter by a few days.
            Span<int> latest = stackalloc int[suspensions + 1];
            latest[0] = day;
            for (var j = 1; j <= suspensions; j++)
                latest[j] = suspension!.Value[latest[j - 1]];
            for (var i = 1; i <= extensions; i++)
            {
                latest[0] = extension!.Value[latest[0]];
                for (var j = 1; j <= suspensions; j++)
                    latest[j] = Math.Max(extension.Value[latest[j]], suspension!.Value[latest[j - 1]]);
            }

            return latest[suspensions];
        }
    }

    /// <summary>The last day of a term, by event day. Past the horizon it is computed.</summary>
    private readonly struct Table(Calendar calendar, Term term, bool act)
    {
        private static readonly int First = Calendar.HorizonStart.DayNumber;
        private readonly ImmutableArray<int> days = calendar.LastDayTable(term, act);

        public int this[int day] => (uint)(day - First) < (uint)days.Length
            ? days[day - First]
            : calendar.LastDay(DateOnly.FromDayNumber(day), term, act).DayNumber;
    }
}
