// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Procedures.Reading;

/// <summary>The words of a closed list, each with what it stands for. Reading and writing use the same list, so they cannot differ.</summary>
/// <typeparam name="T">What the words stand for.</typeparam>
public sealed class WordList<T> where T : struct, Enum
{
    // Looked through, for they are short: a dictionary for each kind of meaning is compiled anew, which took a twelfth of every start.
    private readonly T[] meanings;

    internal WordList(params (string Word, T Meaning)[] entries)
    {
        Words = [.. entries.Select(entry => entry.Word)];
        meanings = [.. entries.Select(entry => entry.Meaning)];
    }

    /// <summary>All words, in the order of the reference.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>The word for a meaning.</summary>
    /// <param name="meaning">The meaning.</param>
    public string this[T meaning] => Words[Array.IndexOf(meanings, meaning)];

    /// <summary>What a word stands for; false where it is not in the list.</summary>
    /// <param name="word">The word.</param>
    /// <param name="meaning">What it stands for.</param>
    public bool TryRead(string word, out T meaning)
    {
        var at = Words.IndexOf(word);
        meaning = at < 0 ? default : meanings[at];
        return at >= 0;
    }
}
