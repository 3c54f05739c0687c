// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Microsoft.Data.Sqlite;
using Schakel.Storage.Attachments;
using Schakel.Storage.Events;
using Schakel.Storage.Retaining;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Proof;

/// <summary>The two files of a backup: the log with its texts, and the wrapped keys with what was erased.</summary>
internal static class BackupFile
{
    public const string KeysExtension = ".keys";

    /// <summary>
    /// The settings that go along: what belongs to the log and its keys, and that its dossiers are invented. Whatever else stands there is of this
    /// node or can be worked out again, such as the version of the read tables.
    /// </summary>
    public static readonly IReadOnlyList<string> Settings = [LogOrigin.Setting, Invented, InstallationKeys.Leaving];

    /// <summary>The settings that go along by how their name begins.</summary>
    public static readonly IReadOnlyList<string> SettingsThatBegin = [LogOrigin.Before, FormerKey.Setting, Restore.ErasedElsewhere, LastSigned.Setting];

    /// <summary>Of the settings those that go along.</summary>
    public static readonly string SettingsHere =
        $"(name in ({string.Join(", ", Settings.Select(name => $"'{name}'"))}) or {string.Join(" or ", SettingsThatBegin.Select(name => $"name like '{name}%'"))})";

    private const string Invented = "voorbeelden";

    /// <summary>What goes in the first file: by table, its columns.</summary>
    public static readonly IReadOnlyList<(string Table, string Columns)> Content =
    [
        ("event", StoredEvent.Columns),
        ("attachment", AttachmentRows.Columns),
        ("table_line", "dossier, organisation, number, sealed, day"),
        ("policy_text", "hash, kind, name, version, text"),
        ("tile", "level, number, hashes"),
        ("checkpoint", "size, note, at"),
        ("setting", "name, value"),
        ("account", "reference, organisation, login, sealed, made"),
        ("unit", "organisation, name, title, falls_under"),
        ("appointment", "organisation, unit, office, account, first_day, last_day, capacity"),
        ("chart_change", "organisation, number, at, account, change"),
        ("register_change", "register, organisation, number, at, account, change"),
        ("telling", "account, organisation, mail, agenda"),
        ("look", "at, organisation, dossier, account, role, act, origin"),
        ("office_link", "id, event, account, organisation, dossier, office, step, since, until, made, secret, opened, used, revoked, revoked_by, mailed_to"),
        ("retention_hold", KeptHolds.Columns),
        ("retention_declaration", "organisation, number, at, state, body"),
    ];

    /// <summary>What goes in the second.</summary>
    public static readonly IReadOnlyList<(string Table, string Columns)> Wrapped =
    [
        ("dossier_key", "dossier, organisation, content, identity, master"),
        ("installation_key", "purpose, public, wrapped, master"),
        ("erased", "dossier, at"),
    ];

    private const string Tables = """
        create table event (position bigint primary key, organisation text not null, dossier text not null, version bigint not null,
          type text not null, at text not null, command text not null, entry text not null, body text, secret text);
        create table attachment (dossier text not null, organisation text not null, number bigint not null, copy text not null, sealed text not null,
          primary key (dossier, number, copy));
        create table table_line (dossier text not null, organisation text not null, number bigint not null, sealed text not null, day text not null,
          primary key (dossier, number));
        create table policy_text (hash text primary key, kind text not null, name text not null, version bigint not null, text text not null);
        create table tile (level bigint not null, number bigint not null, hashes text not null, primary key (level, number));
        create table checkpoint (size bigint primary key, note text not null, at text not null);
        create table setting (name text primary key, value text not null);
        create table account (reference text primary key, organisation text not null, login text not null, sealed text not null, made text not null);
        create table unit (organisation text not null, name text not null, title text not null, falls_under text not null, primary key (organisation, name));
        create table appointment (organisation text not null, unit text not null, office text not null, account text not null, first_day text not null,
          last_day text, capacity text not null, primary key (organisation, unit, office, account, first_day));
        create table chart_change (organisation text not null, number bigint not null, at text not null, account text not null, change text not null,
          primary key (organisation, number));
        create table register_change (register text not null, organisation text not null, number bigint not null, at text not null, account text not null, change text not null,
          primary key (register, organisation, number));
        create table telling (account text primary key, organisation text not null, mail text not null, agenda text);
        create table look (at text not null, organisation text not null, dossier text not null, account text, role text not null, act text not null, origin text not null);
        create table office_link (id text primary key, event text not null, account text not null, organisation text not null, dossier text not null, office text not null,
          step text, since text, until text not null, made text not null, secret text, opened text, used text, revoked text, revoked_by text, mailed_to text);
        create table retention_hold (organisation text not null, number bigint not null, dossier text, kind text, ground text not null, reason text not null,
          set_on text not null, set_by text not null, lifted_on text, lifted_by text, lifted_why text, primary key (organisation, number));
        create table retention_declaration (organisation text not null, number text not null, at text not null, state text not null, body text not null,
          primary key (organisation, number));
        create table backup (id text not null);
        """;

