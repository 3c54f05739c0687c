// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Schakel.Dossiers.Sealing;

namespace Schakel.Storage.Proof;

/// <summary>A row of the log in the bytes it is stored in.</summary>
internal readonly ref struct RowBytes
{
    public required long Position { get; init; }

    public required HeaderBytes Header { get; init; }

    public required ReadOnlySpan<byte> Entry { get; init; }

    public required ReadOnlySpan<byte> Body { get; init; }

    public required ReadOnlySpan<byte> Secret { get; init; }

    public required bool HasBody { get; init; }

    public required bool HasSecret { get; init; }
}

/// <summary>Some rows of the log, with what was worked out of each. A page is read, worked on and looked at, and then used again.</summary>
internal sealed class RowPage
{
    private const int Most = 512;
    private const int MostBytes = 4_194_304;
    private const int Texts = 8;
    private readonly int[] ends = new int[Most * Texts];
    private readonly bool[] nulls = new bool[Most * Texts];
    private readonly (long Position, long Version)[] numbers = new (long, long)[Most];
    private byte[] bytes = new byte[Most * 2_048];
    private int used;

    public Worked[] Worked { get; } = new Worked[Most];

    public int Count { get; private set; }

    public bool IsFull => Count == Most || used >= MostBytes;

    public RowBytes this[int row] => new()
    {
        Position = numbers[row].Position,
        Header = new HeaderBytes
        {
            Organisation = Text(row, 0),
            Dossier = Text(row, 1),
            Version = numbers[row].Version,
            Type = Text(row, 2),
            At = Text(row, 3),
            Command = Text(row, 4),
        },
        Entry = Text(row, 5),
        Body = Text(row, 6),
        Secret = Text(row, 7),
        HasBody = !nulls[(row * Texts) + 6],
        HasSecret = !nulls[(row * Texts) + 7],
    };

    public void Clear() => (Count, used) = (0, 0);

    /// <summary>Takes over the row a reader stands at, of <see cref="Events.StoredEvent.Columns"/>.</summary>
    public void Add(DbDataReader rows, TextBytes texts)
    {
        numbers[Count] = (rows.GetInt64(0), rows.GetInt64(3));
        var at = Count * Texts;
        for (var column = 1; column < 10; column++)
        {
            if (column == 3)
                continue;
            var text = texts.Of(column);
            if (bytes.Length - used < text.Length)
                Array.Resize(ref bytes, Math.Max(bytes.Length * 2, used + text.Length));
            text.CopyTo(bytes.AsSpan(used));
            used += text.Length;
            nulls[at] = text.IsEmpty && rows.IsDBNull(column);
            ends[at++] = used;
        }

        Count++;
    }

    private ReadOnlySpan<byte> Text(int row, int text)
    {
        var at = (row * Texts) + text;
        var start = at == 0 ? 0 : ends[at - 1];
        return bytes.AsSpan(start, ends[at] - start);
    }
}
