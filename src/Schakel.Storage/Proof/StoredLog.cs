// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Text;
using Dapper;
using Schakel.Log;
using Schakel.Log.Notes;
using Schakel.Log.Tiles;

namespace Schakel.Storage.Proof;

/// <summary>Reads the log out of the tables over one connection, in the transaction it may be in.</summary>
internal sealed class StoredLog(DbConnection connection, DbTransaction? transaction)
{
    public Task<long> Count() =>
        connection.ExecuteScalarAsync<long>("select coalesce(max(position) + 1, 0) from event", transaction: transaction);

    public async Task<string?> Setting(string name) =>
        await connection.QuerySingleOrDefaultAsync<string>("select value from setting where name = @name", new { name }, transaction);

    /// <summary>The settings whose name begins so.</summary>
    public async Task<IReadOnlyList<(string Name, string Value)>> Settings(string begins) =>
        [.. await connection.QueryAsync<(string, string)>("select name, value from setting where name like @like", new { like = begins + "%" }, transaction)];

    public Task<string?> SigningKey() => PublicPart(LogOrigin.Purpose);

    /// <summary>The key that was announced and does not sign yet.</summary>
    public Task<string?> NextKey() => PublicPart(LogOrigin.Next);

    public async Task<SignedNote?> Newest() =>
        await connection.QuerySingleOrDefaultAsync<string>("select note from checkpoint order by size desc limit 1", transaction: transaction) is { } note
            ? SignedNote.Parse(Encoding.UTF8.GetBytes(note))
            : null;

    /// <summary>The entries from a position, at most so many, in order; a gap is an entry that is gone.</summary>
    public async Task<List<byte[]>> Entries(long from, long until)
    {
        var entries = new List<byte[]>();
        await foreach (var (position, entry) in connection.QueryUnbufferedAsync<(long Position, string Entry)>(
            "select position, entry from event where position >= @from and position < @until order by position", new { from, until }, transaction))
        {
            if (position != from + entries.Count)
                throw Gap(from + entries.Count);
            entries.Add(Encoding.UTF8.GetBytes(entry));
        }

        return entries;
    }

    /// <summary>Tiles as they are stored: the full ones only.</summary>
    public ReadOnlyMemory<byte> FullTile(TileAddress address)
    {
        var stored = connection.QuerySingleOrDefault<string>(
            "select hashes from tile where level = @level and number = @number", new { level = (long)address.Level, number = address.Index }, transaction);
        if (stored is null)
            return ReadOnlyMemory<byte>.Empty;
        var bytes = new byte[stored.Length];
        return Convert.TryFromBase64String(stored, bytes, out var written) ? bytes.AsMemory(0, written) : ReadOnlyMemory<byte>.Empty;
    }

    /// <summary>Full and partial tiles: what no full tile holds yet is worked out from the last entries.</summary>
    public TileSource Tiles() => TileSources.WithPartials(FullTile, Leaf);

    public ReadOnlyMemory<byte> Entry(long position) =>
        connection.QuerySingleOrDefault<string>("select entry from event where position = @position", new { position }, transaction) is { } entry
            ? Encoding.UTF8.GetBytes(entry)
            : throw Gap(position);

    public Hash Leaf(long position) => MerkleHashing.Leaf(Entry(position).Span);

    private async Task<string?> PublicPart(string purpose) =>
        await connection.QuerySingleOrDefaultAsync<string>("select public from installation_key where purpose = @purpose", new { purpose }, transaction);

    private static LogBroken Gap(long position) => new(new($"Regel {position + 1} van het logboek (positie {position}) is er niet.", $"Entry {position + 1} of the log (position {position}) is not there."));
}
