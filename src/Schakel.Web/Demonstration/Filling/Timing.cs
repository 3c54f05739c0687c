// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Procedures.Engine;

namespace Schakel.Web.Demonstration.Filling;

/// <summary>
/// Finds the days of an example: people work on working days and terms shift with holidays, so the day of opening moves a little until the
/// dossier is today where it must be, with the days left that it must have.
/// </summary>
/// <param name="library">The texts.</param>
/// <param name="today">The day everything leads up to.</param>
internal sealed class Timing(Library library, DateOnly today)
{
    private const int Play = 10;

    /// <summary>The day on which an example is opened.</summary>
    /// <exception cref="InvalidOperationException">There is none: the example is wrong.</exception>
    public DateOnly OpeningOf(Example example, Script script)
    {
        var why = "";
        var days = example.DaysLeft is null ? Around(example.DaysAgo) : Oldest(example.DaysAgo);
        DateOnly? best = null;
        foreach (var ago in days)
        {
            var day = WorkingDay(today.AddDays(-ago));
            if (Fault(example, script, day) is { } fault)
            {
                if (ago == example.DaysAgo)
                    why = fault;
                if (best is not null)
                    break;
                continue;
            }

            best = day;
            if (example.DaysLeft is null)
                break;
        }

        return best ?? throw new InvalidOperationException($"The example {example.Name} does not come to ‘{example.Now}’ by {today:yyyy-MM-dd}: {why}");
    }

    /// <summary>The day on which a turn is taken.</summary>
    public DateOnly DayOf(ExampleTurn turn, DateOnly opened)
    {
        var day = WorkingDay(opened.AddDays(turn.After));
        return day < opened ? opened : day;
    }

    /// <summary>Plays it alone, and says what is wrong; null where nothing is.</summary>
    private string? Fault(Example example, Script script, DateOnly opened)
    {
        var play = new Played(library);
        if (play.Open(opened, example.Name, script.Opening(opened)) is [var refused, ..])
            return refused.Message.English;
        for (var i = 0; i < example.Turns.Length; i++)
        {
            var turn = example.Turns[i];
            var day = DayOf(turn, opened);
            if (day >= today)
                return $"turn {i} would be on {day:yyyy-MM-dd}";
            play.PassTime(day);
            var name = turn.In is { } inside ? $"{example.Name}/{inside}" : example.Name;
            if (play.File(name) is not { } file)
                return $"there is no {name} on {day:yyyy-MM-dd}";
            if (play.Send(day, script.Turn(i, file, day)) is [var reason, ..])
                return $"turn {i} on {day:yyyy-MM-dd} in ‘{Played.PlaceOf(file)}’: {reason.Message.English}";
        }

        play.PassTime(today);
        var end = play.File(example.Name)!;
        if (Played.PlaceOf(end) != example.Now)
            return $"it comes to ‘{Played.PlaceOf(end)}’";
        return example.DaysLeft is { } left && Time.NextDay(end.Running) is var due && due < today.AddDays(left) ? $"its last day is {due:yyyy-MM-dd}" : null;
    }

    private DateOnly WorkingDay(DateOnly day)
    {
        while (library.Calendar.IsFree(day))
            day = day.AddDays(-1);
        return day;
    }

    private static IEnumerable<int> Around(int days) => Enumerable.Range(0, 2 * Play + 1).Select(i => days + (i % 2 == 0 ? -(i / 2) : (i / 2) + 1)).Where(day => day > 0);

    // From the newest day back: the last one that still has its days left is the one that has fewest.
    private static IEnumerable<int> Oldest(int days) => Enumerable.Range(days - Play, 2 * Play + 1).Where(day => day > 0);
}
