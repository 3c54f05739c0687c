// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Schakel.Web.Registers;

namespace Schakel.Web.Regulations;

/// <summary>Which room there is, from a regulation or from a story. It never says whether to use it: that is for who decides, with reasons.</summary>
internal static class RoomMap
{
    /// <summary>How many are shown from a story: more is no help.</summary>
    public const int Most = 4;

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
    public static ImmutableArray<Room> For(Registry registry, string regulation, string story)
    {
        var named = registry.RegulationNamed(regulation);
        var said = Words(story).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. registry.Rooms
                .Select(room => (room, Weight: room.Words.Count(said.Contains) + (room.Regulation == named?.Name ? 10 : 0)))
                // One word in common is chance; two are a reason to look.
                .Where(each => each.Weight > 1).OrderByDescending(each => each.Weight).Take(Most).Select(each => each.room),
        ];
    }

    private static string[] Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
                folded.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
