// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;
using Dapper;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Retaining;
using Schakel.Procedures;
using Schakel.Procedures.Model;
using Schakel.Storage.Attachments;
using Schakel.Storage.Events;
using Schakel.Storage.Keys;
using Schakel.Storage.Proof;

namespace Schakel.Storage.Retaining;

/// <summary>
/// Writes one dossier, in the clear, to a folder for an archive: as MDTO, as a story, with its events, its files and its receipts. It is there whole or
/// not at all, and is read back before it is said to be.
/// </summary>
/// <param name="store">The store.</param>
public sealed class DossierExport(Store store)
{
    private const string Half = ".half";

    /// <summary>Whether also what tells who a protected raiser is goes along: his name, and files as they came. What he told the custodian after it was over never does.</summary>
    public bool WithWhoIsProtected { get; init; }

    /// <summary>What the register of public organisations calls the organisation; null where it has no such identifier.</summary>
    public Uri? Tooi { get; init; }

    /// <summary>Exports a dossier. What an earlier export of the same wrote stays as it is.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="organisation">What its organisation is called.</param>
    /// <param name="rule">The rule of the selection list; null where there is none.</param>
    /// <param name="below">The folder in which it gets a folder of its own, by its number.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>The folder, and how many events are in it.</returns>
    /// <exception cref="NotExported">It cannot be exported whole, or something else is in the folder.</exception>
    public async Task<(string Folder, long Version)> Write(RetainedDossier dossier, string organisation, SelectionRule? rule, string below, CancellationToken stop = default)
    {
        var read = await Read(dossier, stop);
        var entries = read.Rows.Select(row => (row.Position, row.Entry)).ToList();
        var folder = Path.Combine(below, dossier.Number);
        var must = read.Events.OfType<CaseEvent.Attached>().Select(attached => attached.Clean).ToList();
        if (Directory.Exists(folder))
        {
            return ArchiveFolder.Wrong(folder, entries, must) is not { } differs ? (folder, entries.Count) : throw new NotExported(new(
                $"In ‘{folder}’ staat al iets anders. {differs.Dutch} Kies een andere map.", $"Something else is in ‘{folder}’ already. {differs.English} Choose another folder."));
        }

        var half = Path.Combine(below, $".{dossier.Number}{Half}");
        if (Directory.Exists(half))
            Directory.Delete(half, recursive: true);
        Make(half);
        try
        {
            await WriteAll(half, read, dossier, organisation, rule, stop);
            if (ArchiveFolder.Wrong(half, entries, must) is { } wrong)
                throw new NotExported(new($"De export kwam niet goed op schijf. {wrong.Dutch}", $"The export did not reach the disk well. {wrong.English}"));
            Directory.Move(half, folder);
            return (folder, entries.Count);
        }
        catch
        {
            Directory.Delete(half, recursive: true);
            throw;
        }
    }

    private async Task WriteAll(string folder, Whole read, RetainedDossier dossier, string organisation, SelectionRule? rule, CancellationToken stop)
    {
        var opened = (CaseEvent.Opened)read.Events[0];
        var isProtected = opened.Frozen.Protection is not Protection.Open;
        var title = store.Library.Course(opened.Frozen.ProcedureHash, opened.Frozen.TypeHash, opened.Frozen.Driver).Procedure.Title;
        var about = new ArchivedDossier(
            dossier, $"{title}, {dossier.Number}", organisation, rule, [.. Links(read.Events).Distinct()], isProtected)
        { Tooi = Tooi };
        var files = new List<ArchivedFile>();
        await Put(ArchiveFolder.Story, ArchivedFormat.Text, Encoding.UTF8.GetBytes(Retold.Of(about.Title, organisation, dossier, read.Events)));
        await Put(ArchiveFolder.Events, ArchivedFormat.Json, EventsJson(read));
        foreach (var attached in read.Events.OfType<CaseEvent.Attached>())
        {
            var format = ArchivedFormat.Of(attached.Kind);
            await Put($"{ArchiveFolder.Files}/{attached.Number}-{AttachmentRows.Clean}.{format.Extension}", format, await Attached(dossier, read.Key, attached.Number, AttachmentRows.Clean, attached.Clean, stop));
            if (!isProtected || WithWhoIsProtected)
                await Put($"{ArchiveFolder.Files}/{attached.Number}-{AttachmentRows.Original}.{format.Extension}", format, await Attached(dossier, read.Key, attached.Number, AttachmentRows.Original, attached.Original, stop));
        }

        foreach (var row in read.Rows)
            await Put($"{ArchiveFolder.Receipts}/{row.Version}.txt", ArchivedFormat.Text, Encoding.UTF8.GetBytes(await Receipt(row, dossier, stop)));
        if (WithWhoIsProtected && read.Secrets.Count > 0)
            await Put(ArchiveFolder.Names, ArchivedFormat.Json, Encoding.UTF8.GetBytes($"[{string.Join(",\n", read.Secrets)}]\n"));
        var at = new Moment(store.Time.GetUtcNow());
        foreach (var file in files)
            await Xml(file.Name + ArchiveFolder.Metadata, Mdto.Bestand(about, file, at));
        await Xml(dossier.Number + ArchiveFolder.Metadata, Mdto.Informatieobject(about, files));
        var sums = ArchiveFolder.In(folder).Select(name => $"{ArchiveFolder.Sum(Path.Combine(folder, name))}  {name}\n");
        await WholeFile.Write(Path.Combine(folder, ArchiveFolder.Sums), Encoding.UTF8.GetBytes(string.Concat(sums)), stop);

        async Task Put(string name, ArchivedFormat format, byte[] bytes)
        {
            var path = Path.Combine(folder, name);
            Make(Path.GetDirectoryName(path)!);
            await WholeFile.Write(path, bytes, stop);
            files.Add(new(name, format, FileTrace.Of(bytes)));
        }

        async Task Xml(string name, XDocument document)
        {
            using var bytes = new MemoryStream();
            await document.SaveAsync(bytes, SaveOptions.None, stop);
            await WholeFile.Write(Path.Combine(folder, name), bytes.ToArray(), stop);
        }
    }

