// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Possible;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Engine;
using Schakel.Web.Cases;

namespace Schakel.Web.Holding;

/// <summary>How much time is added, and until when it then runs: what the engine would do.</summary>
/// <param name="Term">How much.</param>
/// <param name="Last">The new last day.</param>
internal sealed record MoreTime(Term Term, DateOnly Last)
{
    /// <summary>Null where no time is added.</summary>
    public static MoreTime? Of(Possibility what, Actor by, FoundCase found, Library library, DateOnly today)
    {
        if (what.Doing is not Doing.Extend || found.File.Running.At is not Position.InStep at || found.Course.IndexOf(at.Step) is not { } index
            || found.Course.Procedure.Steps[index].Extension is not { } extension
            || Deciding.Decide(found.File.Running, new Command.Extend(today, by, HasReasons: true), found.Course, library.Calendar) is not Outcome.Accepted { Events: var events })
            return null;
        var after = events.Aggregate(found.File.Running, Folding.Evolve);
        return after.At is Position.InStep then && Clocks.LastDay(after, then) is { } last ? new MoreTime(extension.Term, last) : null;
    }
}
