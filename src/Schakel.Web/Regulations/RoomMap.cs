// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dutch;
using Schakel.Web.Registers;

namespace Schakel.Web.Regulations;

/// <summary>Which room there is, from a regulation or from a story. It never says whether to use it: that is for who decides, with reasons.</summary>
internal static class RoomMap
{
    /// <summary>How many are shown from a story: more is no help.</summary>
    public const int Most = 4;

    /// <summary>How many for words that someone typed to look for: he looks through a list.</summary>
    private const int MostSought = 12;

    /// <summary>How many of an organisation's own are shown beside those of the law that is named.</summary>
    public const int MostOwn = 2;

    // One word in common is chance; two are a reason to look.
    private const int Enough = 2;
    private const int Named = 10;
    private const string General = "algemene-wet-bestuursrecht";
    private static readonly string[] Everywhere = ["3:4", "4:84"];

    /// <summary>What a regulation leaves by itself, and what goes for every decision.</summary>
    public static ImmutableArray<Room> Of(Registry registry, Regulation regulation) =>
        [.. registry.Rooms.Where(room => room.Regulation == regulation.Name), .. regulation.Name == General ? [] : ForEveryDecision(registry)];

    /// <summary>What goes for every decision of an administrative body.</summary>
    public static IEnumerable<Room> ForEveryDecision(Registry registry) => registry.Rooms.Where(room => room.Regulation == General && Everywhere.Contains(room.Article));

    /// <summary>What a story makes one think of, most likely first: by its words, and of the regulation that it names before others.</summary>
    /// <param name="registry">The registers.</param>
    /// <param name="regulation">What it is about, as it was typed; empty where that was not said.</param>
    /// <param name="story">The story.</param>
    /// <param name="type">The type of the organisation that would use it: what only another may use is left out, unless it was named; null where that is not known.</param>
    public static ImmutableArray<Room> For(Registry registry, string regulation, string story, string? type = null) => Fitting(registry, regulation, story, Enough, type);

    /// <summary>The same for words that were typed to look for: who types one word means it.</summary>
    /// <param name="registry">The registers.</param>
    /// <param name="regulation">The regulation that is called so; empty where none is.</param>
    /// <param name="words">The words.</param>
    public static ImmutableArray<Room> Sought(Registry registry, string regulation, string words) =>
        Fitting(registry, regulation, words, 1, most: MostSought);

    private static ImmutableArray<Room> Fitting(Registry registry, string regulation, string story, int enough, string? type = null, int most = Most)
    {
        var named = registry.RegulationNamed(regulation);
        var said = Analysis.Counts(story);
        var found = registry.Rooms.Where(room => type is null || room.Types.IsEmpty || room.Types.Contains(type) || room.Regulation == named?.Name)
            .Select(room => (room, Weight: Terms(room).Count(said.ContainsKey) + (IsNamed(room) ? Named : 0)))
            .Where(each => each.Weight >= enough).OrderByDescending(each => each.Weight).Select(each => each.room).ToLookup(IsOwn);
        // What an organisation made beside the law that is named never hides the room of the law itself.
        return [.. found[false].Take(most), .. found[true].Take(MostOwn)];

        // Who looks for words looks for what it is called as well; a story names that by chance.
        IEnumerable<string> Terms(Room room) => enough > 1 ? room.Terms : room.Terms.Concat(Analysis.Counts(room.Title.Dutch).Keys).Distinct();
        bool IsOwn(Room room) => room.Beside.Length > 0 && room.Beside == named?.Name;
        bool IsNamed(Room room) => room.Regulation == named?.Name || IsOwn(room);
    }
}
