// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log.Notes;
using Schakel.Log.Tiles;
using Schakel.Log.Trees;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Proof;

/// <summary>Writes the log as a folder of files that any web server can serve, and any reader of <c>c2sp.org/tlog-tiles</c> can check.</summary>
/// <param name="open">Opens the store.</param>
/// <param name="keys">Opens the content, to verify what is published.</param>
public sealed class StaticExport(OpenStore open, MasterKey keys)
{
    /// <summary>The folder with the last checkpoint of each former key, counted from 1.</summary>
    public const string KeyChanges = "key-change";

    /// <summary>The file outside the database that the log is held against; null for none.</summary>
    public OutsideCheckpoint? Outside { get; init; }

    /// <summary>
    /// Verifies the log, and writes it up to the newest checkpoint. What an earlier export wrote stays as it is, and must be the beginning of this one.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="progress">Told how many entries were looked at.</param>
    /// <param name="cancellation">Stops it, and leaves the folder as it was.</param>
    /// <returns>The checkpoint; null where none was signed yet.</returns>
    /// <exception cref="LogBroken">The log does not verify.</exception>
    /// <exception cref="StoreException">Another log, or more of this one, is in the folder.</exception>
    public async Task<SignedNote?> Write(string folder, IProgress<Progressed>? progress = null, CancellationToken cancellation = default)
    {
        if (await new Verification(open, keys) { Outside = Outside }.Verify(progress, cancellation) is Verdict.Wrong wrong)
            throw NotWritten(wrong.Message.Dutch, wrong.Message.English);
        await using var connection = await open(cancellation);
        await using var transaction = await Snapshot.Begin(connection, cancellation);
        var log = new StoredLog(connection, transaction);
        if (await log.Newest() is not { } note)
            return null;
        var checkpoint = Checkpoint.Parse(note.Text);
        await MustContinue(folder, checkpoint, log, cancellation);
        var adding = new Adding(folder);
        try
        {
            await Entries(log, checkpoint, adding, progress, cancellation);
            foreach (var (number, former) in (await FormerKey.All(connection, transaction)).Index())
                await adding.Put($"{KeyChanges}/{number + 1}", former.Last.ToBytes(), cancellation);
            // Last: whoever sees it finds everything it tells of.
            await WholeFile.Write(Path.Combine(folder, StaticTree.CheckpointPath), note.ToBytes(), cancellation);
            return note;
        }
        catch
        {
            adding.TakeBack();
            throw;
        }
    }

    // The tiles are made of the entries that are written, so what is published is what the checkpoint was signed over, or nothing is.
    private static async Task Entries(StoredLog log, Checkpoint checkpoint, Adding adding, IProgress<Progressed>? progress, CancellationToken cancellation)
    {
        var full = new List<Tile>();
        var tree = new MerkleTree(full.Add);
        foreach (var address in TileLayout.Bundles(checkpoint.Size))
        {
            cancellation.ThrowIfCancellationRequested();
            var entries = await log.Entries(address.First, address.First + address.Width);
            foreach (var entry in entries)
                tree.Append(entry);
            await adding.Put(address.Path, EntryBundle.Encode(entries.ConvertAll(entry => (ReadOnlyMemory<byte>)entry)), cancellation);
            foreach (var tile in full)
                await adding.Put(tile.Address.Path, tile.Bytes, cancellation);
            full.Clear();
            progress?.Report(new(address.First + address.Width, checkpoint.Size));
        }

        foreach (var tile in tree.PartialTiles())
            await adding.Put(tile.Address.Path, tile.Bytes, cancellation);
        if (tree.Size != checkpoint.Size || tree.Root() != checkpoint.Root)
            throw NotWritten("De regels zijn niet die waarover het controlepunt getekend is.", "The entries are not those that the checkpoint was signed over.");
    }

    private static async Task MustContinue(string folder, Checkpoint checkpoint, StoredLog log, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, StaticTree.CheckpointPath);
        if (await new OutsideCheckpoint(path).Read(cancellation) is not { } there)
            return;
        var told = Checkpoint.Parse(there.Text);
        if (told.Size > checkpoint.Size && told.Origin == checkpoint.Origin)
        {
            throw new StoreException(new(
                $"In ‘{folder}’ staat al een langer logboek: {told.Size} regels, en dit heeft er {checkpoint.Size}. Het wordt niet ingekort.",
                $"A longer log is in ‘{folder}’ already: {told.Size} entries, and this one has {checkpoint.Size}. It is not shortened."));
        }

        if (told.Origin != checkpoint.Origin || (told.Size > 0 && new TileReader(log.Tiles(), told.Size).Root() != told.Root))
            throw new StoreException(new($"In ‘{folder}’ staat een ander logboek ({told.Origin}). Kies een andere map.", $"Another log ({told.Origin}) is in ‘{folder}’. Choose another folder."));
    }

    private static LogBroken NotWritten(string dutch, string english) => new(new($"Er is niets geschreven. {dutch}", $"Nothing was written. {english}"));
}
