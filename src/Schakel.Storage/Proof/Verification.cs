// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage.Keys;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Schakel.Log.Notes;
using Schakel.Procedures;
using Schakel.Storage.Events;

namespace Schakel.Storage.Proof;

/// <summary>Verifies the whole log, row by row, in one snapshot and while the store is in use.</summary>
/// <param name="open">Opens the store.</param>
/// <param name="keys">Opens the content.</param>
public sealed class Verification(OpenStore open, MasterKey keys)
{
    /// <summary>Checkpoints that others hold, or that stand outside the database.</summary>
    public ImmutableArray<SignedNote> Against { get; init; } = [];

    /// <summary>Whose signatures are trusted; none for the store's own key.</summary>
    public ImmutableArray<VerifierKey> Trusted { get; init; } = [];

    /// <summary>The file outside the database; null for none.</summary>
    public OutsideCheckpoint? Outside { get; init; }

    /// <summary>Verifies.</summary>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LogBroken">The file outside is no checkpoint.</exception>
    public async Task<Verdict> Verify(IProgress<Progressed>? progress = null, CancellationToken cancellation = default)
    {
        // Before anything is read: what is signed meanwhile and put outside is not in what is seen here.
        var outside = Outside is null ? null : await Outside.Read(cancellation);
        await using var connection = await open(cancellation);
        await using var transaction = await Snapshot.Begin(connection, cancellation);
        await using var beside = await open(cancellation);
        var held = await HeldCheckpoints.Gather(connection, transaction, Against, outside, Trusted);
        if (held.Problem is not null)
            return held.Problem;
        var other = await Beside(connection, transaction, held.Newest);
        var tree = new TreeCheck(new StoredLog(beside, null).FullTile, held.Told, held.Newest is null ? 0 : Checkpoint.Parse(held.Newest.Text).Size);
        var ring = await Keyring.Read(connection, transaction, keys, cancellation);
        var check = new LogCheck(ring);
        var files = new AttachmentCheck(keys);
        var (elsewhere, tiles) = (await ErasedElsewhere(connection, transaction), await Tiles(connection, transaction));
        var total = await new StoredLog(connection, transaction).Count();
        var wrong = tree.Start();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pages = new RowPages(() => new Workbench(keys, ring));
        var reading = Task.Run(() => pages.Read(connection, transaction, stop.Token), CancellationToken.None);
        try
        {
            while (wrong is null && await pages.Next(cancellation) is { } page)
            {
                wrong = Look(page, tree, check, files);
                pages.Return(page);
                progress?.Report(new(tree.Size, total));
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await pages.DisposeAsync();
        }

        cancellation.ThrowIfCancellationRequested();
        wrong = await Unexplained(check, wrong, elsewhere, beside) ?? wrong;
        var with = new Compared(held.Stored, outside is null ? null : Checkpoint.Parse(outside.Text).Size, Against.Length, !Trusted.IsEmpty);
        other ??= (ring.Problem ?? ring.Stray(check.Knows)) is { } key ? Verdict.Wrong.Beside(key) : null;
        return wrong ?? tree.End() ?? other ?? tree.Stray(tiles) ?? await files.Look(connection, transaction, tree.Size, cancellation) ?? (Verdict)new Verdict.Holds(tree.Size, tree.Root, held.Newest, check.Erased, with);
    }

    // What is wrong beside the entries: what was signed last, and the texts that dossiers run on.
    private async Task<Verdict.Wrong?> Beside(DbConnection connection, DbTransaction transaction, SignedNote? newest) =>
        (await LastSigned.Problem(new StoredLog(connection, transaction), keys, newest) ?? await PolicyTexts.Changed(connection, transaction)) is { } what ? Verdict.Wrong.Beside(Sentence(what)) : null;

    private static Wording Sentence(Wording what) => new(Sentence(what.Dutch), Sentence(what.English));

    private static string Sentence(string what) => $"{char.ToUpperInvariant(what[0])}{what[1..].TrimEnd('.')}.";

    private static Verdict.Wrong? Look(RowPage page, TreeCheck tree, LogCheck check, AttachmentCheck files)
    {
        for (var at = 0; at < page.Count; at++)
        {
            var position = tree.Size;
            var row = page[at];
            if (row.Position != position)
                return new(position, position, new("de regel is er niet", "the entry is not there"));
            if (check.Next(page.Worked[at], position, row.Header.Version) is { } what)
                return new(position, position, what);
            if (page.Worked[at].Attached is { } attached)
                files.Expect(DossierId.Text(page.Worked[at].Dossier!.Value), page.Worked[at].Organisation, position, attached);
            if (tree.Next(page.Worked[at].Leaf) is { } wrong)
                return wrong;
        }

        return null;
    }

    // Content may be gone where a later event says so; when nothing was wrong until the end, all of those were seen. Reading that was broken off leaves
    // its transaction of no use: whether there is such an event is asked beside it.
    private static async Task<Verdict.Wrong?> Unexplained(LogCheck check, Verdict.Wrong? wrong, FrozenSet<string> elsewhere, DbConnection beside)
    {
        foreach (var (position, dossier) in check.Unexplained.TakeWhile(each => wrong is null || each.Position < wrong.From))
        {
            var number = DossierId.Text(dossier);
            var isSaid = elsewhere.Contains(number) || (wrong is not null && await beside.ExecuteScalarAsync<long>(
                "select count(*) from event where dossier = @number and type = @type", new { number, type = LogCheck.Erasure }) > 0);
            if (!isSaid)
                return new(position, position, LogCheck.Gone);
        }

        return null;
    }

    private static async Task<IReadOnlyList<(long Level, long Number)>> Tiles(DbConnection connection, DbTransaction transaction) =>
        [.. await connection.QueryAsync<(long, long)>("select level, number from tile order by level, number", transaction: transaction)];

    private async Task<FrozenSet<string>> ErasedElsewhere(DbConnection connection, DbTransaction transaction) =>
        (await connection.QueryAsync<(string Name, string Value)>(
            "select name, value from setting where name like @like", new { like = Restore.ErasedElsewhere + "%" }, transaction))
            .Where(row => row.Value.EndsWith(keys.Vouch(row.Name), StringComparison.Ordinal))
            .Select(row => row.Name[Restore.ErasedElsewhere.Length..]).ToFrozenSet();
}