    // With a protected name the commitment opens only for who may know it; without, the receipt proves no less that it stands in the log.
    private async Task<string> Receipt(StoredEvent row, RetainedDossier dossier, CancellationToken stop)
    {
        var receipt = await new Receipts(store.Engine.Open, store.Master).Of(Dossiers.Numbers.DossierNumber.Read(dossier.Number)!.Value, row.Version, row.Secret is null || (WithWhoIsProtected && !EventForm.IsConfided(row.Type)), stop);
        return receipt?.ToText() ?? throw new NotExported(new(
            "Het logboek is nog niet zo ver ondertekend. Probeer het zo opnieuw.", "The log was not signed that far yet. Try again in a moment."));
    }

    private async Task<Whole> Read(RetainedDossier dossier, CancellationToken stop)
    {
        await using var connection = await store.Engine.Open(stop);
        if (await store.Events.Rows(connection, [dossier.Number]) is not [var (rows, found)] || found is not { } key)
            throw new NotExported(new($"Dossier {dossier.Number} is er niet, of is vernietigd.", $"Dossier {dossier.Number} is not there, or was destroyed."));
        try
        {
            var bodies = rows.Select(row => Body.Open(key, row.Type, row.Body!).Body).ToList();
            return new Whole(
                key, rows, bodies, [.. rows.Zip(bodies, (row, body) => EventForm.Read(row.Type, body))],
                [.. rows.Where(row => !EventForm.IsConfided(row.Type)).Select(row => row.Secret).OfType<string>().Select(secret => Body.OpenSecret(key, secret))]);
        }
        catch (Exception e) when (e is CryptographicException or FormatException or JsonException)
        {
            throw Damaged(dossier);
        }
    }

    // Files are large: one at a time is in memory.
    private async Task<byte[]> Attached(RetainedDossier dossier, DossierKey key, long number, string copy, FileTrace trace, CancellationToken stop)
    {
        await using var connection = await store.Engine.Open(stop);
        var closed = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select sealed from attachment where organisation = @Organisation and dossier = @Number and number = @which and copy = @copy",
            new { dossier.Organisation, dossier.Number, which = number, copy }, cancellationToken: stop));
        try
        {
            return closed is not null && key.OpenFile(Convert.FromBase64String(closed), number, copy) is var plain && FileTrace.Of(plain) == trace ? plain : throw Damaged(dossier);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            throw Damaged(dossier);
        }
    }

    private static NotExported Damaged(RetainedDossier dossier) => new(new(
        $"Dossier {dossier.Number} is beschadigd, of mist een bijlage. Typ ‘schakel verify’ om te zien wat.", $"Dossier {dossier.Number} is damaged, or misses a file. Type ‘schakel verify’ to see what."));

    private static byte[] EventsJson(Whole read)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (var (row, body) in read.Rows.Zip(read.Bodies))
            {
                writer.WriteStartObject();
                writer.WriteNumber("positie", row.Position);
                writer.WriteNumber("versie", row.Version);
                writer.WriteString("soort", row.Type);
                writer.WriteString("tijdstip", row.At);
                writer.WriteString("opdracht", row.Command);
                writer.WriteString("regel", row.Entry);
                writer.WritePropertyName("inhoud");
                writer.WriteRawValue(body);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return bytes.ToArray();
    }

    private static ImmutableArray<Link> Links(IEnumerable<CaseEvent> events) => events.Aggregate(ImmutableArray<Link>.Empty, (links, happened) => happened switch
    {
        CaseEvent.Opened e => e.Origin is { } origin ? e.Links.Add(origin) : e.Links,
        CaseEvent.Linked e => links.Add(e.Link),
        CaseEvent.Unlinked e => links.RemoveAll(link => link == e.Link),
        _ => links,
    });

    // What is in it was sealed: only who exports may read it.
    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private sealed record Whole(DossierKey Key, IReadOnlyList<StoredEvent> Rows, IReadOnlyList<string> Bodies, ImmutableArray<CaseEvent> Events, IReadOnlyList<string> Secrets);
}

/// <summary>A dossier was not exported.</summary>
/// <param name="what">Why, and what to do.</param>
public sealed class NotExported(Wording what) : StoreException(what);
