// SPDX-License-Identifier: EUPL-1.2
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Schakel.Dossiers.Commands;
using Schakel.Procedures;

namespace Schakel.Web.Attachments;

/// <summary>Word, Excel and OpenDocument are zip files. What is in them decides what they are, and whether there is something in them that acts.</summary>
internal static class OfficeFile
{
    private const int MostParts = 5_000;
    private const long MostUnpacked = 100 * 1024 * 1024;
    private const string Types = "[Content_Types].xml";
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";

    // How programs and other documents begin: one that is in another would not be looked at.
    private static readonly byte[][] Documents = [[.. "PK\u0003\u0004"u8], [0xD0, 0xCF, 0x11, 0xE0], [.. "%PDF-"u8], [.. "MZ"u8], [0x7F, .. "ELF"u8], [.. "{\\rtf"u8]];

    private static readonly string[] Acting = ["vbaproject", "vbadata", "macrosheets/", "dialogsheets/", "activex/", "basic/", "scripts/", "dialogs/", "macrosignatures"];

    public static Examined Of(ReadOnlyMemory<byte> file)
    {
        if (!IsWhole(file.Span))
            return new Examined.Not(FileTexts.Mixed);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
            return Of(zip);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or XmlException or IOException or ArgumentException)
        {
            return new Examined.Not(FileTexts.Broken);
        }
    }

    // Nothing before it, nothing behind it: the list of its parts stands where its end says, right before that end.
    private static bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        const int end = 22;
        return bytes.Length > end && bytes[^end..].StartsWith("PK\u0005\u0006\0\0\0\0"u8)
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes[^10..]) + (long)BinaryPrimitives.ReadUInt32LittleEndian(bytes[^6..]) == bytes.Length - end;
    }

    private static Examined Of(ZipArchive zip)
    {
        if (zip.Entries.Count > MostParts)
            return new Examined.Not(FileTexts.Bomb);
        var parts = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var left = MostUnpacked;
        foreach (var entry in zip.Entries)
        {
            if (entry.IsEncrypted || !IsPlace(entry.FullName))
                return new Examined.Not(FileTexts.Broken);
            if (Acting.Any(each => entry.FullName.Contains(each, StringComparison.OrdinalIgnoreCase)))
                return new Examined.Not(FileTexts.Macros);
            if (Unpacked(entry, left) is not { } part)
                return new Examined.Not(FileTexts.Bomb);
            left -= part.Length;
            if (Documents.Any(start => part.AsSpan().StartsWith(start)))
                return new Examined.Not(FileTexts.Embedded);
            if (!parts.TryAdd(entry.FullName, IsRead(entry.FullName) ? part : []))
                return new Examined.Not(FileTexts.Broken);
        }

        return KindOf(zip, parts) is not { } kind ? new Examined.Not(FileTexts.Unknown)
            : Wrong(parts) is { } why ? new Examined.Not(why)
            : new Examined.Is(kind);
    }

    private static FileKind? KindOf(ZipArchive zip, Dictionary<string, byte[]> parts)
    {
        if (parts.TryGetValue(Types, out var types))
        {
            return Main(types, parts, "word/document.xml", "wordprocessingml.document.main+xml") ? FileKind.Docx
                : Main(types, parts, "xl/workbook.xml", "spreadsheetml.sheet.main+xml") ? FileKind.Xlsx
                : null;
        }

        // OpenDocument says first of all what it is.
        return zip.Entries[0].FullName == "mimetype" && parts.ContainsKey("content.xml") && parts.ContainsKey("META-INF/manifest.xml")
            ? Encoding.ASCII.GetString(parts["mimetype"]) switch
            {
                "application/vnd.oasis.opendocument.text" => FileKind.Odt,
                "application/vnd.oasis.opendocument.spreadsheet" => FileKind.Ods,
                _ => null,
            }
            : null;
    }

    private static bool Main(byte[] types, Dictionary<string, byte[]> parts, string part, string type) =>
        parts.ContainsKey(part) && Elements(types).Any(element => element("PartName").TrimStart('/').Equals(part, StringComparison.OrdinalIgnoreCase) && element("ContentType") == OpenXml + type);

    private static Wording? Wrong(Dictionary<string, byte[]> parts)
    {
        if (parts.TryGetValue(Types, out var types) && Elements(types).Any(element => element("ContentType").Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)))
            return FileTexts.Macros;
        if (parts.Any(part => part.Key.EndsWith("content.xml", StringComparison.OrdinalIgnoreCase) && part.Value.AsSpan().IndexOf("<script:"u8) >= 0))
            return FileTexts.Macros;
        // A link that one presses is fine; what is fetched by opening alone is not.
        return parts.Where(part => part.Key.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).SelectMany(part => Elements(part.Value))
            .Any(element => element("TargetMode").Equals("External", StringComparison.OrdinalIgnoreCase) && !element("Type").EndsWith("/hyperlink", StringComparison.Ordinal))
            ? FileTexts.FromElsewhere
            : null;
    }

    private static bool IsRead(string name) => name is "mimetype" or Types
        || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || name.EndsWith("content.xml", StringComparison.OrdinalIgnoreCase);

    private static bool IsPlace(string name) =>
        name.Length > 0 && !name.StartsWith('/') && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal) && !name.Split('/').Contains("..");

    // What it says of its own size is not believed.
    private static byte[]? Unpacked(ZipArchiveEntry entry, long most)
    {
        using var stream = entry.Open();
        using var part = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            if (part.Length + count > most)
                return null;
            part.Write(buffer, 0, count);
        }

        return part.ToArray();
    }

    private static List<Func<string, string>> Elements(byte[] xml)
    {
        var elements = new List<Func<string, string>>();
        using var reader = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            if (reader.NodeType is not XmlNodeType.Element)
                continue;
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            while (reader.MoveToNextAttribute())
                attributes[reader.LocalName] = reader.Value;
            elements.Add(name => attributes.GetValueOrDefault(name, ""));
        }

        return elements;
    }
}
