// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log;
using Schakel.Log.Notes;

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
            throw new LogBroken(new($"{Path} is geen controlepunt: {wrong.Message}", $"{Path} is no checkpoint: {wrong.Message}"));
        }
    }

    internal Task Write(SignedNote note, CancellationToken cancellation) => WholeFile.Write(Path, note.ToBytes(), cancellation);
}
