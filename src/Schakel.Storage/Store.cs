// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Dapper;
using Schakel.Dossiers;
using Schakel.Procedures;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Storage.Accounts;
using Schakel.Storage.Appointing;
using Schakel.Storage.Attachments;
using Schakel.Storage.Concepts;
using Schakel.Storage.Deliberating;
using Schakel.Storage.Engines;
using Schakel.Storage.Events;
using Schakel.Storage.Keys;
using Schakel.Storage.Links;
using Schakel.Storage.Looking;
using Schakel.Storage.Passkeys;
using Schakel.Storage.Processings;
using Schakel.Storage.Proof;
using Schakel.Storage.Reading;
using Schakel.Storage.OwnTexts;
using Schakel.Storage.Retaining;
using Schakel.Storage.Schema;
using Schakel.Storage.Searching;
using Schakel.Storage.Sweeping;
using Schakel.Storage.Telling;
using Schakel.Storage.Writing;

namespace Schakel.Storage;

/// <summary>The store, open: one writer, the log, what is due.</summary>
public sealed class Store : IAsyncDisposable
{
    private Store(Engine engine, MasterKey master, Library library, TimeProvider time, byte[] codes, Imprints imprints, KeptAccounts accounts, Action<Wording> report)
    {
        (Engine, Master, Library, Time, CodeKey) = (engine, master, library, time, codes);
        Events = new EventStore(engine, master);
        Writer = new Writer(engine, Events, master, library, time, report);
        Sweeper = new Sweeper(engine, Writer, time, report);
        Reader = new Reader(engine);
        Imprints = imprints;
        (Indexer, Finder, KeptFigures) = (new Indexer(engine, imprints), new Finder(engine, imprints), new KeptFigures(engine));
        Concepts = new KeptConcepts(engine, time);
        (Attachments, Tables) = (new KeptAttachments(engine, Events), new KeptTables(engine, Events, time));
        (Accounts, Charts, Sessions, OwnTexts) = (accounts, new Charts(engine, accounts, time), new Sessions(engine), new KeptOwnTexts(engine, time));
        Restaffing = new Restaffing(engine, Events, Writer, time);
        (TellingChoices, Notices, Outbox) = (new TellingChoices(engine), new KeptNotices(engine), new Outbox(engine, time));
        (Looks, Passkeys, Challenges) = (new Looks(engine), new KeptPasskeys(engine, accounts), new Challenges(engine));
        Processings = new KeptProcessings(engine, time);
        OfficeLinks = new OfficeLinks(engine, accounts, time);
        (Holds, Declarations, Retained) = (new KeptHolds(engine, time), new KeptDeclarations(engine, time), new RetainedDossiers(engine));
        Teller = new Teller(engine, Events, library, accounts, Charts, TellingChoices, time);
    }

    /// <summary>The engine.</summary>
    public Engine Engine { get; }

    /// <summary>The master key.</summary>
    public MasterKey Master { get; }

