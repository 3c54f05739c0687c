// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Web.Following;
using Schakel.Web.Registers;

namespace Schakel.Web.Agenda;

/// <summary>A bottleneck over all the times that it was raised, the first first.</summary>
/// <param name="Rounds">Each time.</param>
/// <param name="Regulations">The regulations of the register that it is about; none where it names none of those.</param>
public sealed record AgendaItem(ImmutableArray<Round> Rounds, ImmutableArray<Regulation> Regulations)
{
    /// <summary>The last time that it was raised: that is how it stands.</summary>
    public Round Last => Rounds[^1];

    /// <summary>What it is called.</summary>
    public string Title => Rounds.Reverse().Select(round => round.Title).FirstOrDefault(title => title is not null) ?? Last.Line.Number;

    /// <summary>What it is about, as it was written last.</summary>
    public string Regulation => Rounds.Reverse().Select(round => round.Regulation).FirstOrDefault(regulation => regulation.Length > 0) ?? "";

    /// <summary>At which level it must be solved; empty where that was not said.</summary>
    public string Level => Rounds.Reverse().Select(round => round.Level).FirstOrDefault(level => level.Length > 0) ?? "";

    /// <summary>Since when it goes on: the year that was said, or the day it was first raised here.</summary>
    public DateOnly Since => Rounds.Min(round => round.SinceYear is { } year && year < round.Line.Opened.Year ? new DateOnly(year, 1, 1) : round.Line.Opened);

    /// <summary>What was promised, over all times.</summary>
    public ImmutableArray<Pledge> Pledges => [.. Rounds.SelectMany(round => round.Pledges).Where(pledge => !pledge.IsWithdrawn)];

    /// <summary>The ministries that answer for those regulations.</summary>
    public ImmutableArray<string> Ministries => [.. Regulations.Select(regulation => regulation.Ministry).Where(ministry => ministry.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether its raiser said, with what shows it, that it is solved. An answer, a promise or the end of a round is none.</summary>
    public bool IsSolved => Last.Line is { State: "klaar", EndedAs: "geverifieerd" };

    /// <summary>Whether its raiser withdrew it.</summary>
    public bool IsWithdrawn => Last.Line is { State: "klaar", EndedAs: "ingetrokken" };

    /// <summary>Whether it stands on the agenda.</summary>
    public bool IsOpen => !IsSolved && !IsWithdrawn;

    /// <summary>Whether its last round is over without it being solved.</summary>
    public bool IsBetweenRounds => IsOpen && Last.Line.State == "klaar";

    /// <summary>How many whole years it is old.</summary>
    public int Years(DateOnly today) => today.Year - Since.Year - (today < new DateOnly(today.Year, Since.Month, Math.Min(Since.Day, 28)) ? 1 : 0);

    /// <summary>Of everything that was raised, the oldest first: what raises another again is with it.</summary>
    public static ImmutableArray<AgendaItem> All(IReadOnlyCollection<Round> rounds, Registry registry)
    {
        var byNumber = rounds.ToDictionary(round => round.Line.Number, StringComparer.Ordinal);
        return
        [
            .. rounds.GroupBy(First, StringComparer.Ordinal)
                .Select(group => group.OrderBy(round => round.Line.Opened).ThenBy(round => round.Line.Number, StringComparer.Ordinal).ToImmutableArray())
                .Select(each => new AgendaItem(each, [.. each.SelectMany(round => registry.RegulationsIn(round.Regulation)).Distinct()]))
                .OrderBy(item => item.Since).ThenBy(item => item.Rounds[0].Line.Number, StringComparer.Ordinal),
        ];

        // What was destroyed is not there any more; two that raise each other again have no first, and the smallest number stands for it.
        string First(Round round)
        {
            var passed = new SortedSet<string>(StringComparer.Ordinal);
            for (var at = round; ; at = byNumber[at.Repeats!])
            {
                if (!passed.Add(at.Line.Number))
                    return passed.Min!;
                if (at.Repeats is not { } before || !byNumber.ContainsKey(before))
                    return at.Line.Number;
            }
        }
    }
}
