// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Storage.Reading;
using Schakel.Web.Register;
using Schakel.Web.Registers;

namespace Schakel.Web.Silences;

/// <summary>Who is silent, in alphabetical order: no ranking.</summary>
/// <param name="Lines">A line for every organisation that is silent now, or was in the last twelve months.</param>
/// <param name="InTime">Of a hundred turns in which someone had to answer, how many were answered in time; null where too little is told of it. Only of figures
/// that stand in the lines: of others too it would tell what those hide.</param>
public sealed record SilenceList(ImmutableArray<SilenceLine> Lines, int? InTime)
{
    /// <summary>How many organisations are silent now.</summary>
    public int Now => Lines.Count(line => line.Longest is not null);

    /// <summary>The longest silence now, in days; null where nobody is silent.</summary>
    public int? Longest => Lines.Max(line => line.Longest);

    public static SilenceList Of(Counted counted, Registry registers, DateOnly today)
    {
        ImmutableArray<SilenceLine> lines = [.. registers.Organisations.Values.OrderBy(each => each.Title, StringComparer.InvariantCultureIgnoreCase)
            .Select(each => SilenceLine.Of(each, counted, today)).Where(line => line.Longest is not null || counted.Outcomes.Any(each => each.Organisation == line.Organisation.Name && each.Outcome == "gezwegen"))];
        var told = lines.Where(line => line.Silent >= Few.Told && line.InTime >= Few.Told).ToList();
        return new(lines, told.Count == 0 ? null : (int)(100 * told.Sum(line => line.InTime) / told.Sum(line => line.InTime + line.Silent)));
    }
}

/// <summary>One organisation. What is public itself is told by its exact number, and is in no other figure here.</summary>
/// <param name="Organisation">Which.</param>
/// <param name="Longest">Its longest silence now, in days; null where it is not silent now.</param>
/// <param name="Now">How many of its dossiers are unanswered now that are not public themselves, by kind.</param>
/// <param name="Public">How many of those that are.</param>
/// <param name="Silent">How often it was silent in the last twelve months, of the kinds that are told of.</param>
/// <param name="InTime">How often it answered in time, of the kinds that are told of.</param>
public sealed record SilenceLine(Organisation Organisation, int? Longest, ImmutableArray<SilentCount> Now, long Public, long Silent, long InTime)
{
    public static SilenceLine Of(Organisation organisation, Counted counted, DateOnly today)
    {
        var hidden = counted.Silent.Where(each => each.Organisation == organisation.Name).ToList();
        var open = counted.Unanswered.Where(each => each.Organisation == organisation.Name).ToList();
        return new(
            organisation, hidden.Concat(open).Max(each => (int?)(today.DayNumber - each.Since.DayNumber)), [.. hidden], open.Sum(each => each.Count),
            counted.Turns("gezwegen", organisation.Name), counted.Turns("op-tijd", organisation.Name));
    }
}
