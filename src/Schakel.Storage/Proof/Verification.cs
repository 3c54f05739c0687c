// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage.Keys;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Data.Common;
using System.Text;
using System.Threading.Channels;
using Dapper;
using Schakel.Log.Notes;
using Schakel.Log;

namespace Schakel.Storage.Proof;

/// <summary>Verifies the whole log, row by row, in one snapshot and while the store is in use.</summary>
/// <param name="open">Opens the store.</param>
/// <param name="keys">Opens the content.</param>
public sealed class Verification(OpenStore open, MasterKey keys)
{
    private const int Chunk = 512;

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
        await using var connection = await open(cancellation);
        await using var transaction = await Snapshot.Begin(connection, cancellation);
        await using var beside = await open(cancellation);
        var outside = Outside is null ? null : await Outside.Read(cancellation);
        var held = await HeldCheckpoints.Gather(connection, transaction, outside is null ? Against : [.. Against, outside], Trusted);
        if (held.Problem is not null)
            return held.Problem;
        var tree = new TreeCheck(new StoredLog(beside, null).FullTile, held.Told, held.Newest is null ? 0 : Checkpoint.Parse(held.Newest.Text).Size);
        var opener = await Opener.With(connection, transaction, keys);
        var check = new LogCheck(opener, await Erasures(connection, transaction), await ErasedElsewhere(connection, transaction));
        var total = await new StoredLog(connection, transaction).Count();
        var wrong = tree.Start();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var chunks = Channel.CreateBounded<Task<Worked[]>>(Environment.ProcessorCount * 2);
        var reading = Task.Run(() => Read(connection, transaction, opener, chunks.Writer, stop.Token), CancellationToken.None);
        try
        {
            while (wrong is null && await chunks.Reader.WaitToReadAsync(cancellation))
            {
                while (wrong is null && chunks.Reader.TryRead(out var chunk))
                    wrong = Look(await chunk, tree, check);
                progress?.Report(new(tree.Size, total));
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        cancellation.ThrowIfCancellationRequested();
        return wrong ?? tree.End() ?? (Verdict)new Verdict.Holds(tree.Size, tree.Root, held.Newest, check.Erased);
    }

    private static Verdict.Wrong? Look(Worked[] chunk, TreeCheck tree, LogCheck check)
    {
        foreach (var worked in chunk)
        {
            var position = tree.Size;
            if (worked.Row.Position != position)
                return new(position, position, new("de regel is er niet", "the entry is not there"));
            if (check.Next(worked) is { } what)
                return new(position, position, what);
            if (tree.Next(worked.Leaf) is { } wrong)
                return wrong;
        }

        return null;
    }

    private static async Task Read(DbConnection connection, DbTransaction transaction, Opener opener, ChannelWriter<Task<Worked[]>> chunks, CancellationToken cancellation)
    {
        try
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"select {LoggedEvent.Columns} from event order by position";
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            var chunk = new List<LoggedEvent>(Chunk);
            while (await rows.ReadAsync(cancellation))
            {
                chunk.Add(LoggedEvent.Read(rows));
                if (chunk.Count < Chunk)
                    continue;
                await Hand(chunk, opener, chunks, cancellation);
                chunk = new List<LoggedEvent>(Chunk);
            }

            await Hand(chunk, opener, chunks, cancellation);
            chunks.Complete();
        }
        catch (Exception failed)
        {
            chunks.Complete(failed);
            throw;
        }
    }

    private static ValueTask Hand(List<LoggedEvent> chunk, Opener opener, ChannelWriter<Task<Worked[]>> chunks, CancellationToken cancellation) =>
        chunks.WriteAsync(Task.Run(() => chunk.ConvertAll(row => Work(row, opener)).ToArray(), CancellationToken.None), cancellation);

    private static Worked Work(LoggedEvent row, Opener opener)
    {
        var leaf = MerkleHashing.Leaf(Encoding.UTF8.GetBytes(row.Entry));
        var content = opener.Open(row);
        return new Worked(row, leaf, content, content is null ? default : Opener.Committed(row, content));
    }

    private static async Task<FrozenDictionary<string, long>> Erasures(DbConnection connection, DbTransaction transaction) =>
        (await connection.QueryAsync<(string Dossier, long Version)>(
            "select dossier, max(version) from event where type = @type group by dossier", new { type = LogCheck.Erasure }, transaction))
            .ToFrozenDictionary(row => row.Dossier, row => row.Version);

    private async Task<FrozenSet<string>> ErasedElsewhere(DbConnection connection, DbTransaction transaction) =>
        (await connection.QueryAsync<(string Name, string Value)>(
            "select name, value from setting where name like @like", new { like = Restore.ErasedElsewhere + "%" }, transaction))
            .Where(row => row.Value.EndsWith(keys.Vouch(row.Name), StringComparison.Ordinal))
            .Select(row => row.Name[Restore.ErasedElsewhere.Length..]).ToFrozenSet();
}
