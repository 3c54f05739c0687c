// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;
using Schakel.Dossiers;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Dossiers.Sealing;
using Schakel.Log;
using Schakel.Storage.Events;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Proof;

/// <summary>Looks at rows each by itself: opens it, commits to it again, and holds its entry against that. For one thread at a time.</summary>
internal sealed class Workbench(MasterKey keys, Keyring ring) : IDisposable
{
    private static readonly byte[] Erasure = Encoding.UTF8.GetBytes(EventForm.Erased);
    private static readonly byte[] Announcement = Encoding.UTF8.GetBytes(KeyChange.Type);
    private static readonly byte[] Opening = Encoding.UTF8.GetBytes(EventForm.Opened);
    private static readonly byte[] OpeningBefore = Encoding.UTF8.GetBytes(EventForm.OpenedBefore);
    private static readonly byte[] Telling = Encoding.UTF8.GetBytes(EventForm.Testified);
    private static readonly byte[] Hearing = Encoding.UTF8.GetBytes(EventForm.Heard);
    private static readonly byte[] Attaching = Encoding.UTF8.GetBytes(EventForm.Attached);
    private readonly Unsealing unsealing = new(keys);
    private readonly LastText organisation = new();
    private readonly LastText procedure = new();
    private readonly LastDay day = new();
    private byte[] closed = new byte[4_096];
    private byte[] plain = new byte[4_096];
    private byte[] names = new byte[1_024];

    public void Work(RowPage page)
    {
        for (var row = 0; row < page.Count; row++)
            page.Worked[row] = Work(page[row]);
    }

    public void Dispose() => unsealing.Dispose();

    private Worked Work(in RowBytes row)
    {
        var said = new Worked
        {
            Leaf = MerkleHashing.Leaf(row.Entry),
            Dossier = DossierId.Of(row.Header.Dossier),
            Organisation = organisation.Of(row.Header.Organisation),
            Kind = row.Header.Type.SequenceEqual(Erasure) ? RowKind.Erasure
                : row.HasBody ? RowKind.Event
                : row.Header.Type.SequenceEqual(Announcement) ? RowKind.Announcement
                : RowKind.Bare,
            IsConfided = row.Header.Type.SequenceEqual(Telling) || row.Header.Type.SequenceEqual(Hearing),
        };
        try
        {
            return said.Kind switch
            {
                RowKind.Bare => Bare(row, said),
                RowKind.Announcement => !row.HasSecret && KeyChange.Is(row.Header.ToHeader(), Encoding.UTF8.GetString(row.Entry)) ? said with { Procedure = "" } : said with { Wrong = LogCheck.Changed },
                _ => Whole(row, said),
            };
        }
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            // Whatever the bytes of a row do to a reader: nobody wrote them like that.
            return said with { Wrong = LogCheck.Changed };
        }
    }

    // Of what was destroyed the commitment stays, and nobody can open it any more: what is left is its form, its day and what is public.
    private static Worked Bare(in RowBytes row, in Worked said)
    {
        if (row.HasSecret)
            return said with { Wrong = LogCheck.Gone };
        var written = Moment.Read(Encoding.UTF8.GetString(row.Header.At)).Day.ToString("yyyy-MM-dd");
        if (EntryFields.Read(Encoding.UTF8.GetString(row.Entry)) is not { } fields || fields.Day != written || !IsNumber(row.Header))
            return said with { Wrong = LogCheck.Changed };
        return fields.IsPublic && !fields.Tells(row.Header.ToHeader())
            ? said with { Wrong = LogCheck.Changed }
            : said with { Procedure = fields.Procedure, IsPublic = fields.IsPublic };
    }

    private Worked Whole(in RowBytes row, in Worked said)
    {
        if (Body.IsClear(row.Body) != (said.Kind == RowKind.Erasure) || !IsNumber(row.Header))
            return said with { Wrong = LogCheck.Changed };
        if (!TryOpen(row, said, out var count, out var secret))
            return said with { Wrong = LogCheck.Sealed };
        Span<byte> commitment = stackalloc byte[Hash.Length];
        var words = plain.AsSpan(Commitment.Salt..count);
        Commitment.Of(plain.AsSpan(0, Commitment.Salt), row.Header, words, names.AsSpan(0, secret), commitment);
        var told = Entry(row, said, commitment, words);
        if (told.Wrong is null && row.Header.Type.SequenceEqual(Attaching))
            return told with { Attached = (CaseEvent.Attached)EventForm.Read(EventForm.Attached, Encoding.UTF8.GetString(words)) };
        if (told.Wrong is not null || row.Header.Version != 0)
            return told;
        var isOpening = (row.Header.Type.SequenceEqual(Opening) || row.Header.Type.SequenceEqual(OpeningBefore)) && OpeningGlance.Read(words) is { } opening
            && opening.ProcedureHash == told.Procedure && LogEntry.IsPublic(opening.Kind) == told.IsPublic;
        return isOpening ? told : said with { Wrong = LogCheck.Changed };
    }

    private bool TryOpen(in RowBytes row, in Worked said, out int count, out int secret)
    {
        (count, secret) = (0, 0);
        Grow(ref closed, Math.Max(row.Body.Length, row.Secret.Length));
        Grow(ref plain, row.Body.Length);
        Grow(ref names, row.Secret.Length);
        if (said.Kind == RowKind.Erasure)
            return !row.HasSecret && Body.TryOpenClear(row.Body, plain, out count);
        if (!ring.TryFind(said.Dossier!.Value, out var content, out var identity) || !Body.TryDecode(row.Body, closed, out var length))
            return false;
        try
        {
            count = unsealing.Open(said.Dossier.Value, row.Header.Dossier, content, closed.AsSpan(0, length), plain);
            if (!row.HasSecret)
                return count >= Commitment.Salt;
            if (!Body.TryDecode(row.Secret, closed, out length))
                return false;
            secret = unsealing.OpenName(row.Header.Dossier, identity, closed.AsSpan(0, length), names);
            return count >= Commitment.Salt;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private Worked Entry(in RowBytes row, in Worked said, ReadOnlySpan<byte> commitment, ReadOnlySpan<byte> words)
    {
        if (ClosedEntry.TryRead(row.Entry, out var entry))
        {
            Span<byte> hex = stackalloc byte[2 * Hash.Length];
            Convert.TryToHexStringLower(commitment, hex, out _);
            return entry.Commitment.SequenceEqual(hex) && entry.Day.SequenceEqual(day.Of(row.Header.At))
                ? said with { Procedure = procedure.Of(entry.Procedure) }
                : said with { Wrong = LogCheck.Changed };
        }

        var text = Encoding.UTF8.GetString(row.Entry);
        if (EntryFields.Read(text) is not { } fields)
            return said with { Wrong = LogCheck.Changed };
        var header = row.Header.ToHeader();
        var what = fields.IsPublic ? EventForm.Read(header.Type, Encoding.UTF8.GetString(words)) : null;
        return LogEntry.Of(commitment, header, fields.Procedure, fields.IsPublic, what) == text
            ? said with { Procedure = fields.Procedure, IsPublic = fields.IsPublic }
            : said with { Wrong = LogCheck.Changed };
    }

    private static bool IsNumber(in HeaderBytes header) =>
        header.Version != 0 || (Encoding.UTF8.GetString(header.Dossier) is var text && DossierNumber.Read(text)?.Text == text);

    private static void Grow(ref byte[] bytes, int least)
    {
        if (bytes.Length < least)
            bytes = new byte[least * 2];
    }
}
