// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Schakel.Log.Notes;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Proof;

/// <summary>Holds what is stored against what was signed over it, here and outside.</summary>
internal static class Standing
{
    /// <summary>Before anything is written: a store that was set back must not give out again what it gave out before.</summary>
    /// <exception cref="LogBroken">It is behind a checkpoint, or differs from it.</exception>
    public static async Task Hold(DbConnection connection, MasterKey keys, OutsideCheckpoint? outside, CancellationToken cancellation)
    {
        var told = outside is null ? null : await outside.Read(cancellation);
        await using var transaction = await Snapshot.Begin(connection, cancellation);
        var log = new StoredLog(connection, transaction);
        var newest = await log.Newest();
        await Hold(log, keys, newest, told?.ToString() == newest?.ToString() ? null : told, outside, null, 0);
    }

    /// <summary>Nothing was ever kept here: then a checkpoint outside tells of what is gone.</summary>
    /// <exception cref="LogBroken">There is one.</exception>
    public static async Task HoldEmpty(OutsideCheckpoint? outside, CancellationToken cancellation)
    {
        if (outside is not null && await outside.Read(cancellation) is { } told)
            throw Following.Behind(0, Checkpoint.Parse(told.Text));
    }

    /// <summary>Takes up the log where the newest checkpoint stands, and holds it against another one.</summary>
    /// <param name="log">The log.</param>
    /// <param name="keys">Vouches for what was signed last.</param>
    /// <param name="newest">The newest stored checkpoint.</param>
    /// <param name="note">The one outside, where it is another.</param>
    /// <param name="outside">Where that stands.</param>
    /// <param name="origin">The name of the log where it has none yet.</param>
    /// <param name="most">How many entries to take up after the newest checkpoint.</param>
    /// <exception cref="LogBroken">The store is behind a checkpoint, or differs from it.</exception>
    public static async Task<Following> Hold(StoredLog log, MasterKey keys, SignedNote? newest, SignedNote? note, OutsideCheckpoint? outside, string? origin, long most)
    {
        if (await LastSigned.Problem(log, keys, newest) is { } problem)
            throw new LogBroken(new($"Het logboek klopt niet: {problem.Dutch}.", $"The log does not hold: {problem.English}."));
        var (own, told) = (newest is null ? null : Checkpoint.Parse(newest.Text), note is null ? null : Checkpoint.Parse(note.Text));
        var following = await Following.Up(log, own, Math.Max(most, (told?.Size ?? 0) - (own?.Size ?? 0)));
        if (told is null)
            return following;
        var name = await log.Setting(LogOrigin.Setting) ?? origin ?? LogOrigin.Default;
        if (told.Origin == name)
            following.HoldAgainst(log, told);
        else if (await log.Setting(LogOrigin.Before + told.Origin) is null)
            throw new LogBroken(new($"Het controlepunt in {outside!.Path} is van {told.Origin}, niet van {name}.", $"The checkpoint in {outside.Path} is of {told.Origin}, not of {name}."));
        return following;
    }
}
