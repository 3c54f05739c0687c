// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Schakel.Procedures.Reading;

/// <summary>The words of a closed list, each with what it stands for. Reading and writing use the same list, so they cannot differ.</summary>
/// <typeparam name="T">What the words stand for.</typeparam>
public sealed class WordList<T> where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> meanings;
    private readonly FrozenDictionary<T, string> words;

    internal WordList(params (string Word, T Meaning)[] entries)
    {
        Words = [.. entries.Select(entry => entry.Word)];
        meanings = entries.ToFrozenDictionary(entry => entry.Word, entry => entry.Meaning);
        words = entries.ToFrozenDictionary(entry => entry.Meaning, entry => entry.Word);
    }

    /// <summary>All words, in the order of the reference.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>The word for a meaning.</summary>
    /// <param name="meaning">The meaning.</param>
    public string this[T meaning] => words[meaning];

    /// <summary>What a word stands for; false where it is not in the list.</summary>
    /// <param name="word">The word.</param>
    /// <param name="meaning">What it stands for.</param>
    public bool TryRead(string word, out T meaning) => meanings.TryGetValue(word, out meaning);
}
