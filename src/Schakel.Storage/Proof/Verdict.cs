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
    /// <param name="With">What it was held against: it says no more than that.</param>
    public sealed record Holds(long Size, Hash Root, SignedNote? Newest, long Erased, Compared With) : Verdict;

    /// <summary>Something is wrong, and this is the first of it.</summary>
    /// <param name="From">The position of the first wrong entry, or of the first that may be it.</param>
    /// <param name="To">The same, or the last position that may be it, where no more can be known.</param>
    /// <param name="What">What is wrong.</param>
    public sealed record Wrong(long From, long To, Wording What) : Verdict
    {
        private const long Nowhere = -1;

        /// <summary>Something is wrong that is of no entry.</summary>
        internal static Wrong Beside(Wording what) => new(Nowhere, Nowhere, what);

        /// <summary>What is wrong, and where. People count entries from 1, the log counts positions from 0: both are said.</summary>
        public Wording Message => From == Nowhere
            ? What
            : From == To
            ? new($"Regel {From + 1} van het logboek (positie {From}): {What.Dutch}", $"Entry {From + 1} of the log (position {From}): {What.English}")
            : new($"Ergens van regel {From + 1} tot en met {To + 1} van het logboek (posities {From} tot en met {To}): {What.Dutch}",
                $"Somewhere from entry {From + 1} up to and including {To + 1} of the log (positions {From} up to and including {To}): {What.English}");
    }
}

/// <summary>What a log was held against.</summary>
/// <param name="Stored">How many checkpoints stand in the database itself.</param>
/// <param name="Outside">Of how many entries the checkpoint in the file outside the database tells; null where there is none.</param>
/// <param name="Given">How many checkpoints were given that others kept.</param>
/// <param name="IsKeyGiven">Whether it was given whose signature to trust. Else the database said so itself.</param>
public sealed record Compared(int Stored, long? Outside, int Given, bool IsKeyGiven);
