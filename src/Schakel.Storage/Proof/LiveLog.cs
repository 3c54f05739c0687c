// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Dapper;
using Schakel.Log.Notes;
using Schakel.Log.Tiles;

namespace Schakel.Storage.Proof;

/// <summary>The log as it is now, file by file, as <see cref="StaticExport"/> would write it: nothing beyond what the newest checkpoint tells of.</summary>
/// <param name="open">Opens the store.</param>
public sealed class LiveLog(OpenStore open)
{
    /// <summary>The newest checkpoint; null where none was signed yet.</summary>
    public async Task<SignedNote?> Checkpoint(CancellationToken cancellation = default)
    {
        await using var connection = await open(cancellation);
        return await new StoredLog(connection, null).Newest();
    }

    /// <summary>The key that signs, and those of logs that this one began anew after; none where nothing was signed yet.</summary>
    public async Task<ImmutableArray<VerifierKey>> Keys(CancellationToken cancellation = default)
    {
        await using var connection = await open(cancellation);
        var own = await new StoredLog(connection, null).SigningKey();
        var before = await connection.QueryAsync<string>(new CommandDefinition(
            "select value from setting where name like @like order by name", new { like = LogOrigin.Before + "%" }, cancellationToken: cancellation));
        return [.. before.Prepend(own).OfType<string>().Select(VerifierKey.Parse)];
    }

    /// <summary>A tile; null where the log has none such.</summary>
    /// <param name="address">Which.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<ReadOnlyMemory<byte>?> Tile(TileAddress address, CancellationToken cancellation = default)
    {
        await using var connection = await open(cancellation);
        await using var transaction = await Snapshot.Begin(connection, cancellation);
        var log = new StoredLog(connection, transaction);
        var size = await Size(log);
        return address.Index <= size / TileAddress.FullWidth && TileLayout.Holding(address.Level, (address.Index * TileAddress.FullWidth) + address.Width - 1, size) is not null
            ? log.Tiles().Bytes(address)
            : (ReadOnlyMemory<byte>?)null;
    }

    /// <summary>A bundle of entries; null where the log has none such.</summary>
    /// <param name="address">Which.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<ReadOnlyMemory<byte>?> Bundle(BundleAddress address, CancellationToken cancellation = default)
    {
        await using var connection = await open(cancellation);
        await using var transaction = await Snapshot.Begin(connection, cancellation);
        var log = new StoredLog(connection, transaction);
        if (address.First > await Size(log) - address.Width)
            return null;
        var entries = await log.Entries(address.First, address.First + address.Width);
        return EntryBundle.Encode(entries.ConvertAll(entry => (ReadOnlyMemory<byte>)entry));
    }

    private static async Task<long> Size(StoredLog log) => await log.Newest() is { } note ? Log.Notes.Checkpoint.Parse(note.Text).Size : 0;
}
