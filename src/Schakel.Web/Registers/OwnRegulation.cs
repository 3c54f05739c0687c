// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.OwnTexts;
using Schakel.Dossiers.Regulations;
using Schakel.Procedures;
using Schakel.Storage;

namespace Schakel.Web.Registers;

/// <summary>What an organisation works by that it keeps itself, as it is in force.</summary>
/// <param name="Organisation">The organisation, by name.</param>
/// <param name="Rule">The text.</param>
public sealed record OwnRegulation(string Organisation, OwnRule Rule)
{
    /// <summary>Its name among all regulations, and in addresses.</summary>
    public string Name => $"{Organisation}/{Rule.Name}";

    /// <summary>Where everyone reads it.</summary>
    public string Address => $"/regelingen/{Name}";

    /// <summary>It among the others.</summary>
    public Regulation Regulation => new(Name, Rule.Title, Rule.Title, Jci.Read(Rule.Jci).Read?.Bwb ?? "", Rule.Jci, Rule.Source, "") { Owner = Organisation };

    /// <summary>The room it leaves.</summary>
    public IEnumerable<Room> Rooms => Rule.Rooms.Select(room => new Room(
        Name, room.Article, "", "eigen", Both(room.Title), Both(room.Explanation), Both(room.Who), [.. room.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)])
    {
        Beside = Rule.Beside?.Regulation ?? "",
    });

    /// <summary>Whether that is what someone wrote that something is about.</summary>
    public bool IsMeantBy(string written) => written.Equals(Rule.Title, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it takes away of that room: it is stricter than that article.</summary>
    public bool Narrows(Room room) => Rule.IsStricter && StandsAt(room);

    /// <summary>Whether it tells how that room is used, and takes none of it away.</summary>
    public bool Uses(Room room) => !Rule.IsStricter && StandsAt(room);

    private bool StandsAt(Room room) => Rule.Beside is { } place && place.Regulation == room.Regulation && place.Article.StartsWith(room.Article, StringComparison.OrdinalIgnoreCase)
        && (place.Article.Length == room.Article.Length || place.Article[room.Article.Length] is ' ' or ',');

    /// <summary>What is in force at organisations on a day.</summary>
    public static async Task<ImmutableArray<OwnRegulation>> InForce(Store store, IReadOnlyCollection<string> organisations, DateOnly day, CancellationToken stop) =>
        [.. (await store.OwnTexts.Of(OwnRegister.Rules, organisations, stop)).SelectMany(book => book.On(day).OfType<OwnRule>().Select(rule => new OwnRegulation(book.Organisation, rule)))];

    // What an organisation wrote stays in its own language.
    private static Wording Both(string text) => new(text, text);
}