    /// <summary>The texts that dossiers run on.</summary>
    public Library Library { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>The key under which codes of anonymous raisers are looked up.</summary>
    public ReadOnlyMemory<byte> CodeKey { get; }

    /// <summary>What happened.</summary>
    public EventStore Events { get; }

    /// <summary>Sends commands in.</summary>
    public Writer Writer { get; }

    /// <summary>Lets what ran out lapse.</summary>
    public Sweeper Sweeper { get; }

    /// <summary>What a Logboek Dataverwerkingen did not take yet.</summary>
    public KeptProcessings Processings { get; }

    /// <summary>What is read in lists.</summary>
    public Reader Reader { get; }

    /// <summary>What the database is told of words.</summary>
    internal Imprints Imprints { get; }

    /// <summary>Keeps the text index of what is public.</summary>
    public Indexer Indexer { get; }

    /// <summary>Finds in it.</summary>
    public Finder Finder { get; }

    /// <summary>What was counted for public pages before.</summary>
    public KeptFigures KeptFigures { get; }

    /// <summary>What people are still writing.</summary>
    public KeptConcepts Concepts { get; }

    /// <summary>The files attached to dossiers.</summary>
    public KeptAttachments Attachments { get; }

    /// <summary>The tables of deliberations.</summary>
    public KeptTables Tables { get; }

    /// <summary>Who can log in.</summary>
    public KeptAccounts Accounts { get; }

    /// <summary>Who fills which office.</summary>
    public Charts Charts { get; }

    /// <summary>What organisations keep in registers beside what is shipped.</summary>
    public KeptOwnTexts OwnTexts { get; }

    /// <summary>Tells dossiers who fills their offices.</summary>
    public Restaffing Restaffing { get; }

    /// <summary>Tells people what happened.</summary>
    public Teller Teller { get; }

    /// <summary>What they were told.</summary>
    public KeptNotices Notices { get; }

    /// <summary>What of it is mailed.</summary>
    public Outbox Outbox { get; }

    /// <summary>How they want to hear of things.</summary>
    public TellingChoices TellingChoices { get; }

    /// <summary>Who looked into which dossier.</summary>
    public Looks Looks { get; }

    /// <summary>The links that are mailed to offices without an account.</summary>
    public OfficeLinks OfficeLinks { get; }

    /// <summary>What may not be destroyed.</summary>
    public KeptHolds Holds { get; }

    /// <summary>What was declared of what was destroyed.</summary>
    public KeptDeclarations Declarations { get; }

    /// <summary>What a selection list asks of dossiers.</summary>
    public RetainedDossiers Retained { get; }

    /// <summary>By what administrators come in when their identity provider is down.</summary>
    public KeptPasskeys Passkeys { get; }

    /// <summary>What browsers were asked to sign with one.</summary>
    public Challenges Challenges { get; }

    /// <summary>Who is logged in.</summary>
    public Sessions Sessions { get; }

    /// <summary>The keys of the site's cookies.</summary>
    public async Task<SiteKeys.SiteKeyRing> SiteKeys(CancellationToken stop = default)
    {
        await using var connection = await Engine.Open(stop);
        return await Storage.SiteKeys.SiteKeyRing.Of(Engine, connection, Master);
    }

    /// <summary>Opens a store: brings its tables up to date, holds the key against it, adds the texts in force, and rebuilds what is read where need be.</summary>
    /// <param name="options">How.</param>
    /// <param name="stop">To stop.</param>
    /// <exception cref="StoreException">It cannot be used as it is; nothing was written.</exception>
    public static async Task<Store> Open(StoreOptions options, CancellationToken stop = default)
    {
        try
        {
            return await Opened(options, stop);
        }
        catch (Exception e) when (options.Engine.Explained(e) is not null)
        {
            throw options.Engine.Explained(e)!;
        }
    }

    // The key before anything that writes, migrations as well.
    private static async Task<Store> Opened(StoreOptions options, CancellationToken stop)
    {
        var engine = options.Engine;
        await using var connection = await engine.Open(stop);
        var isNew = await IsNew(engine, connection);
        if (isNew)
            await Broken(() => Standing.HoldEmpty(options.Outside, stop));
        var given = options.Master ?? MasterKey.Find(options.Environment, engine.File, isNew);
        var known = 0L;
        if (!isNew)
        {
            given = await InstallationKeys.Hold(connection, given);
            known = await KnownTypes.Hold(connection);
            await Broken(() => Standing.Hold(connection, given, options.Outside, stop));
            if (await PolicyTexts.Changed(connection, null) is { } changed)
                throw new StoreException(changed);
        }

        var (_, rebuild) = await Migrations.Run(engine, connection, new Moment(options.Time.GetUtcNow()).Text, stop);
        if (isNew)
            await InstallationKeys.Begin(connection, given);
        await KnownTypes.Keep(connection, known);
        // A rotation begins where the store is first opened with both keys: from there on the new one wraps.
        await Rotation.Begin(engine, connection, given, stop);
        var master = await InstallationKeys.Hold(connection, given);
        var codes = await InstallationKeys.FindOrMake(connection, master, InstallationKeys.Codes, _ => "");
        var imprints = new Imprints(await InstallationKeys.FindOrMake(connection, master, Imprints.Purpose, _ => ""));
        await Indexer.Prepare(engine, connection, imprints, stop);
        var library = await PolicyTexts.Keep(connection, options.Procedures, options.Types, options.Calendar);
        if (rebuild)
            await Rebuilding.Run(engine, master, library, options.Progress, stop);
        return new Store(engine, master, library, options.Time, codes, imprints, await KeptAccounts.Of(engine, connection, master, options.Time), options.Report);
    }

    /// <summary>Whether nothing was ever kept here.</summary>
    /// <exception cref="StoreException">What is here is of another program, or of a later version of this one.</exception>
    internal static async Task<bool> IsNew(Engine engine, DbConnection connection)
    {
        if ((await Migrations.Known(engine, connection)).Count == 0)
            return true;
        return !await connection.ExecuteScalarAsync<bool>(
            "select case when exists (select 1 from installation_key) or exists (select 1 from dossier_key) or exists (select 1 from event) then 1 else 0 end");
    }

    // Whoever opens a store asks whether it can be used; that it was set back is one of the reasons why not.
    private static async Task Broken(Func<Task> hold)
    {
        try
        {
            await hold();
        }
        catch (LogBroken e)
        {
            throw new StoreException(e.What, e);
        }
    }

    /// <summary>Writes what waits, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        Looks.Dispose();
        await Engine.DisposeAsync();
    }
}

/// <summary>How a store is opened.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Procedures">The procedures in force.</param>
/// <param name="Types">The types of organisation in force.</param>
/// <param name="Calendar">The calendar in force.</param>
/// <param name="Time">The clock.</param>
public sealed record StoreOptions(Engine Engine, IEnumerable<Procedure> Procedures, IEnumerable<OrganisationType> Types, Calendar Calendar, TimeProvider Time)
{
    /// <summary>The master key; null to look for it.</summary>
    public MasterKey? Master { get; init; }

    /// <summary>Looks up a variable of the environment.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>The newest checkpoint outside the database, which a store that was set back is held against before anything is written; null for none.</summary>
    public OutsideCheckpoint? Outside { get; init; }

    /// <summary>Is told how far a rebuild is: done, and of how many.</summary>
    public Action<long, long> Progress { get; init; } = (_, _) => { };

    /// <summary>Is told what the one who runs it must know, such as a clock that stands wrong. Never words of a dossier.</summary>
    public Action<Wording> Report { get; init; } = _ => { };
}
