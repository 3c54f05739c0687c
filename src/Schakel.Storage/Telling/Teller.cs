// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Schakel.Dossiers;
using Schakel.Dossiers.Appointing;
using Schakel.Dossiers.Telling;
using Schakel.Storage.Accounts;
using Schakel.Storage.Appointing;
using Schakel.Storage.Engines;
using Schakel.Storage.Events;
using Schakel.Storage.Links;
using Schakel.Storage.Reading;

namespace Schakel.Storage.Telling;

/// <summary>
/// Follows the log and tells people what happened. Where it is stands in the store and moves on in the transaction that tells: whoever stops in the
/// middle told nothing, and two nodes tell once.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="events">What happened.</param>
/// <param name="library">The texts that dossiers run on.</param>
/// <param name="accounts">Who can log in.</param>
/// <param name="charts">Who fills which office.</param>
/// <param name="choices">How people want to hear of things.</param>
/// <param name="time">The clock.</param>
public sealed partial class Teller(Engine engine, EventStore events, Library library, KeptAccounts accounts, Charts charts, TellingChoices choices, TimeProvider time)
{
    internal const string Log = "vertellen";
    private const string Soon = "binnenkort";
    private const string Yearly = "jaarlijks";
    private const int Piece = 200;

    /// <summary>Tells what happened since the last time, and what is due soon.</summary>
    /// <param name="where">Whom the store does not know of itself.</param>
    /// <param name="stop">To stop between pieces.</param>
    /// <returns>How many notices there were.</returns>
    public async Task<int> Run(Whereabouts where, CancellationToken stop = default)
    {
        var told = 0;
        while (await Follow(where, stop) is { } some)
            told += some;
        return told + await TellSoon(where, stop) + await Ask(where, stop) + await Remind(where, stop);
    }

    /// <summary>Tells people of something in their organisation that is in no dossier.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="whom">Whom.</param>
    /// <param name="what">What.</param>
    /// <param name="which">Which time it happened: of the same one they hear once.</param>
    /// <param name="stop">To stop.</param>
    public async Task Tell(string organisation, IReadOnlyCollection<string> whom, Tiding what, string which, CancellationToken stop = default)
    {
        var notices = whom.Select(account => new Telling($"{Tidings.WordOf(what)}/{which}", organisation, "", new Notice(account, what, null))).ToList();
        await using var connection = await engine.Open(stop);
        await Write(connection, null, 0, 0, await Known(notices, Whereabouts.Of([organisation]), stop), stop);
    }

    // One piece of the log; null where there is nothing more, or another node is at it.
    private async Task<int?> Follow(Whereabouts where, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        if (await Position(connection, Log) is not { } from)
        {
            await Begin(connection);
            return null;
        }

        var rows = await events.From(from, Piece, stop);
        if (rows.Count == 0)
            return null;
        var notices = new List<Telling>();
        var mailed = await accounts.MailedOffices(where.Organisations, stop);
        foreach (var (happened, before) in await Happenings(connection, rows))
        {
            if (Carried.Of(happened, before) is { } carried)
                notices.AddRange(await Within(connection, carried, $"{happened.Dossier.Text}/{happened.Version}"));
            var file = happened.After;
            var filled = await Filled(file, where, stop);
            var course = library.Course(file.ProcedureHash, file.TypeHash, file.Driver);
            notices.AddRange(Told.Of(happened, before, course, filled, mailed.Contains).Select(notice =>
                new Telling($"{file.Number.Text}/{happened.Version}", file.Organisation, file.Number.Text, notice) { Wanted = Wanted.Of(notice, happened, course) }));
        }

        // Of one event someone hears once: first of his own dossier, then of one that belongs to it.
        return await Write(connection, Log, from, rows[^1].Position + 1, await Known([.. notices.OrderBy(each => each.IsCarried).DistinctBy(each => (each.Event, each.Notice.Account))], where, stop), stop);
    }

