// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Bottlenecks;

/// <summary>
/// How many groups like one there would be if words stood in dossiers by chance: of how many dossiers it could have been made, times of how many words, times how
/// likely those words are in so many of its members, given how often they stand outside it. Worked out in logarithms, as the numbers are larger and smaller than a number can be.
/// </summary>
internal static class Chance
{
    // One such group by chance in a thousand times that everything is compared.
    private static readonly double Rare = Math.Log(0.001);

    // Among so few, whoever looks sees everything that is proposed, and what stands in three of them may stand nowhere else because there is nowhere else.
    private const int Few = 500;

    /// <summary>Whether more than a rare few of such groups are to be expected.</summary>
    /// <param name="compared">How many dossiers are compared.</param>
    /// <param name="among">Of how many of them the group could have been made: those about the regulation that all its members are about, or all.</param>
    /// <param name="members">How many members it has.</param>
    /// <param name="words">How many words there are to share.</param>
    /// <param name="shared">Of each word that it shares, in how many members it stands and in how many dossiers.</param>
    public static bool IsLikely(int compared, int among, int members, int words, IReadOnlyCollection<(int In, int Everywhere)> shared)
    {
        if (compared <= Few)
            return false;
        var expected = Choices(among, members) + Choices(words, shared.Count);
        foreach (var (within, everywhere) in shared)
            expected += AtLeast(within, members, (everywhere - within + 1.0) / compared);
        return expected > Rare;
    }

    // In how many ways some are chosen of many.
    private static double Choices(int many, int some)
    {
        var ways = 0.0;
        for (var at = 0; at < some; at++)
            ways += Math.Log((double)Math.Max(1, many - at) / (at + 1));
        return ways;
    }

    // The chance that a word stands in so many of the members or more. What stands in fewer adds hardly anything where it is rare; where it is not, this is no more than certain.
    private static double AtLeast(int within, int members, double rate)
    {
        if (rate * members >= within)
            return 0;
        var (sum, term) = (0.0, 1.0);
        for (var at = within; at <= members; at++)
        {
            sum += term;
            term *= rate / (1 - rate) * (members - at) / (at + 1);
        }

        return Choices(members, within) + (within * Math.Log(rate)) + ((members - within) * Math.Log(1 - rate)) + Math.Log(sum);
    }
}
