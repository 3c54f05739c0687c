// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;
using Schakel.Storage.Reading;
using Schakel.Web.Register;
using Schakel.Web.Registers;
using Schakel.Web.Ui;

namespace Schakel.Web.Silences;

/// <summary>Who is silent, in alphabetical order: no ranking.</summary>
/// <param name="Lines">A line for every body that is silent now, or was in the last twelve months.</param>
/// <param name="InTime">Of a hundred turns in which someone had to answer, how many were answered in time; null where too little is told of it. Only of figures
/// that stand in the lines: of others too it would tell what those hide.</param>
public sealed record SilenceList(ImmutableArray<SilenceLine> Lines, int? InTime)
{
    /// <summary>How many are silent now.</summary>
    public int Now => Lines.Count(line => line.Longest is not null);

    /// <summary>The longest silence now, in days; null where nobody is silent.</summary>
    public int? Longest => Lines.Max(line => line.Longest);

    public static SilenceList Of(Counted counted, Registry registers, SilentBodies bodies, DateOnly today)
    {
        var silent = counted.Silent.Concat(counted.Unanswered).SelectMany(each => bodies.All(each.Organisation, each.Silent))
            .Concat(counted.Outcomes.Where(each => each.Outcome == "gezwegen").Select(each => BodyOf(each, bodies))).Distinct();
        ImmutableArray<SilenceLine> lines =
            [.. silent.OrderBy(body => body.Title, StringComparer.InvariantCultureIgnoreCase).ThenBy(body => body.Key, StringComparer.Ordinal).Select(body => SilenceLine.Of(body, counted, registers, bodies, today))];
        var told = lines.Where(line => line.Silent >= Few.Told && line.InTime >= Few.Told).ToList();
        return new(lines, told.Count == 0 ? null : (int)(100 * told.Sum(line => line.InTime) / told.Sum(line => line.InTime + line.Silent)));
    }

    internal static SilentBody BodyOf(OutcomeCount outcome, SilentBodies bodies) =>
        outcome.Outside is { } office ? bodies.Outside(outcome.Organisation, office) : bodies.Of(outcome.Organisation);
}

/// <summary>One organisation, or a body outside one. What is public itself is told by its exact number, and is in no other figure here.</summary>
/// <param name="Body">Which.</param>
/// <param name="Longest">Its longest silence now, in days; null where it is not silent now.</param>
/// <param name="Now">What is unanswered now that is not public itself, and how much of it. Each dossier is in one of these: none can be worked out from another.</param>
/// <param name="Public">How many of those that are, by the organisation where they run.</param>
/// <param name="Silent">How often it was silent in the last twelve months, of the kinds that are told of.</param>
/// <param name="InTime">How often it answered in time, of the kinds that are told of.</param>
public sealed record SilenceLine(
    SilentBody Body, int? Longest, ImmutableArray<(Wording What, long Count)> Now, ImmutableArray<(Organisation Organisation, long Count)> Public, long Silent, long InTime)
{
    internal static SilenceLine Of(SilentBody body, Counted counted, Registry registers, SilentBodies bodies, DateOnly today)
    {
        var hidden = counted.Silent.Where(IsOf).ToList();
        var open = counted.Unanswered.Where(IsOf).ToList();
        return new(
            body, hidden.Concat(open).Max(each => (int?)(today.DayNumber - each.Since.DayNumber)), [.. hidden.Select(each => (What(each), each.Count))],
            [.. open.GroupBy(each => each.Organisation).Select(group => (registers.Organisations[group.Key], group.Sum(each => each.Count)))],
            Turns("gezwegen"), Turns("op-tijd"));

        bool IsOf(SilentCount each) => bodies.All(each.Organisation, each.Silent).Contains(body);

        long Turns(string outcome) => Few.Together(counted.Outcomes.Where(each => each.Outcome == outcome && SilenceList.BodyOf(each, bodies) == body).Select(each => each.Count));

        Wording What(SilentCount each)
        {
            var kind = Labels.Kind(each.Kind);
            var others = bodies.All(each.Organisation, each.Silent).Where(other => other != body).Select(other => other.Title).ToList();
            return others.Count > 0 ? new($"{kind.Dutch}, samen met {string.Join(" en ", others)}", $"{kind.English}, together with {string.Join(" and ", others)}")
                : body.Key == each.Organisation ? kind : new($"{kind.Dutch} bij {registers.TitleOf(each.Organisation)}", $"{kind.English} at {registers.TitleOf(each.Organisation)}");
        }
    }
}
