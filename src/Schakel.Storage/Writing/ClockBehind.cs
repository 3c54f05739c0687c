// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Procedures;

namespace Schakel.Storage.Writing;

/// <summary>
/// The day a command counts. The holder has all of the last day: what came before midnight counts that day, however long it waited here. Only a
/// clock that stands far behind the log is not believed; that is told once, until it was right again.
/// </summary>
internal sealed class ClockBehind(Action<Wording> report)
{
    private const long FiveMinutes = 5L * 60 * 10_000_000;
    private bool isTold;

    public DateOnly DayOf(Moment came, Moment log)
    {
        if (log.Instant.UtcTicks - came.Instant.UtcTicks <= FiveMinutes)
        {
            isTold = false;
            return came.Day;
        }

        if (!isTold)
        {
            report(new(
                $"De klok staat op {came.Text}, maar het logboek was al op {log.Text}. De dag van het logboek geldt; zet de klok goed.",
                $"The clock says {came.Text} and stands behind the log, which was at {log.Text}. The log's day is used; set the clock right."));
        }

        isTold = true;
        return log.Day;
    }
}
