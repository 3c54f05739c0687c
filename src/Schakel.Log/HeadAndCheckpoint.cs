// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Log.Notes;

namespace Schakel.Log;

/// <summary>The shape that a receipt and a request to a witness share: some lines, an empty line, and a signed checkpoint as it is.</summary>
internal static class HeadAndCheckpoint
{
    /// <summary>More hashes than this no proof has: a size has 63 bits.</summary>
    public const int MostHashes = 63;

    private const int MostBytes = 1_100_000;

    public static byte[] Bytes(IEnumerable<string> head, ImmutableArray<Hash> proof, SignedNote checkpoint) =>
        StrictText.Bytes(string.Join('\n', head.Concat(proof.Select(hash => hash.ToBase64()))) + "\n\n" + checkpoint);

    /// <summary>Takes the two parts apart.</summary>
    /// <exception cref="LogFormatException">There are no such parts.</exception>
    public static (string[] Head, SignedNote Checkpoint) Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
            throw new LogFormatException($"More than {MostBytes} bytes are not read.");
        var text = StrictText.Of(bytes);
        var split = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0)
            throw new LogFormatException("The lines in front are followed by an empty line and a checkpoint.");
        return (text[..split].Split('\n'), SignedNote.Parse(text[(split + 2)..]));
    }

    /// <summary>The hashes of a proof, one on each line.</summary>
    /// <exception cref="LogFormatException">They are no hashes, or too many.</exception>
    public static ImmutableArray<Hash> Hashes(IReadOnlyCollection<string> lines) =>
        lines.Count <= MostHashes
            ? [.. lines.Select(Hash.FromBase64)]
            : throw new LogFormatException($"A proof has at most {MostHashes} hashes.");

    /// <summary>The number behind a word.</summary>
    /// <exception cref="LogFormatException">The line is not that word and a number.</exception>
    public static long Number(string line, string word) =>
        line.StartsWith(word + " ") && Decimal.TryParse(line[(word.Length + 1)..], out var number)
            ? number
            : throw new LogFormatException($"This line is '{word}', a space and a number without a zero in front.");
}
