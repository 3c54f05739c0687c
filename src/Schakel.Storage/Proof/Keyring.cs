// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Dapper;
using Schakel.Storage.Events;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Proof;

/// <summary>The wrapped keys of all dossiers, at some hundred and sixty bytes each. Read once, and then by several threads.</summary>
internal sealed class Keyring
{
    private const int Wrapped = Sealed.Nonce + 32 + Sealed.Tag;
    private const int Block = 4_096;
    private readonly List<byte[]> blocks = [];
    private readonly Dictionary<UInt128, int> places;

    private Keyring(int count) => places = new Dictionary<UInt128, int>(count);

    public static async Task<Keyring> Read(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        var ring = new Keyring((int)await connection.ExecuteScalarAsync<long>("select count(*) from dossier_key", transaction: transaction));
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, "select dossier, content, identity from dossier_key");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var texts = new TextBytes(rows);
        while (await rows.ReadAsync(cancellation))
            ring.Add(texts);
        return ring;
    }

    /// <summary>Whether there is a key of a dossier.</summary>
    public bool Has(UInt128 dossier) => places.ContainsKey(dossier);

    /// <summary>The wrapped keys of a dossier; false where there are none.</summary>
    public bool TryFind(UInt128 dossier, out ReadOnlySpan<byte> content, out ReadOnlySpan<byte> identity)
    {
        content = identity = default;
        if (!places.TryGetValue(dossier, out var place))
            return false;
        var both = blocks[place / Block].AsSpan(place % Block * 2 * Wrapped, 2 * Wrapped);
        content = both[..Wrapped];
        identity = both[Wrapped..];
        return true;
    }

    // What is no wrapped key stays zeros, which open nothing.
    private void Add(TextBytes texts)
    {
        if (DossierId.Of(texts.Of(0)) is not { } dossier)
            return;
        var place = places.Count;
        if (place % Block == 0)
            blocks.Add(new byte[Block * 2 * Wrapped]);
        places[dossier] = place;
        var both = blocks[^1].AsSpan(place % Block * 2 * Wrapped, 2 * Wrapped);
        Take(texts.Of(1), both[..Wrapped]);
        Take(texts.Of(2), both[Wrapped..]);
    }

    private static void Take(ReadOnlySpan<byte> text, Span<byte> to)
    {
        if (text.Length != Wrapped / 3 * 4 || !Body.TryDecode(text, to, out var count) || count != Wrapped)
            to.Clear();
    }
}
