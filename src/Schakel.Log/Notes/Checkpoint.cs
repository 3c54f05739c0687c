// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Log.Notes;

/// <summary>What a log says of itself at one moment, per <c>c2sp.org/tlog-checkpoint</c>: so many entries, with this root.</summary>
/// <param name="Origin">The name of the log.</param>
/// <param name="Size">The number of entries.</param>
/// <param name="Root">The root of the tree over them.</param>
public sealed record Checkpoint(string Origin, long Size, Hash Root)
{
    /// <summary>Further lines, each with its newline. We write none; those of others are kept, because they are signed.</summary>
    public string Extension { get; init; } = "";

    /// <summary>The text that is signed.</summary>
    /// <exception cref="LogFormatException">The origin or the extension cannot stand in a checkpoint.</exception>
    public string Text
    {
        get
        {
            if (Origin.Length == 0 || Origin.Contains('\n'))
                throw new LogFormatException("The origin of a checkpoint is one line that is not empty.");
            if (Size < 0)
                throw new LogFormatException("The size of a checkpoint is 0 or more.");
            if (Extension.Length > 0 && (Extension[0] == '\n' || Extension[^1] != '\n' || Extension.Contains("\n\n")))
                throw new LogFormatException("The further lines of a checkpoint are not empty, and each ends in a newline.");
            return $"{Origin}\n{Size}\n{Root}\n{Extension}";
        }
    }

    /// <summary>The checkpoint, signed by its log.</summary>
    /// <param name="signer">The key of the log.</param>
    public SignedNote Sign(SignerKey signer) => SignedNote.Sign(Text, signer);

    /// <summary>Reads the text of a note as a checkpoint.</summary>
    /// <param name="text">The text of a note, with its last newline.</param>
    /// <exception cref="LogFormatException">It is no checkpoint.</exception>
    public static Checkpoint Parse(string text)
    {
        if (text.Split('\n', 4) is not [var origin, var written, var encoded, var extension])
            throw new LogFormatException("A checkpoint is three lines: the origin, the size and the root.");
        if (!Decimal.TryParse(written, out var size))
            throw new LogFormatException("The size of a checkpoint is written in digits, without a zero in front.");
        var checkpoint = new Checkpoint(origin, size, Hash.FromBase64(encoded)) { Extension = extension };
        if (size == 0 && checkpoint.Root != MerkleHashing.Empty)
            throw new LogFormatException("The root of a log without entries is the hash of nothing.");
        return checkpoint.Text == text ? checkpoint : throw new LogFormatException("The lines of a checkpoint are written differently.");
    }

    /// <summary>Reads the text of a note as a checkpoint.</summary>
    /// <param name="text">The text of a note, with its last newline.</param>
    /// <param name="checkpoint">The checkpoint read; null where it was none.</param>
    /// <returns>Whether it was one.</returns>
    public static bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        try
        {
            checkpoint = Parse(text);
            return true;
        }
        catch (LogFormatException)
        {
            checkpoint = null;
            return false;
        }
    }
}
