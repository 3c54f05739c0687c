// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Dossiers.OwnTexts;

/// <summary>A register of an organisation, as all the changes that were ever made in it: nothing is overwritten, so any day can be asked for.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Changes">The changes, oldest first.</param>
public sealed record OwnBook(string Organisation, ImmutableArray<OwnChange> Changes)
{
    /// <summary>The number of the last change; 0 where there was none.</summary>
    public long Number => Changes.IsEmpty ? 0 : Changes[^1].Number;

    /// <summary>The texts that count: those that were neither corrected nor withdrawn later.</summary>
    public IEnumerable<OwnChange> Texts
    {
        get
        {
            var replaced = Changes.Select(each => each.Replaces).OfType<long>().ToHashSet();
            return Changes.Where(each => each.Deed is not OwnDeed.Withdraw && !replaced.Contains(each.Number));
        }
    }

    /// <summary>What is in force on a day, by title. Of a text that was changed it is the one that began last.</summary>
    /// <param name="day">The day.</param>
    public ImmutableArray<OwnText> On(DateOnly day) =>
    [
        .. Texts.Where(each => each.Text.From <= day).GroupBy(each => each.Text.Name).Select(group => group.MaxBy(each => each.Text.From)!.Text)
            .Where(text => text.Until is not { } until || day <= until).OrderBy(text => text.Title, StringComparer.OrdinalIgnoreCase).ThenBy(text => text.Name, StringComparer.Ordinal),
    ];

    /// <summary>The same as it was known before anything after a change was written down.</summary>
    /// <param name="number">The number of that change.</param>
    public OwnBook AsOf(long number) => this with { Changes = [.. Changes.TakeWhile(each => each.Number <= number)] };

    /// <summary>The texts of one, the one that begins last first; none where all were withdrawn.</summary>
    /// <param name="name">Its name.</param>
    public ImmutableArray<OwnChange> Of(string name) => [.. Texts.Where(each => each.Text.Name == name).OrderByDescending(each => each.Text.From)];

    /// <summary>Everything that was ever done with one, newest first.</summary>
    /// <param name="name">Its name.</param>
    public ImmutableArray<OwnChange> History(string name) => [.. Changes.Where(each => each.Text.Name == name).Reverse()];

    /// <summary>The book with one change more.</summary>
    /// <param name="change">The change; its number is the next.</param>
    public OwnBook With(OwnChange change) => change.Number == Number + 1 ? this with { Changes = Changes.Add(change) }
        : throw new ArgumentOutOfRangeException(nameof(change), change.Number, "The number of a change is the next one.");
}
