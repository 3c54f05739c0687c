// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Bottlenecks;
using Schakel.Web.Registers;

namespace Schakel.Web.Bottlenecks;

/// <summary>Dossiers that may be one bottleneck, as the coordinator sees them: why, which are still free, and to which bottleneck others belong already.</summary>
/// <param name="Why">Why they are proposed together.</param>
/// <param name="Free">Those that belong to none yet.</param>
/// <param name="Elsewhere">By bottleneck, how many belong to it already.</param>
/// <param name="Words">The words that they share, as they are written there, and in how many.</param>
internal sealed record Proposed(Proposal Why, ImmutableArray<Sketched> Free, ImmutableArray<(string Bottleneck, int Count)> Elsewhere, ImmutableArray<(string Word, int In)> Words)
{
    // So many words tell why; more are no help.
    private const int MostWords = 6;

    public static ImmutableArray<Proposed> Of(ImmutableArray<Sketched> all, ILookup<string, string> joined)
    {
        var byNumber = all.ToDictionary(each => each.Sketch.Number, StringComparer.Ordinal);
        return
        [
            .. Proposals.Of(all.Select(each => each.Sketch)).Select(why => Of(why, [.. why.Numbers.Select(number => byNumber[number])], joined)).Where(proposed => !proposed.Free.IsEmpty),
        ];
    }

    /// <summary>The articles that all name.</summary>
    public string Articles => string.Join(", ", Why.Articles.Select(article => $"art. {article[(article.IndexOf(' ', StringComparison.Ordinal) + 1)..]}"));

    /// <summary>The regulations that all are about, as people call them.</summary>
    public ImmutableArray<Regulation> Regulations(Registry registry) => [.. registry.Regulations.Where(each => Why.Regulations.Contains(each.Name))];

    private static Proposed Of(Proposal why, ImmutableArray<Sketched> members, ILookup<string, string> joined) => new(
        why,
        [.. members.Where(each => !joined[each.Sketch.Number].Any()).OrderByDescending(each => each.Sketch.Opened).ThenBy(each => each.Sketch.Number, StringComparer.Ordinal)],
        [.. members.SelectMany(each => joined[each.Sketch.Number]).GroupBy(bottleneck => bottleneck, StringComparer.Ordinal).Select(group => (group.Key, group.Count())).OrderByDescending(each => each.Item2).ThenBy(each => each.Key, StringComparer.Ordinal)],
        [
            // A part of a compound is a term too, and stands nowhere as a word of its own; the compound does.
            .. why.Terms.Select(term => (Written: Written(members, term.Term), term.In)).Where(each => each.Written is not null).Select(each => (each.Written!, each.In)).DistinctBy(each => each.Item1).Take(MostWords),
        ]);

    private static string? Written(ImmutableArray<Sketched> members, string term) =>
        members.Select(each => each.Words.GetValueOrDefault(term)).OfType<string>().GroupBy(word => word, StringComparer.Ordinal).OrderByDescending(word => word.Count()).ThenBy(word => word.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
}