    private async Task<int> TellSoon(Whereabouts where, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var today = new Moment(time.GetUtcNow()).Day;
        var until = Notice.SoonFrom(today, library.Calendar);
        var from = await Position(connection, Soon) is { } position ? DateOnly.FromDayNumber((int)position) : DateOnly.MinValue;
        if (from >= until)
            return 0;
        var (told, after) = (0, (Due: Dates.Write(from < today ? today : from.AddDays(1)), Number: ""));
        while (await Due(connection, after, until) is { Count: > 0 } due)
        {
            var notices = new List<Telling>();
            foreach (var (rows, key) in await events.Rows(connection, [.. due.Select(each => each.Number)]))
            {
                if (Folded(rows, key) is not { Count: > 0 } happened)
                    continue;
                var file = happened[^1].After;
                notices.AddRange(Told.DueSoon(file, library.Course(file.ProcedureHash, file.TypeHash, file.Driver), await Filled(file, where, stop))
                    .Select(notice => new Telling($"{file.Number.Text}/{Dates.Write(notice.Until!.Value)}", file.Organisation, file.Number.Text, notice)));
            }

            told += await Write(connection, null, 0, 0, await Known(notices, where, stop), stop) ?? 0;
            after = due[^1];
        }

        await connection.ExecuteAsync(
            "insert into follower (name, position) values (@Soon, @position) on conflict (name) do update set position = excluded.position where follower.position < excluded.position",
            new { Soon, position = (long)until.DayNumber });
        return told;
    }

    // Once a year to everyone who fills an office: nobody pulls a brake that he forgot. Who begins halfway hears of it next year.
    private async Task<int> Remind(Whereabouts where, CancellationToken stop)
    {
        var today = new Moment(time.GetUtcNow()).Day;
        await using var connection = await engine.Open(stop);
        var position = await Position(connection, Yearly);
        if (position >= today.Year)
            return 0;
        var notices = new List<Telling>();
        foreach (var organisation in position is null ? [] : await charts.Numbers(where.Organisations, stop))
        {
            var people = (await charts.Of(organisation.Key, "", stop)).Chart.Appointments.Where(each => each.Holds(today)).Select(each => each.Account).Distinct();
            notices.AddRange(people.Select(account => new Telling($"{Yearly}/{today.Year}", organisation.Key, "", new Notice(account, Tiding.Reminder, null))));
        }

        if (position is null)
            await connection.ExecuteAsync("insert into follower (name, position) values (@Yearly, @year) on conflict (name) do nothing", new { Yearly, year = (long)today.Year });
        return position is { } from ? await Write(connection, Yearly, from, today.Year, await Known(notices, where, stop), stop) ?? 0 : 0;
    }

    private static async Task<IReadOnlyList<(string Due, string Number)>> Due(DbConnection connection, (string Due, string Number) after, DateOnly until) => [.. await connection.QueryAsync<(string, string)>(
        "select due, number from dossier where due <= @until and (due, number) > (@due, @number) and state = 'loopt' order by due, number limit @most",
        new { until = Dates.Write(until), due = after.Due, number = after.Number, most = (long)Piece })];

    // Of each row what happened, with the dossier before and after it. What is damaged is told by the sweeper and by a verification, and destroyed is gone.
    private async Task<IReadOnlyList<(Happened What, CaseFile? Before)>> Happenings(DbConnection connection, IReadOnlyList<StoredEvent> rows)
    {
        var wanted = rows.Select(row => (row.Dossier, row.Version)).ToHashSet();
        var found = new List<(Happened, CaseFile?)>();
        foreach (var (all, key) in await events.Rows(connection, [.. rows.Where(row => row.Type != Proof.KeyChange.Type).Select(row => row.Dossier).Distinct()]))
        {
            var happened = Folded(all, key);
            found.AddRange(happened.Select((each, at) => (each, at == 0 ? null : happened[at - 1].After)).Where(each => wanted.Contains((each.each.Dossier.Text, each.each.Version))));
        }

        return found;
    }

    private static IReadOnlyList<Happened> Folded(IReadOnlyList<StoredEvent> rows, Keys.DossierKey? key)
    {
        try
        {
            return EventStore.Folded(rows, key);
        }
        catch (DossierDamaged)
        {
            return [];
        }
    }

    private async Task<Func<string, ImmutableArray<string>>> Filled(CaseFile file, Whereabouts where, CancellationToken stop)
    {
        var (organisation, today) = (file.Organisation, new Moment(time.GetUtcNow()).Day);
        var chart = await charts.Now(organisation, file.Frozen.Type, stop);
        return office => chart.IsTold
            ? chart.SeatOf(office, file.Frozen.Unit ?? Unit.Whole) is { } seat ? chart.FilledBy(seat, today) : []
            : where.FilledBy(organisation, office);
    }

