// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Numbers;
using Schakel.Web.Registers;

namespace Schakel.Web.Demonstration.Filling;

/// <summary>All that is sent to fill a demonstration, day by day, up to a day. Decided in memory first: what is refused is a mistake in an example.</summary>
internal static class Plan
{
    /// <summary>Makes it.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="library">The texts.</param>
    /// <param name="registry">Who plays whom.</param>
    /// <param name="today">The day it leads up to: nobody does anything on it, but what ran out before it lapses.</param>
    /// <param name="codeReference">What the store knows a raiser by who has this code.</param>
    /// <exception cref="InvalidOperationException">Something is refused.</exception>
    public static Played Of(ImmutableArray<Example> examples, Library library, Registry registry, DateOnly today, Func<RaiserCode, string> codeReference)
    {
        var timing = new Timing(library, today);
        var steps = new List<(DateOnly Day, int Example, int Turn, Example What, Script Script)>();
        for (var i = 0; i < examples.Length; i++)
        {
            var (example, script) = (examples[i], new Script(examples[i], library, registry, codeReference));
            var opened = timing.OpeningOf(example, script);
            steps.Add((opened, i, -1, example, script));
            steps.AddRange(example.Turns.Select((turn, index) => (timing.DayOf(turn, opened), i, index, example, script)));
        }

        var play = new Played(library);
        foreach (var step in steps.OrderBy(step => step.Day).ThenBy(step => step.Example).ThenBy(step => step.Turn))
        {
            play.PassTime(step.Day);
            Take(play, step.Day, step.Turn, step.What, step.Script);
        }

        play.PassTime(today);
        return play;
    }

    private static void Take(Played play, DateOnly day, int turn, Example example, Script script)
    {
        var refused = turn < 0 ? play.Open(day, example.Name, script.Opening(day))
            : play.File(example.Turns[turn].In is { } inside ? $"{example.Name}/{inside}" : example.Name) is { } file ? play.Send(day, script.Turn(turn, file, day))
            : throw new InvalidOperationException($"{example.Name}, turn {turn}: there is no such dossier.");
        if (refused is [var reason, ..])
            throw new InvalidOperationException($"{example.Name}, turn {turn}, on {day:yyyy-MM-dd}: {reason.Message.English}");
    }
}
