// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Storage.Searching;

/// <summary>Dossiers in order, each with a score and with how many of what was looked for it has.</summary>
internal readonly struct Scored
{
    private Scored(int[] ids, int[] scores, byte[] times, int count) => (Ids, Scores, Times, Count) = (ids, scores, times, count);

    /// <summary>The dossiers.</summary>
    public int[] Ids { get; }

    /// <summary>The score of each.</summary>
    public int[] Scores { get; }

    /// <summary>How many terms or words it has.</summary>
    public byte[] Times { get; }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>None.</summary>
    public static Scored None => new([], [], [], 0);

    /// <summary>Those of a term.</summary>
    /// <param name="postings">The dossiers that have it.</param>
    /// <param name="scores">What it adds, by its weight; null where it only selects.</param>
    public static Scored Of(Postings postings, int[]? scores)
    {
        var (all, times) = (new int[postings.Count], new byte[postings.Count]);
        for (var at = 0; at < all.Length; at++)
        {
            all[at] = scores is null ? 0 : scores[postings.Weights[at]];
            times[at] = 1;
        }

        return new(postings.Ids, all, times, all.Length);
    }

    /// <summary>Each counted once, and its score divided.</summary>
    public Scored Once(int divisor = 1)
    {
        for (var at = 0; at < Count; at++)
            (Scores[at], Times[at]) = (Scores[at] / divisor, 1);
        return this;
    }

    /// <summary>Those of either: scores and times together.</summary>
    public Scored Or(Scored other)
    {
        if (Count == 0 || other.Count == 0)
            return Count == 0 ? other : this;
        var (ids, scores, times) = (new int[Count + other.Count], new int[Count + other.Count], new byte[Count + other.Count]);
        var (one, two, count) = (0, 0, 0);
        while (one < Count || two < other.Count)
        {
            if (two == other.Count || (one < Count && Ids[one] < other.Ids[two]))
            {
                (ids[count], scores[count], times[count]) = (Ids[one], Scores[one], Times[one]);
                one++;
            }
            else if (one == Count || other.Ids[two] < Ids[one])
            {
                (ids[count], scores[count], times[count]) = (other.Ids[two], other.Scores[two], other.Times[two]);
                two++;
            }
            else
            {
                (ids[count], scores[count], times[count]) = (Ids[one], Scores[one] + other.Scores[two], (byte)Math.Min(byte.MaxValue, Times[one] + other.Times[two]));
                (one, two) = (one + 1, two + 1);
            }

            count++;
        }

        return new(ids, scores, times, count);
    }

    /// <summary>Those of both: scores and times together.</summary>
    public Scored And(Scored other)
    {
        if (Count > other.Count)
            return other.And(this);
        var (ids, scores, times) = (new int[Count], new int[Count], new byte[Count]);
        var (from, count) = (0, 0);
        for (var at = 0; at < Count && from < other.Count; at++)
        {
            from = other.Reach(from, Ids[at]);
            if (from == other.Count || other.Ids[from] != Ids[at])
                continue;
            (ids[count], scores[count], times[count]) = (Ids[at], Scores[at] + other.Scores[from], (byte)Math.Min(byte.MaxValue, Times[at] + other.Times[from]));
            count++;
        }

        return new(ids, scores, times, count);
    }

    // The first from here that is not before a dossier: in leaps that double, and then between the last two.
    private int Reach(int from, int id)
    {
        var (leap, at) = (1, from);
        while (at < Count && Ids[at] < id)
        {
            from = at + 1;
            at += leap;
            leap *= 2;
        }

        var found = Array.BinarySearch(Ids, from, Math.Min(at, Count) - from, id);
        return found < 0 ? ~found : found;
    }

    /// <summary>The best of them: by score, and of one score the newest first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="which">Which may be among them; null for all.</param>
    public IReadOnlyList<(int Id, int Score)> Best(int most, Func<int, byte, bool>? which = null)
    {
        var best = new PriorityQueue<int, (int Score, int Id)>();
        for (var at = 0; at < Count; at++)
        {
            var rank = (Scores[at], Ids[at]);
            if (best.Count == most && (!best.TryPeek(out _, out var worst) || rank.CompareTo(worst) <= 0))
                continue;
            if (which is not null && !which(Ids[at], Times[at]))
                continue;
            best.Enqueue(at, rank);
            if (best.Count > most)
                best.Dequeue();
        }

        var found = new List<(int, int)>();
        while (best.TryDequeue(out var at, out _))
            found.Add((Ids[at], Scores[at]));
        found.Reverse();
        return found;
    }
}
