// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Dossiers.Regulations;

/// <summary>What an organisation works by, as all the changes that were ever made in it: nothing is overwritten, so any day can be asked for.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Changes">The changes, oldest first.</param>
public sealed record RuleBook(string Organisation, ImmutableArray<RuleChange> Changes)
{
    /// <summary>The number of the last change; 0 where there was none.</summary>
    public long Number => Changes.IsEmpty ? 0 : Changes[^1].Number;

    /// <summary>The texts that count: those that were neither corrected nor withdrawn later.</summary>
    public IEnumerable<RuleChange> Texts
    {
        get
        {
            var replaced = Changes.Select(each => each.Replaces).OfType<long>().ToHashSet();
            return Changes.Where(each => each.Deed is not RuleDeed.Withdraw && !replaced.Contains(each.Number));
        }
    }

    /// <summary>What is in force on a day, by title. Of a text that was changed it is the one that began last.</summary>
    /// <param name="day">The day.</param>
    public ImmutableArray<OwnRule> On(DateOnly day) =>
    [
        .. Texts.Where(each => each.Rule.From <= day).GroupBy(each => each.Rule.Name).Select(group => group.MaxBy(each => each.Rule.From)!.Rule)
            .Where(rule => rule.Until is not { } until || day <= until).OrderBy(rule => rule.Title, StringComparer.OrdinalIgnoreCase).ThenBy(rule => rule.Name, StringComparer.Ordinal),
    ];

    /// <summary>The same as it was known before anything after a change was written down.</summary>
    /// <param name="number">The number of that change.</param>
    public RuleBook AsOf(long number) => this with { Changes = [.. Changes.TakeWhile(each => each.Number <= number)] };

    /// <summary>The texts of one, the one that begins last first; none where all were withdrawn.</summary>
    /// <param name="name">Its name.</param>
    public ImmutableArray<RuleChange> Of(string name) => [.. Texts.Where(each => each.Rule.Name == name).OrderByDescending(each => each.Rule.From)];

    /// <summary>Everything that was ever done with one, newest first.</summary>
    /// <param name="name">Its name.</param>
    public ImmutableArray<RuleChange> History(string name) => [.. Changes.Where(each => each.Rule.Name == name).Reverse()];

    /// <summary>The book with one change more.</summary>
    /// <param name="change">The change; its number is the next.</param>
    public RuleBook With(RuleChange change) => change.Number == Number + 1 ? this with { Changes = Changes.Add(change) }
        : throw new ArgumentOutOfRangeException(nameof(change), change.Number, "The number of a change is the next one.");
}