    // Who has no account reads nothing here: a raiser without one comes back with his code.
    private async Task<IReadOnlyList<(Telling What, Account? Who, MailChoice Choice)>> Known(List<Telling> notices, Whereabouts where, CancellationToken stop)
    {
        if (notices.Count == 0)
            return [];
        string[] named = [.. notices.Select(each => each.Notice.Account).Distinct()];
        var known = await accounts.ByReferences(where.Organisations, named, stop);
        var chosen = await choices.Of(named, stop);
        return [.. notices.Where(each => known.ContainsKey(each.Notice.Account) || where.Plays(each.Notice.Account))
            .Select(each => (each, known.GetValueOrDefault(each.Notice.Account), chosen.GetValueOrDefault(each.Notice.Account)))];
    }

    private async Task<int?> Write(
        DbConnection connection, string? follower, long from, long to, IReadOnlyList<(Telling What, Account? Who, MailChoice Choice)> notices, CancellationToken stop)
    {
        var now = new Moment(time.GetUtcNow());
        // An office without an account reads nothing here: what is asked of it is mailed as a link, at once.
        var links = notices.Where(each => each is { Who: { IsMailedOffice: true, Mail.Length: > 0 }, What.Wanted: not null })
            .Select(each => (each.What.Event, Link: each.What.Wanted!.Link(each.Who!.Reference, each.What.Organisation, each.What.Dossier, now))).ToList();
        notices = [.. notices.Where(each => each.Who is not { IsMailedOffice: true })];
        var mailed = notices.Where(each => each.Who is { Mail.Length: > 0 })
            .Select(each => (each.What, Who: each.Who!, After: MailChoices.NotBefore(each.Choice, each.What.Notice.IsUrgent(now.Day, library.Calendar), now)))
            .Where(each => each.After is not null).ToList();
        var stands = await engine.BeginAndRead(connection, WriteLock.Tell, follower is null ? [] : [new Query("select position from follower where name = @name", ("name", follower))], stop);
        try
        {
            if (follower is not null && !(stands[0] is [[long position]] && position == from))
            {
                await engine.Rollback(connection);
                return null;
            }

            await engine.WriteAndCommit(connection,
            [
                new Write.Rows(
                    "notice", "account, event", Text("account", notices, each => each.What.Notice.Account), Text("event", notices, each => each.What.Event), Text("organisation", notices, each => each.What.Organisation),
                    Text("dossier", notices, each => each.What.Dossier), Text("what", notices, each => Tidings.WordOf(each.What.Notice.What)),
                    Text("until", notices, each => each.What.Notice.Until is { } until ? Dates.Write(until) : null), Text("at", notices, _ => now.Text)),
                new Write.Rows(
                    "outbox", "event, account, channel", Text("event", mailed, each => each.What.Event), Text("account", mailed, each => each.Who.Reference), Text("channel", mailed, _ => "mail"),
                    Text("organisation", mailed, each => each.Who.Organisation), Text("after", mailed, each => each.After!.Value.Text)),
                .. OfficeLinks.Rows(links, now),
                .. follower is null ? Array.Empty<Write>() : [new Write.Rows("follower", "name", new Column.Text("name", [follower]), new Column.Number("position", [to]))],
            ], stop);
            return notices.Count + links.Count;
        }
        catch
        {
            await engine.Rollback(connection);
            throw;
        }

        static Column.Text Text<T>(string name, IReadOnlyList<T> rows, Func<T, string?> value) => new(name, [.. rows.Select(value)]);
    }

    private static async Task<long?> Position(DbConnection connection, string name) =>
        await connection.QuerySingleOrDefaultAsync<long?>("select position from follower where name = @name", new { name });

    // After a backup was put back: what happened until then is not told again.
    private static Task<int> Begin(DbConnection connection) => connection.ExecuteAsync(
        "insert into follower (name, position) select @Log, coalesce(max(position) + 1, 0) from event where true on conflict (name) do nothing", new { Log });

    // Of which dossier; of none where it is empty.
    private sealed record Telling(string Event, string Organisation, string Dossier, Notice Notice)
    {
        public Wanted? Wanted { get; init; }

        public bool IsCarried { get; init; }
    }
}
