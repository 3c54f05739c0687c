// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using System.Text.Unicode;
using Schakel.Dossiers.Commands;

namespace Schakel.Web.Attachments;

/// <summary>What a file is, by what is in it. Its name and what a browser says of it are not asked.</summary>
internal static class Recognising
{
    // Readers of PDF look this far for where it begins, and readers of zip this far back for where it ends.
    private const int PdfHead = 1024;
    private const int ZipTail = 65_557;

    public static Examined Of(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        if (bytes.IsEmpty)
            return new Examined.Not(FileTexts.Empty);
        if (bytes.Length > Limits.File)
            return new Examined.Not(FileTexts.TooLarge);
        var (isPng, isJpeg, isZip, isPdf) = (Pictures.IsPng(bytes), Pictures.IsJpeg(bytes), bytes.StartsWith("PK\u0003\u0004"u8), bytes.StartsWith("%PDF-"u8));
        if (Claims(bytes, isPdf, isZip))
            return new Examined.Not(FileTexts.Mixed);
        if (isZip && !HasEnd(bytes))
            return new Examined.Not(FileTexts.Broken);
        return isPng ? Pictures.Png(bytes)
            : isJpeg ? Pictures.Jpeg(bytes)
            : isZip ? OfficeFile.Of(file)
            : isPdf ? Pdf(bytes)
            : IsText(bytes) ? new Examined.Is(FileKind.Text)
            : new Examined.Not(FileTexts.Unknown);
    }

    // Another program would take it for something else than we do.
    private static bool Claims(ReadOnlySpan<byte> bytes, bool isPdf, bool isZip) =>
        (!isPdf && bytes[..Math.Min(PdfHead, bytes.Length)].IndexOf("%PDF-"u8) >= 0)
        || (!isZip && bytes[Math.Max(0, bytes.Length - ZipTail)..].IndexOf("PK\u0005\u0006\0\0\0\0"u8) >= 0);

    // Cut off on its way, or never whole: without the list at its end nobody can open it.
    private static bool HasEnd(ReadOnlySpan<byte> bytes) => bytes[Math.Max(0, bytes.Length - ZipTail)..].IndexOf("PK\u0005\u0006"u8) >= 0;

    private static Examined Pdf(ReadOnlySpan<byte> bytes) =>
        bytes[Math.Max(0, bytes.Length - PdfHead)..].IndexOf("%%EOF"u8) >= 0 ? new Examined.Is(FileKind.Pdf) : new Examined.Not(FileTexts.Broken);

    // What marks up its text has a head in which it may tell who wrote it, so it is not plain.
    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
            return false;
        foreach (var each in bytes)
        {
            if (each is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') or 0x7F)
                return false;
        }

        var text = Encoding.UTF8.GetString(bytes[..Math.Min(PdfHead, bytes.Length)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\f');
        return !(text is ['<', '!' or '?' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..] || text.StartsWith("{\\rtf", StringComparison.Ordinal) || text.StartsWith("%!", StringComparison.Ordinal));
    }
}