    private const string KeyTables = """
        create table dossier_key (dossier text primary key, organisation text not null, content text not null, identity text not null, master text not null);
        create table installation_key (purpose text primary key, public text not null, wrapped text not null, master text not null);
        create table erased (dossier text primary key, at text not null);
        create table backup (id text not null);
        """;

    /// <summary>Opens a backup as if it were a store: the names of tables do not say in which of the files they stand.</summary>
    public static OpenStore Open(string path, string keys) => async cancellation =>
    {
        var connection = await OpenFile(path, SqliteOpenMode.ReadOnly, cancellation);
        try
        {
            await connection.ExecuteAsync("attach database @keys as keys", new { keys });
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    };

    /// <summary>Refuses two files that were not made together: keys of another moment would open some of the dossiers and not others.</summary>
    /// <exception cref="LogBroken">One is not there, or they are of two backups.</exception>
    public static async Task MustBelong(string path, string keys, CancellationToken cancellation)
    {
        foreach (var file in (string[])[path, keys])
        {
            if (!File.Exists(file))
                throw new LogBroken(new($"{file} is er niet.", $"{file} is not there."));
        }

        if (await Id(path, cancellation) != await Id(keys, cancellation))
        {
            throw new LogBroken(new(
                $"‘{path}’ en ‘{keys}’ horen niet bij elkaar: ze zijn van twee back-ups. Zet het bestand met sleutels terug dat met deze back-up is gemaakt.",
                $"‘{path}’ and ‘{keys}’ do not belong together: they are of two backups. Put back the file of keys that was made with this backup."));
        }
    }

    private static async Task<string> Id(string path, CancellationToken cancellation)
    {
        await using var file = await OpenFile(path, SqliteOpenMode.ReadOnly, cancellation);
        return await file.QuerySingleAsync<string>("select id from backup");
    }

    /// <summary>Whether a file is one of keys of a backup, and may be replaced by another.</summary>
    public static async Task<bool> IsOfKeys(string path, CancellationToken cancellation)
    {
        try
        {
            await using var file = await OpenFile(path, SqliteOpenMode.ReadOnly, cancellation);
            return await file.ExecuteScalarAsync<long>("select count(*) from sqlite_master where name in ('backup', 'erased', 'dossier_key')") == 3;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>Makes a file of a backup. Nothing of a database stays behind beside it.</summary>
    public static async Task<SqliteConnection> Create(string path, bool isOfKeys, string id, CancellationToken cancellation)
    {
        // Made before SQLite opens it, to be read by its owner alone.
        if (!OperatingSystem.IsWindows())
            await new FileStream(path, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }).DisposeAsync();
        var connection = await OpenFile(path, SqliteOpenMode.ReadWriteCreate, cancellation);
        await connection.ExecuteAsync("pragma journal_mode = off; pragma synchronous = off;" + (isOfKeys ? KeyTables : Tables));
        await connection.ExecuteAsync("insert into backup (id) values (@id)", new { id });
        return connection;
    }

    public static async Task<SqliteConnection> OpenFile(string path, SqliteOpenMode mode, CancellationToken cancellation)
    {
        // No pool: a pooled connection would keep the file open after it was moved.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
