// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Web.Register;
using Schakel.Web.Registers;

namespace Schakel.Web.Silences;

/// <summary>Who is silent, in alphabetical order: no ranking.</summary>
/// <param name="Lines">A line for every organisation that is silent now, or was in the last twelve months.</param>
/// <param name="Now">How many are unanswered now.</param>
/// <param name="InTime">Of a hundred turns in which someone had to answer, how many were answered in time; null where there were too few to tell.</param>
public sealed record SilenceList(ImmutableArray<SilenceLine> Lines, long Now, int? InTime)
{
    /// <summary>The longest silence now, in days; null where nobody is silent.</summary>
    public int? Longest => Lines.Max(line => line.Longest);

    public static SilenceList Of(Counted counted, Registry registers, DateOnly today)
    {
        var (inTime, owed) = (counted.Turns("op-tijd"), counted.Turns("op-tijd") + counted.Turns("gezwegen"));
        return new(
            [.. registers.Organisations.Values.OrderBy(each => each.Title, StringComparer.InvariantCultureIgnoreCase)
                .Select(each => SilenceLine.Of(each, counted, today)).Where(line => line.Now > 0 || line.Silent > 0)],
            counted.Silent.Values.Sum(each => each.Count), owed < Few.Told ? null : (int)(100 * inTime / owed));
    }
}

/// <summary>One organisation.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="Longest">Its longest silence now, in days; null where it is not silent now.</param>
/// <param name="Now">How many of its dossiers are unanswered now.</param>
/// <param name="Silent">How often it was silent in the last twelve months.</param>
/// <param name="InTime">How often it answered in time.</param>
public sealed record SilenceLine(string Title, int? Longest, long Now, long Silent, long InTime)
{
    public static SilenceLine Of(Organisation organisation, Counted counted, DateOnly today)
    {
        var now = counted.Silent.GetValueOrDefault(organisation.Name);
        return new(organisation.Title, now is null ? null : today.DayNumber - now.Since.DayNumber, now?.Count ?? 0, counted.Turns("gezwegen", organisation.Name), counted.Turns("op-tijd", organisation.Name));
    }
}
