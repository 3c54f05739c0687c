// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Bottlenecks;

/// <summary>Where dossiers meet: a bucket for each few of their words.</summary>
/// <param name="size">How many times a dossier is put into one.</param>
internal sealed class Buckets(long size)
{
    private readonly ulong[] keys = new ulong[size];
    private readonly int[] members = new int[size];
    private int count;

    /// <summary>In how many buckets a dossier with so many words comes, each for so many of them.</summary>
    public static int Count(int words, int chosen) => chosen > words ? 0 : chosen == 0 ? 1 : Count(words - 1, chosen - 1) * words / chosen;

    /// <summary>Puts a dossier into each bucket of so many of its words.</summary>
    public void Add(int member, string about, int[] words, int chosen) => Add(member, Mixed(Beginning(about), chosen), words, 0, chosen);

    /// <summary>Tells of each two that stand beside each other in a bucket.</summary>
    public void Meet(Action<int, int> met)
    {
        Array.Sort(keys, members, 0, count);
        for (var at = 1; at < count; at++)
        {
            if (keys[at] == keys[at - 1])
                met(members[at], members[at - 1]);
        }
    }

    private void Add(int member, ulong key, int[] words, int from, int chosen)
    {
        if (chosen == 0)
        {
            (keys[count], members[count]) = (key, member);
            count++;
            return;
        }

        for (var at = from; at <= words.Length - chosen; at++)
            Add(member, Mixed(key, words[at] + 1), words, at + 1, chosen - 1);
    }

    // Two buckets that by chance get the same key cost a second look at who is in them, and nothing else.
    private static ulong Mixed(ulong key, int with)
    {
        unchecked
        {
            var mixed = (key ^ (uint)with) * 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9;
            return mixed ^ (mixed >> 32);
        }
    }

    private static ulong Beginning(string about) => about.Aggregate(1UL, (key, character) => Mixed(key, character));
}
