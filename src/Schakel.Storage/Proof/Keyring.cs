// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Text;
using Dapper;
using Schakel.Procedures;
using Schakel.Storage.Events;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Proof;

/// <summary>The wrapped keys of all dossiers, at some hundred and seventy bytes each. Read once, and then by several threads.</summary>
internal sealed class Keyring
{
    private static readonly Wording Elsewhere = new("de sleutel van het dossier staat bij een andere organisatie", "the key of the dossier stands with another organisation");
    private const int Wrapped = Sealed.Nonce + 32 + Sealed.Tag;
    private const int Block = 4_096;
    private readonly List<byte[]> blocks = [];
    private readonly Dictionary<UInt128, int> places;
    private readonly List<ushort> whose;
    private readonly List<byte[]> organisations = [];
    private readonly byte[][] masters;

    private Keyring(int count, MasterKey master)
    {
        (places, whose) = (new Dictionary<UInt128, int>(count), new List<ushort>(count));
        masters = [.. new[] { master.Id, master.Former?.Id }.OfType<string>().Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>The first row that is of no dossier there can be, or says that a master key wrapped it which did not; null where all are well.</summary>
    public Wording? Problem { get; private set; }

    public static async Task<Keyring> Read(DbConnection connection, DbTransaction transaction, MasterKey master, CancellationToken cancellation)
    {
        var ring = new Keyring((int)await connection.ExecuteScalarAsync<long>("select count(*) from dossier_key", transaction: transaction), master);
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, "select dossier, content, identity, organisation, master from dossier_key");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var texts = new TextBytes(rows);
        while (await rows.ReadAsync(cancellation))
            ring.Add(texts);
        return ring;
    }

    /// <summary>Whether there is a key of a dossier.</summary>
    public bool Has(UInt128 dossier) => places.ContainsKey(dossier);

    /// <summary>What is wrong with whose the key of a dossier is said to be; null where nothing is, or where there is no key.</summary>
    public Wording? Misplaced(UInt128 dossier, string organisation) =>
        places.TryGetValue(dossier, out var place) && Encoding.UTF8.GetString(organisations[whose[place]]) != organisation ? Elsewhere : null;

    /// <summary>A key of a dossier that the log does not know; null where there is none.</summary>
    public Wording? Stray(Func<UInt128, bool> isKnown) =>
        places.Keys.Where(each => !isKnown(each)).Select(each => (UInt128?)each).FirstOrDefault() is { } stray ? Unknown(DossierId.Text(stray)) : null;

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
        {
            Problem ??= Unknown(Encoding.UTF8.GetString(texts.Of(0)));
            return;
        }

        var place = places.Count;
        if (place % Block == 0)
            blocks.Add(new byte[Block * 2 * Wrapped]);
        places[dossier] = place;
        whose.Add(Whose(texts.Of(3)));
        if (!IsOurs(texts.Of(4)))
            Problem ??= new($"De sleutel van dossier {DossierId.Text(dossier)} zou met een andere hoofdsleutel zijn ingepakt.", $"The key of dossier {DossierId.Text(dossier)} is said to be wrapped by another master key.");
        var both = blocks[^1].AsSpan(place % Block * 2 * Wrapped, 2 * Wrapped);
        Take(texts.Of(1), both[..Wrapped]);
        Take(texts.Of(2), both[Wrapped..]);
    }

    private static Wording Unknown(string dossier) => new($"Er is een sleutel van dossier {dossier}, dat het logboek niet kent.", $"There is a key of dossier {dossier}, which the log does not know.");

    private bool IsOurs(ReadOnlySpan<byte> master)
    {
        foreach (var ours in masters)
        {
            if (master.SequenceEqual(ours))
                return true;
        }

        return false;
    }

    // Organisations are few, and rows of one come after each other.
    private ushort Whose(ReadOnlySpan<byte> organisation)
    {
        for (var at = organisations.Count - 1; at >= 0; at--)
        {
            if (organisation.SequenceEqual(organisations[at]))
                return (ushort)at;
        }

        organisations.Add(organisation.ToArray());
        return checked((ushort)(organisations.Count - 1));
    }

    private static void Take(ReadOnlySpan<byte> text, Span<byte> to)
    {
        if (text.Length != Wrapped / 3 * 4 || !Body.TryDecode(text, to, out var count) || count != Wrapped)
            to.Clear();
    }
}
