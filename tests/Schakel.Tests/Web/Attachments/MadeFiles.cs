// SPDX-License-Identifier: EUPL-1.2
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Schakel.Tests.Web.Attachments;

/// <summary>Files as people's own programs make them, each with the name of its maker in it.</summary>
internal static class MadeFiles
{
    /// <summary>Who made them: it must be in none of the clean copies.</summary>
    public const string Maker = "Fatima Jansen";

    private const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    // Eight by eight points of orange.
    private const string Orange =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8"
        + "fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAIAAgDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIh"
        + "MUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXG"
        + "x8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAV"
        + "YnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq"
        + "8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDPooorzj3T/9k=";

    private const string OrangePng = "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAA3NCSVQICAjb4U/gAAAAFElEQVQImWM8YMjFgA0wYRUdtBIAyeABC2Ohfc4AAAAASUVORK5CYII=";

    /// <summary>A photo that tells who took it, and where: in The Hague.</summary>
    public static byte[] Jpeg()
    {
        var plain = Convert.FromBase64String(Orange);
        var exif = Exif();
        byte[] head = [0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2)];
        return [.. plain[..2], .. head, .. exif, .. plain[2..]];
    }

    public static byte[] Png()
    {
        var plain = Convert.FromBase64String(OrangePng);
        // After the first block, which says how large it is.
        return [.. plain[..33], .. Block("tEXt", Encoding.ASCII.GetBytes($"Author\0{Maker}")), .. plain[33..]];
    }

    /// <summary>A picture that says it is this large.</summary>
    public static byte[] Png(int width, int height)
    {
        var plain = Convert.FromBase64String(OrangePng);
        BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(20), height);
        return plain;
    }

    public static byte[] Pdf()
    {
        const string page = "BT /F1 18 Tf 40 150 Td (Een brief) Tj ET";
        string[] parts =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {page.Length} >>\nstream\n{page}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            $"<< /Author ({Maker}) /Title (Van {Maker}) /CreationDate (D:20261201093000+01'00') >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (part, number) in parts.Select((part, i) => (part, i + 1)))
        {
            places.Add(pdf.Length);
            pdf.Append($"{number} 0 obj\n{part}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append($"xref\n0 {parts.Length + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:D10} 00000 n \n"))}");
        return Encoding.ASCII.GetBytes(pdf.Append($"trailer\n<< /Size {parts.Length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{table}\n%%EOF\n").ToString());
    }

    public static byte[] Docx(params (string Name, string Content)[] more) => Zip([.. OpenXml("word/document.xml", "wordprocessingml.document.main+xml",
        """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Een brief</w:t></w:r></w:p></w:body></w:document>"""), .. more]);

    public static byte[] Xlsx(params (string Name, string Content)[] more) => Zip([.. OpenXml("xl/workbook.xml", "spreadsheetml.sheet.main+xml",
        """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>"""), .. more]);

    public static byte[] Odt(params (string Name, string Content)[] more) => OpenDocument("text", more);

    public static byte[] Ods(params (string Name, string Content)[] more) => OpenDocument("spreadsheet", more);

    public static byte[] Text(string text = "Een brief van een regel of twee.\n") => Encoding.UTF8.GetBytes(text);

    /// <summary>A zip of a few kilobytes that becomes this many megabytes.</summary>
    public static byte[] Bomb(int megabytes)
    {
        var nothing = new string('\0', 1024 * 1024);
        return Docx([.. Enumerable.Range(0, megabytes).Select(i => ($"word/media/{i}.xml", nothing))]);
    }

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    /// <summary>All bytes in a file, also of the parts that are packed in it.</summary>
    public static byte[] Everything(byte[] file)
    {
        if (!file.AsSpan().StartsWith("PK"u8))
            return file;
        using var zip = new ZipArchive(new MemoryStream(file));
        using var all = new MemoryStream();
        all.Write(file);
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            part.CopyTo(all);
        }

        return all.ToArray();
    }

    public static bool Holds(byte[] file, string text) => Everything(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    private static (string Name, string Content)[] OpenXml(string main, string type, string content) =>
    [
        ("[Content_Types].xml", Xml + $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/{main}" ContentType="application/vnd.openxmlformats-officedocument.{type}"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"""),
        ("_rels/.rels", Xml + $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{main}"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"""),
        ("docProps/core.xml", Xml + $"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{Maker}</dc:creator><cp:lastModifiedBy>{Maker}</cp:lastModifiedBy></cp:coreProperties>"""),
        (main, Xml + content),
    ];

    private static byte[] OpenDocument(string kind, (string Name, string Content)[] more) => Zip(
    [
        ("mimetype", $"application/vnd.oasis.opendocument.{kind}"),
        ("content.xml", Xml + $"""<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:{kind}/></office:body></office:document-content>"""),
        ("meta.xml", Xml + $"""<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:meta><dc:creator>{Maker}</dc:creator></office:meta></office:document-meta>"""),
        ("META-INF/manifest.xml", Xml + $"""<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.{kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>"""),
        .. more,
    ]);

    // The maker, and a table of its own for where: 52° 4′ 40″ north.
    private static byte[] Exif()
    {
        var maker = Encoding.ASCII.GetBytes(Maker + "\0");
        var (table, places) = (new byte[2 + (2 * 12) + 4], new byte[2 + (2 * 12) + 4]);
        var (placesAt, dataAt) = (8 + table.Length, 8 + table.Length + places.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(table, 2);
        Field(table, 2, 0x013B, 2, maker.Length, dataAt + North.Length);
        Field(table, 14, 0x8825, 4, 1, placesAt);
        BinaryPrimitives.WriteUInt16LittleEndian(places, 2);
        Field(places, 2, 0x0001, 2, 2, 'N');
        Field(places, 14, 0x0002, 5, 3, dataAt);
        return [.. "Exif\0\0II*\0\u0008\0\0\0"u8, .. table, .. places, .. North, .. maker];
    }

    /// <summary>Where the photo was taken, as it stands in it.</summary>
    public static byte[] North { get; } = [52, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0];

    private static void Field(byte[] table, int at, ushort tag, ushort type, int count, int value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(table.AsSpan(at), tag);
        BinaryPrimitives.WriteUInt16LittleEndian(table.AsSpan(at + 2), type);
        BinaryPrimitives.WriteInt32LittleEndian(table.AsSpan(at + 4), count);
        BinaryPrimitives.WriteInt32LittleEndian(table.AsSpan(at + 8), value);
    }

    private static byte[] Block(string type, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        var block = new byte[4 + named.Length + 4];
        BinaryPrimitives.WriteInt32BigEndian(block, content.Length);
        named.CopyTo(block, 4);
        BinaryPrimitives.WriteUInt32BigEndian(block.AsSpan(4 + named.Length), Crc(named));
        return block;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFF;
        foreach (var each in bytes)
        {
            crc ^= each;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
