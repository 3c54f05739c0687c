// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Schakel.Dossiers;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Events;

/// <summary>Reads events.</summary>
/// <param name="engine">The engine.</param>
/// <param name="master">The master key.</param>
public sealed class EventStore(Engine engine, MasterKey master)
{
    // As many as SQLite takes at once, and some to spare.
    private const int Together = 500;

    /// <summary>Rows from a position on, in order, in pieces: whoever follows the log keeps where he was.</summary>
    public async Task<IReadOnlyList<StoredEvent>> From(long position, int most, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return [.. await connection.QueryAsync<StoredEvent>(new CommandDefinition(
            $"select {StoredEvent.Columns} from event where position >= @position order by position limit @most", new { position, most = (long)most }, cancellationToken: stop))];
    }

    /// <summary>When the last event was; null where nothing happened yet.</summary>
    public async Task<Moment?> Last(CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return await connection.QuerySingleOrDefaultAsync<string?>("select at from event order by position desc limit 1") is { } at ? Moment.Read(at) : null;
    }

    /// <summary>What happened in a dossier; of a destroyed one only that it was.</summary>
    public async Task<IReadOnlyList<(StoredEvent Row, CaseEvent What)>> Of(string organisation, DossierNumber dossier, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var rows = await connection.QueryAsync<StoredEvent>(
            $"select {StoredEvent.Columns} from event where organisation = @organisation and dossier = @dossier order by version", new { organisation, dossier = dossier.Text });
        var keys = await KeysOf(connection, [dossier.Text]);
        return [.. rows.Where(row => row.Body is not null).Select(row => (row, Read(row, keys.GetValueOrDefault(row.Dossier))))];
    }

    /// <summary>The protected names of a dossier, by reference. Whoever calls this must be the custodian, or act on what he told.</summary>
    public async Task<IReadOnlyList<string>> Secrets(string organisation, DossierNumber dossier, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var closed = await connection.QueryAsync<string>(
            "select secret from event where organisation = @organisation and dossier = @dossier and secret is not null and type not in (@Testified, @Heard) order by version",
            new { organisation, dossier = dossier.Text, EventForm.Testified, EventForm.Heard });
        return (await KeysOf(connection, [dossier.Text])).TryGetValue(dossier.Text, out var key) ? [.. closed.Select(each => Body.OpenSecret(key, each))] : [];
    }

    /// <summary>
    /// What raisers told the custodian in these dossiers and what he wrote back, by dossier and by the version of the event. Whoever calls this must be the
    /// custodian, or show it to whose words they are.
    /// </summary>
    public async Task<IReadOnlyDictionary<(string Dossier, long Version), Testimony>> Testimonies(string organisation, IReadOnlyCollection<string> dossiers, CancellationToken stop = default)
    {
        if (dossiers.Count == 0)
            return new Dictionary<(string, long), Testimony>();
        await using var connection = await engine.Open(stop);
        var parameters = new DynamicParameters(new { organisation, EventForm.Testified, EventForm.Heard });
        parameters.AddDynamicParams(engine.List("dossiers", dossiers));
        var closed = await connection.QueryAsync<(string Dossier, long Version, string Secret)>(new CommandDefinition(
            engine.Said("select dossier, version, secret from event where dossier {in:dossiers} and organisation = @organisation and type in (@Testified, @Heard) and secret is not null"),
            parameters, cancellationToken: stop));
        var keys = await KeysOf(connection, dossiers);
        return closed.Where(each => keys.ContainsKey(each.Dossier)).ToDictionary(each => (each.Dossier, each.Version), each => EventForm.ReadTestimony(Body.OpenSecret(keys[each.Dossier], each.Secret)));
    }

    /// <summary>Which of these dossiers were once taken out of something that they belonged to.</summary>
    public async Task<IReadOnlySet<string>> Loosened(string organisation, IReadOnlyCollection<string> dossiers, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in dossiers.Chunk(Together))
        {
            var parameters = new DynamicParameters(new { organisation, EventForm.Unlinked });
            parameters.AddDynamicParams(engine.List("dossiers", some));
            found.UnionWith(await connection.QueryAsync<string>(new CommandDefinition(
                engine.Said("select distinct dossier from event where dossier {in:dossiers} and organisation = @organisation and type = @Unlinked"), parameters, cancellationToken: stop)));
        }

