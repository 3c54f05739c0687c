// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log;
using Schakel.Log.Notes;
using Schakel.Storage.Mishaps;

namespace Schakel.Storage.Proof;

/// <summary>The newest checkpoint in a file outside the database: what a database that was set back cannot take along.</summary>
/// <param name="Path">The file.</param>
public sealed record OutsideCheckpoint(string Path)
{
    /// <summary>The checkpoint in the file; null where there is no file.</summary>
    /// <exception cref="LogBroken">What is there is no checkpoint.</exception>
    public async Task<SignedNote?> Read(CancellationToken cancellation = default)
    {
        if (!File.Exists(Path))
            return null;
        try
        {
            var note = SignedNote.Parse(await File.ReadAllBytesAsync(Path, cancellation));
            _ = Checkpoint.Parse(note.Text);
            return note;
        }
        catch (LogFormatException wrong)
        {
            throw new LogBroken(new($"‘{Path}’ is geen controlepunt: het is veranderd of niet heel. Zet het bestand terug dat hier hoort.", $"‘{Path}’ is no checkpoint: {wrong.Message}"));
        }
    }

    /// <summary>Puts a newer one in its place.</summary>
    /// <exception cref="StoreException">It cannot be written. The database is right, and holds the same checkpoint.</exception>
    internal async Task Write(SignedNote note, CancellationToken cancellation)
    {
        try
        {
            // What is there already need not be writable: a copy that may only be read is as good.
            if (!File.Exists(Path) || !(await File.ReadAllBytesAsync(Path, cancellation)).AsSpan().SequenceEqual(note.ToBytes()))
                await WholeFile.Write(Path, note.ToBytes(), cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var what = Mishap.Of(e)!;
            throw new StoreException(
                new(
                    $"Het controlepunt kan niet buiten de database worden bewaard, in ‘{Path}’. {what.Dutch} Wat in de database staat, is goed; zorg dat dit bestand geschreven kan worden.",
                    $"The checkpoint cannot be kept outside the database, in ‘{Path}’. {what.English} What is in the database is right; see that this file can be written."),
                e);
        }
    }
}
