// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log;
using Schakel.Log.Notes;
using Schakel.Procedures;

namespace Schakel.Storage.Proof;

/// <summary>What comes of verifying the whole log.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>Everything is as it was signed.</summary>
    /// <param name="Size">The number of entries.</param>
    /// <param name="Root">The root over them.</param>
    /// <param name="Newest">The newest checkpoint; null where none was signed yet. Entries after it are whole, but nobody vouched for them yet.</param>
    /// <param name="Erased">The entries whose content was destroyed: the log still shows that they were there.</param>
    public sealed record Holds(long Size, Hash Root, SignedNote? Newest, long Erased) : Verdict;

    /// <summary>Something is wrong, and this is the first of it.</summary>
    /// <param name="From">The position of the first wrong entry, or of the first that may be it.</param>
    /// <param name="To">The same, or the last position that may be it, where no more can be known.</param>
    /// <param name="What">What is wrong.</param>
    public sealed record Wrong(long From, long To, Wording What) : Verdict
    {
        /// <summary>What is wrong, and where. People count entries from 1, the log counts positions from 0: both are said.</summary>
        public Wording Message => From == To
            ? new($"Regel {From + 1} van het logboek (positie {From}): {What.Dutch}", $"Entry {From + 1} of the log (position {From}): {What.English}")
            : new($"Ergens van regel {From + 1} tot en met {To + 1} van het logboek (posities {From} tot en met {To}): {What.Dutch}",
                $"Somewhere from entry {From + 1} up to and including {To + 1} of the log (positions {From} up to and including {To}): {What.English}");
    }
}
