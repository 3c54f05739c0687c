// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;
using Schakel.Web.Registers;
using Schakel.Web.Ui;

namespace Schakel.Web.Agenda;

/// <summary>What stands together on the agenda.</summary>
/// <param name="Name">Its place on the page.</param>
/// <param name="Title">What it is called.</param>
/// <param name="IsDutch">Whether that is a name, which is Dutch in every language.</param>
/// <param name="To">Where more of it stands; null where nothing does.</param>
/// <param name="Items">The oldest first.</param>
public sealed record AgendaGroup(string Name, Wording Title, bool IsDutch, string? To, ImmutableArray<AgendaItem> Items)
{
    private static readonly Wording NoRegulation = new("Andere regels en werkwijzen", "Other rules and ways of working");

    private static readonly Wording NoChallenge = new("Bij geen opgave uit de lijst", "With no challenge of the list");

    private static readonly Wording NoLevel = new("Niemand zei op welk niveau", "Nobody said at which level");

    /// <summary>What is said of where it comes from; null where nothing is.</summary>
    public string? Source { get; init; }

    /// <summary>Where that can be read; null where it was not looked up.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>The challenge that it is of, by name; null where it is of none.</summary>
    public string? Challenge { get; init; }

    /// <summary>By task of society, in the order of the alphabet. What has to do with two stands with both.</summary>
    public static ImmutableArray<AgendaGroup> ByChallenge(IEnumerable<AgendaItem> open, Registry registry) =>
    [
        .. open.SelectMany(item => registry.Challenges.Where(each => Concerns(each, item, registry)).Cast<Challenge?>().DefaultIfEmpty(null).Select(challenge => (challenge, item)))
            .GroupBy(each => each.challenge, each => each.item).OrderBy(group => group.Key is null).ThenBy(group => group.Key?.Title.Dutch, StringComparer.OrdinalIgnoreCase)
            .Select((group, index) => new AgendaGroup($"groep-{index + 1}", group.Key?.Title ?? NoChallenge, group.Key is { Owner: not null } own && own.Called.Dutch == own.Called.English, group.Key is { } of ? $"/opgaven#{of.Anchor}" : null, [.. group])
            {
                Challenge = group.Key?.Name,
                Source = group.Key?.Source,
                SourceAddress = group.Key is { Address.Length: > 0 } found ? $"https://{found.Address}" : null,
            }),
    ];

    /// <summary>By the ministry that answers for the rule, in the order of the alphabet. What is about rules of two ministries stands with both.</summary>
    public static ImmutableArray<AgendaGroup> ByMinistry(IEnumerable<AgendaItem> open) =>
    [
        .. open.SelectMany(item => item.Ministries.DefaultIfEmpty("").Select(ministry => (ministry, item))).GroupBy(each => each.ministry, each => each.item, StringComparer.Ordinal)
            .OrderBy(group => group.Key.Length == 0).ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select((group, index) => new AgendaGroup($"groep-{index + 1}", group.Key.Length == 0 ? NoRegulation : new(group.Key, group.Key), group.Key.Length > 0, null, [.. group])),
    ];

    /// <summary>By regulation, in the order of the alphabet.</summary>
    public static ImmutableArray<AgendaGroup> ByRegulation(IEnumerable<AgendaItem> open) =>
    [
        .. open.SelectMany(item => item.Regulations.Cast<Regulation?>().DefaultIfEmpty(null).Select(regulation => (regulation, item))).GroupBy(each => each.regulation, each => each.item)
            .OrderBy(group => group.Key is null).ThenBy(group => group.Key?.Title, StringComparer.OrdinalIgnoreCase)
            .Select((group, index) => new AgendaGroup($"groep-{index + 1}", group.Key is { } found ? new(found.Title, found.Title) : NoRegulation, group.Key is not null, group.Key is { } one ? $"/regelingen/{one.Name}" : null, [.. group])),
    ];

    /// <summary>By the level at which it must be solved, from what is nearest to the work upward.</summary>
    public static ImmutableArray<AgendaGroup> ByLevel(IEnumerable<AgendaItem> open)
    {
        var levels = Labels.Choices(Dossiers.Publicities.Level);
        return
        [
            .. open.GroupBy(item => levels.IndexOf(levels.FirstOrDefault(level => level.Word == item.Level))).OrderBy(group => group.Key < 0).ThenBy(group => group.Key)
                .Select((group, index) => new AgendaGroup($"groep-{index + 1}", group.Key < 0 ? NoLevel : levels[group.Key].Name, false, null, [.. group])),
        ];
    }

    // What an organisation set itself is about what gets in its own way, and not in that of others.
    private static bool Concerns(Challenge challenge, AgendaItem item, Registry registry) => challenge.Owner is not { } owner ? IsAbout(item, challenge)
        : item.Rounds.Any(round => round.Line.Organisation == owner) && (IsAbout(item, challenge) || registry.Own.Any(own => challenge.Regulations.Contains(own.Name) && item.Rounds.Any(round => own.IsMeantBy(round.Regulation))));

    private static bool IsAbout(AgendaItem item, Challenge challenge) => item.Regulations.Any(regulation => challenge.Regulations.Contains(regulation.Name));
}
