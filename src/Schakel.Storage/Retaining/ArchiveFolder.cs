// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Retaining;
using Schakel.Log;
using Schakel.Procedures;
using Schakel.Storage.Proof;

namespace Schakel.Storage.Retaining;

/// <summary>A folder that a dossier was exported to, read back: is everything in it, and is it what was written?</summary>
internal static class ArchiveFolder
{
    public const string Sums = "SHA256SUMS";
    public const string Events = "gebeurtenissen.json";
    public const string Story = "verhaal.txt";
    public const string Names = "beschermde-namen.json";
    public const string Receipts = "ontvangstbewijzen";
    public const string Files = "bijlagen";
    public const string Metadata = ".mdto.xml";

    /// <summary>The first thing that is wrong with it; null where nothing is.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="entries">Per event of the dossier its position and its entry in the log.</param>
    /// <param name="files">What was attached to the dossier and must be there.</param>
    public static Wording? Wrong(string folder, IReadOnlyList<(long Position, string Entry)> entries, IEnumerable<FileTrace> files)
    {
        try
        {
            var sums = ReadSums(folder);
            if (sums.FirstOrDefault(each => Sum(Path.Combine(folder, each.Key)) != each.Value) is { Key: { } changed })
                return Broken(changed);
            if (In(folder).FirstOrDefault(name => name != Sums && !sums.ContainsKey(name)) is { } stray)
                return new($"‘{stray}’ hoort er niet bij.", $"‘{stray}’ does not belong there.");
            if (files.FirstOrDefault(file => !sums.Any(each => each.Key.StartsWith(Files + "/", StringComparison.Ordinal) && each.Value == file.Hash)) is not null)
                return new("Er ontbreekt een bijlage.", "An attached file is missing.");
            return OfEvents(folder, entries) ?? OfReceipts(folder, entries) ?? OfMetadata(folder, sums);
        }
        catch (Exception e) when (e is IOException or FormatException or JsonException or XmlException or LogFormatException or InvalidOperationException or KeyNotFoundException)
        {
            return new($"Wat erin staat, kan niet worden gelezen ({e.GetType().Name}).", $"What is in it cannot be read ({e.GetType().Name}).");
        }
    }

    /// <summary>The names of all files in a folder and below, with forward slashes, in order.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static string Sum(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static ImmutableSortedDictionary<string, string> ReadSums(string folder) => File.ReadAllLines(Path.Combine(folder, Sums))
        .Select(line => line.Split("  ", 2)).ToImmutableSortedDictionary(parts => parts.Length == 2 ? parts[1] : throw new FormatException("A sum without a name."), parts => parts[0], StringComparer.Ordinal);

    // Something may have been added to the dossier since.
    private static Wording? OfEvents(string folder, IReadOnlyList<(long Position, string Entry)> entries)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, Events)));
        var written = json.RootElement.EnumerateArray().Select(each => (each.GetProperty("positie").GetInt64(), each.GetProperty("regel").GetString()!));
        return written.SequenceEqual(entries) ? null : new("De gebeurtenissen erin zijn niet die van het dossier.", "The events in it are not those of the dossier.");
    }

    private static Wording? OfReceipts(string folder, IReadOnlyList<(long Position, string Entry)> entries)
    {
        for (var version = 0; version < entries.Count; version++)
        {
            var name = $"{Receipts}/{version}.txt";
            if (DossierReceipt.Parse(File.ReadAllText(Path.Combine(folder, name), Encoding.UTF8)).Entry != entries[version].Entry)
                return Broken(name);
        }

        return null;
    }

    private static Wording? OfMetadata(string folder, ImmutableSortedDictionary<string, string> sums)
    {
        var files = sums.Keys.Where(name => !name.EndsWith(Metadata, StringComparison.Ordinal)).ToList();
        foreach (var name in files)
        {
            var file = XDocument.Load(Path.Combine(folder, name + Metadata)).Descendants(Mdto.Namespace + "bestand").Single();
            if ((string?)file.Element(Mdto.Namespace + "checksum")?.Element(Mdto.Namespace + "checksumWaarde") != sums[name]
                || (long?)file.Element(Mdto.Namespace + "omvang") != new FileInfo(Path.Combine(folder, name)).Length)
                return Broken(name + Metadata);
        }

        var dossier = sums.Keys.Except(files).Except(files.Select(name => name + Metadata)).Single();
        var told = XDocument.Load(Path.Combine(folder, dossier)).Descendants(Mdto.Namespace + "heeftRepresentatie").Select(each => (string?)each.Element(Mdto.Namespace + "verwijzingNaam"));
        return told.Order(StringComparer.Ordinal).SequenceEqual(files) ? null : Broken(dossier);
    }

    private static Wording Broken(string name) => new($"‘{name}’ is niet wat er geschreven werd.", $"‘{name}’ is not what was written.");
}
