// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Storage.Searching;

/// <summary>
/// How much a term weighs in a dossier, by how often it stands there and how long the text is: BM25. Both are kept in one byte, and what comes of them are
/// whole numbers, so that a sum is the same in whatever order it is made, and on every engine.
/// </summary>
internal static class Weight
{
    /// <summary>Of what is no word of a text: it selects, and weighs nothing.</summary>
    public const byte None = 0;

    private const int MostTimes = 15;
    private const double Saturation = 1.2;
    private const double OfLength = 0.75;
    private const double Scale = 1024;

    private static readonly int[] Lengths = [1, 2, 3, 4, 6, 8, 11, 16, 23, 32, 45, 64, 91, 128, 256, 1024];

    /// <summary>Of a term that stands so often in a text of so many words.</summary>
    public static byte Of(int times, int words)
    {
        var length = Array.FindLastIndex(Lengths, each => each <= words);
        return (byte)((Math.Min(times, MostTimes) << 4) | Math.Max(0, length));
    }

    /// <summary>How telling a term is.</summary>
    /// <param name="dossiers">In how many dossiers it is.</param>
    /// <param name="all">Of how many.</param>
    public static double Telling(long dossiers, long all) => Math.Log(1 + ((all - dossiers + 0.5) / (dossiers + 0.5)));

    /// <summary>What a term adds to the score of a dossier, for every weight it can have there.</summary>
    /// <param name="dossiers">In how many dossiers it is.</param>
    /// <param name="size">How large the index is.</param>
    public static int[] Scores(long dossiers, IndexSize size)
    {
        var (telling, average) = (Telling(dossiers, size.Dossiers), Math.Max(1.0, (double)size.Words / Math.Max(1, size.Dossiers)));
        var scores = new int[256];
        for (var weight = 1 << 4; weight < scores.Length; weight++)
        {
            var (times, length) = (weight >> 4, Lengths[weight & 15]);
            scores[weight] = (int)Math.Round(Scale * telling * times * (Saturation + 1) / (times + (Saturation * (1 - OfLength + (OfLength * length / average)))));
        }

        return scores;
    }
}

/// <summary>How large the index is.</summary>
/// <param name="Dossiers">How many dossiers are in it.</param>
/// <param name="Words">How many words those have together.</param>
internal readonly record struct IndexSize(long Dossiers, long Words);
