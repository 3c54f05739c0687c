// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Commands;
using Schakel.Procedures;

namespace Schakel.Web.Attachments;

/// <summary>What each kind of file is called: to people, at the end of its name, and to browsers.</summary>
internal static class FileKinds
{
    public static readonly string Accepted = string.Join(',', Enum.GetValues<FileKind>().Select(ExtensionOf)) + ",.jpeg";

    public static Wording NameOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => new("PDF", "PDF"),
        FileKind.Png or FileKind.Jpeg => new("Foto of plaatje", "Photo or picture"),
        FileKind.Docx => new("Word", "Word"),
        FileKind.Xlsx => new("Excel", "Excel"),
        FileKind.Odt => new("OpenDocument, tekst", "OpenDocument, text"),
        FileKind.Ods => new("OpenDocument, tabel", "OpenDocument, sheet"),
        FileKind.Text => new("Gewone tekst", "Plain text"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of file."),
    };

    public static string ExtensionOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => ".pdf",
        FileKind.Png => ".png",
        FileKind.Jpeg => ".jpg",
        FileKind.Docx => ".docx",
        FileKind.Xlsx => ".xlsx",
        FileKind.Odt => ".odt",
        FileKind.Ods => ".ods",
        FileKind.Text => ".txt",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of file."),
    };

    public static string MediaTypeOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Png => "image/png",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Odt => "application/vnd.oasis.opendocument.text",
        FileKind.Ods => "application/vnd.oasis.opendocument.spreadsheet",
        FileKind.Text => "text/plain; charset=utf-8",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of file."),
    };
}
