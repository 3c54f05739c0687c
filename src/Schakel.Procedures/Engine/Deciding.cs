// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Engine;

/// <summary>
/// Decides what becomes of a command. Pure: no clock, no storage; the same input gives the same outcome, always. It never throws: a
/// command that makes no sense is refused, also on a text that does not hold.
/// </summary>
public static class Deciding
{
    /// <summary>
    /// Decides a command. Whatever ran out before its day is executed first, so that an answer is judged against where the dossier
    /// really is, however late the sweeper comes.
    /// </summary>
    /// <param name="dossier">The dossier; null only for <see cref="Command.Open"/>.</param>
    /// <param name="command">The command.</param>
    /// <param name="course">The procedure in the setting that was frozen at the opening.</param>
    /// <param name="calendar">The calendar.</param>
    public static Outcome Decide(Dossier? dossier, Command command, Course course, Calendar calendar)
    {
        if (Wellformed.Fault(command) is { } fault)
            return new Outcome.Refused([fault]);
        if (command is Command.Open open)
        {
            return dossier is null
                ? Opening.Decide(open, course, calendar)
                : Refusals.Of(RefusalReason.OpenState, Refusals.AlreadyOpen);
        }

        if (dossier is null)
            return Refusals.Of(RefusalReason.OpenState, Refusals.NotOpen);
        if (command.On < dossier.LastDay)
            return Refusals.Of(RefusalReason.InThePast, Refusals.InThePast(dossier.LastDay));

        var events = ImmutableArray.CreateBuilder<Event>();
        // A text that does not hold may run in a circle; each turn of it passes every step, so this bound is never met by one that does.
        var most = 1_000 + (2 * course.Procedure.Steps.Length);
        while (Time.Next(dossier, course, calendar, command.On) is { } happened)
        {
            if (events.Count == most)
                return Refusals.Of(RefusalReason.LeadsNowhere, Refusals.LeadsNowhere);
            events.Add(happened);
            dossier = Folding.Evolve(dossier, happened);
        }

        return new Turn(dossier, course, calendar).Decide(command) switch
        {
            Outcome.Accepted accepted => new Outcome.Accepted([.. events, .. accepted.Events]),
            var refused => refused,
        };
    }
}
