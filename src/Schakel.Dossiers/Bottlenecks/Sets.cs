// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Bottlenecks;

/// <summary>Which of a row of things belong together, so far.</summary>
internal sealed class Sets
{
    private readonly int[] parents;

    public Sets(int count) => parents = [.. Enumerable.Range(0, count)];

    /// <summary>The first of the set that one is in: the same whatever was joined in which order.</summary>
    public int Of(int one)
    {
        while (parents[one] != one)
            one = parents[one] = parents[parents[one]];
        return one;
    }

    /// <summary>Joins the sets of two.</summary>
    public void Join(int one, int other)
    {
        var (first, second) = (Of(one), Of(other));
        parents[Math.Max(first, second)] = Math.Min(first, second);
    }
}
