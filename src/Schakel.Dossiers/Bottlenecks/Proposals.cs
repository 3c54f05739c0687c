// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Schakel.Dossiers.Bottlenecks;

/// <summary>
/// Which dossiers are so much alike that they may be one bottleneck. Pure: the same dossiers in any order give the same proposals, and each gives its reasons.
/// Nothing is compared with everything: dossiers meet in a bucket for each few telling words that they share, and whoever meets belongs together. What would be
/// together by chance as well, among so many dossiers and words, is left out.
/// </summary>
public static class Proposals
{
    /// <summary>How many words dossiers share at least that are about the same regulation; others share one more.</summary>
    public const int Needed = 2;

    // Where words led from one to the next until nothing holds all of them together, more of them must be shared.
    private const int Strictest = 4;

    /// <summary>The proposals, the largest first.</summary>
    /// <param name="sketches">The dossiers; who is given twice counts once.</param>
    /// <param name="least">How many dossiers a proposal has at least.</param>
    public static ImmutableArray<Proposal> Of(IEnumerable<Sketch> sketches, int least = 3)
    {
        var all = sketches.DistinctBy(sketch => sketch.Number).OrderBy(sketch => sketch.Number, StringComparer.Ordinal).ToArray();
        var telling = new Telling(all);
        var words = all.Select(telling.Of).ToArray();
        var about = all.SelectMany(sketch => sketch.Regulations.Distinct()).CountBy(regulation => regulation, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
        var found = new List<Proposal>();
        var open = new Queue<(int[] Members, int Needed)>([([.. Enumerable.Range(0, all.Length)], Needed)]);
        while (open.TryDequeue(out var part))
        {
            foreach (var members in Together(part.Members, part.Needed, all, words).Where(members => members.Length >= least))
            {
                var held = Held(members, part.Needed, all, words, telling);
                if (held.Length >= least && IsByChance(held, all, words, telling, about))
                    held = [];
                if (held.Length >= least)
                    found.Add(Reasons([.. held.Select(member => all[member])], telling));
                if (members.Except(held).ToArray() is { } left && left.Length >= least && part.Needed < Strictest)
                    open.Enqueue((left, part.Needed + 1));
            }
        }

        return [.. found.OrderByDescending(each => each.Numbers.Length).ThenBy(each => each.Numbers[0], StringComparer.Ordinal)];
    }

    // Sorted, those that meet in a bucket stand beside each other.
    private static IEnumerable<int[]> Together(int[] members, int needed, Sketch[] all, int[][] words)
    {
        var buckets = new Buckets(members.Sum(member => (long)all[member].Regulations.Length * Buckets.Count(words[member].Length, needed) + Buckets.Count(words[member].Length, needed + 1)));
        foreach (var (at, member) in members.Index())
        {
            foreach (var regulation in all[member].Regulations)
                buckets.Add(at, regulation, words[member], needed);
            buckets.Add(at, "", words[member], needed + 1);
        }

        var sets = new Sets(members.Length);
        buckets.Meet(sets.Join);
        return members.Index().GroupBy(member => sets.Of(member.Index), member => member.Item).Select(group => group.ToArray());
    }

    // Who has enough of the words that half of them share; none where there are no such words.
    private static int[] Held(int[] members, int needed, Sketch[] all, int[][] words, Telling telling)
    {
        var core = members.SelectMany(member => words[member]).GroupBy(word => word).Where(word => 2 * word.Count() >= members.Length).Select(word => telling.Terms[word.Key]).ToList();
        return core.Count < needed ? [] : [.. members.Where(member => core.Count(all[member].Terms.ContainsKey) >= needed)];
    }

    // What is part of another word counts with that one: whoever writes the one has written the other.
    private static bool IsByChance(int[] held, Sketch[] all, int[][] words, Telling telling, FrozenDictionary<string, int> about)
    {
        var core = held.SelectMany(member => words[member]).Distinct().Select(word => telling.Terms[word]).Select(term => (Term: term, In: held.Count(member => all[member].Terms.ContainsKey(term))))
            .Where(term => 2 * term.In >= held.Length).OrderByDescending(term => term.Term.Length).ThenBy(term => term.Term, StringComparer.Ordinal).ToList();
        var apart = core.Where((term, at) => !core.Take(at).Any(longer => longer.Term.Contains(term.Term, StringComparison.Ordinal))).Select(term => (term.In, telling.Dossiers(term.Term))).ToList();
        var among = Shared([.. held.Select(member => all[member])], member => member.Regulations).Select(regulation => about[regulation]).Append(all.Length).Min();
        return Chance.IsLikely(all.Length, among, held.Length, telling.Terms.Length, apart);
    }

    private static Proposal Reasons(Sketch[] members, Telling telling) => new(
        [.. members.Select(member => member.Number)],
        Shared(members, member => member.Regulations),
        Shared(members, member => member.Articles),
        [
            .. members.SelectMany(member => member.Terms.Keys).GroupBy(term => term, StringComparer.Ordinal).Select(term => new SharedTerm(term.Key, term.Count()))
                .Where(term => 2 * term.In >= members.Length && telling.Weight(term.Term) > 0)
                .OrderByDescending(term => (long)Math.Round(1024 * term.In * telling.Weight(term.Term))).ThenBy(term => term.Term, StringComparer.Ordinal).Take(Telling.Most),
        ],
        members.Min(member => member.Opened), members.Max(member => member.Opened));

    private static ImmutableArray<string> Shared(Sketch[] members, Func<Sketch, ImmutableArray<string>> of) =>
        [.. members.Skip(1).Aggregate(of(members[0]).Distinct(), (both, member) => both.Intersect(of(member))).Order(StringComparer.Ordinal)];
}