        return found;
    }

    /// <summary>The event of a row.</summary>
    public static CaseEvent Read(StoredEvent row, DossierKey? key) => EventForm.Read(row.Type, Body.Open(key, row.Type, row.Body!).Body);

    /// <summary>Dossiers as they are now, folded from their events, with their keys.</summary>
    internal async Task<IReadOnlyList<(CaseFile File, DossierKey? Key)>> Files(DbConnection connection, IReadOnlyCollection<string> dossiers) =>
        [.. (await Rows(connection, dossiers)).Select(each => (Fold(each.Rows, each.Key), each.Key))];

    /// <summary>The rows of dossiers, each with its key.</summary>
    internal async Task<IReadOnlyList<(IReadOnlyList<StoredEvent> Rows, DossierKey? Key)>> Rows(DbConnection connection, IReadOnlyCollection<string> dossiers)
    {
        if (dossiers.Count == 0)
            return [];
        var rows = await connection.QueryAsync<StoredEvent>(
            engine.Said($"select {StoredEvent.Columns} from event where dossier {{in:dossiers}} order by dossier, version"), engine.List("dossiers", dossiers));
        var keys = await KeysOf(connection, dossiers);
        return [.. rows.GroupBy(row => row.Dossier).Select(group => ((IReadOnlyList<StoredEvent>)[.. group], keys.GetValueOrDefault(group.Key)))];
    }

    /// <summary>The rows that a command wrote.</summary>
    internal static async Task<IReadOnlyList<StoredEvent>> By(DbConnection connection, string command) =>
        [.. await connection.QueryAsync<StoredEvent>($"select {StoredEvent.Columns} from event where command = @command order by position", new { command })];

    /// <summary>Folds the rows of one dossier.</summary>
    /// <exception cref="DossierDamaged">They cannot be read.</exception>
    internal static CaseFile Fold(IReadOnlyList<StoredEvent> rows, DossierKey? key) => Folded(rows, key)[^1].After;

    /// <summary>What happened in one dossier, each with the dossier after it; of a destroyed one only that it was.</summary>
    /// <exception cref="DossierDamaged">The rows cannot be read.</exception>
    internal static IReadOnlyList<Happened> Folded(IReadOnlyList<StoredEvent> rows, DossierKey? key)
    {
        try
        {
            var number = DossierNumber.Read(rows[0].Dossier)!.Value;
            if (Destruction(rows) is { } erased)
                return [new(rows[^1].Version, erased, Tombstone.Of(number, rows[^1], erased))];
            var happened = new List<Happened>(rows.Count);
            foreach (var row in rows)
            {
                var what = Read(row, key);
                happened.Add(new(row.Version, what, CaseFolding.Evolve(happened.Count == 0 ? null : happened[^1].After, number, what)));
            }

            return happened;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever a row holds that we did not write: it can fail anywhere in reading it.
            throw new DossierDamaged(rows[0].Dossier, e);
        }
    }

    /// <summary>
    /// That a dossier was destroyed; null where it was not. Where that happened in a later store, which this one was restored behind, the
    /// day is that of its last event: of the destruction itself nothing stands in this log.
    /// </summary>
    internal static CaseEvent.Erased? Destruction(IReadOnlyList<StoredEvent> rows) =>
        rows[^1].Type == EventForm.Erased ? (CaseEvent.Erased)Read(rows[^1], null)
        : rows[^1].Body is null ? new CaseEvent.Erased(Moment.Read(rows[^1].At).Day, new Actor(""), new Declaration("", ""))
        : null;

    internal async Task<Dictionary<string, DossierKey>> KeysOf(DbConnection connection, IReadOnlyCollection<string> dossiers)
    {
        var rows = await connection.QueryAsync<(string Dossier, string Content, string Identity)>(
            engine.Said("select dossier, content, identity from dossier_key where dossier {in:dossiers}"), engine.List("dossiers", dossiers));
        return rows.ToDictionary(row => row.Dossier, row => Unwrapped(row.Dossier, row.Content, row.Identity));
    }

    private DossierKey Unwrapped(string dossier, string content, string identity)
    {
        try
        {
            return DossierKey.Unwrap(master, dossier, content, identity);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            throw new DossierDamaged(dossier, e);
        }
    }
}
