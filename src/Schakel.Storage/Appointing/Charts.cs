// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;
using Schakel.Dossiers.Appointing;
using Schakel.Storage.Accounts;
using Schakel.Storage.Engines;
using Schakel.Storage.Proof;
using Schakel.Storage.Reading;

namespace Schakel.Storage.Appointing;

/// <summary>How organisations are divided and who fills which office there, with everything that was ever changed in it.</summary>
/// <param name="engine">The engine.</param>
/// <param name="accounts">Who they are.</param>
/// <param name="time">The clock.</param>
public sealed class Charts(Engine engine, KeptAccounts accounts, TimeProvider time)
{
    /// <summary>By whom a change was made that was made on the server itself, by a command: no account was logged in.</summary>
    public const string ByCommand = "opdrachtregel";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IncludeFields = true };

    // Of a large municipality a chart has tens of thousands of rows, and every page asks for it.
    private readonly ConcurrentDictionary<string, KeptChart> held = new(StringComparer.Ordinal);

    /// <summary>The chart of an organisation as it is now, read anew only where it was changed, on whatever node.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="type">Its type, by name.</param>
    /// <param name="stop">To stop.</param>
    public async Task<Chart> Now(string organisation, string type, CancellationToken stop = default)
    {
        var number = (await Numbers([organisation], stop)).GetValueOrDefault(organisation);
        if (!held.TryGetValue(organisation, out var kept) || kept.Number != number)
            held[organisation] = kept = await Of(organisation, type, stop);
        return kept.Chart;
    }

    /// <summary>The chart of an organisation, and which change made it so: 0 where there was none.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="type">Its type, by name.</param>
    /// <param name="stop">To stop.</param>
    public async Task<KeptChart> Of(string organisation, string type, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        await using var transaction = await Snapshot.Begin(connection, stop);
        var number = await Number(connection, transaction, organisation);
        var units = await connection.QueryAsync<Unit>(
            "select name as Name, title as Title, falls_under as Under from unit where organisation = @organisation order by name", new { organisation }, transaction);
        var appointments = await connection.QueryAsync<Row>(
            "select unit, office, account, first_day as FirstDay, last_day as LastDay, capacity from appointment where organisation = @organisation order by unit, office, first_day, account",
            new { organisation }, transaction);
        return new KeptChart(new Chart(organisation, type, [.. units], [.. appointments.Select(row => row.Appointment)]), number);
    }

    /// <summary>The number of the last change of each organisation: whoever holds a chart in memory sees here whether it is still the same.</summary>
    /// <param name="organisations">The organisations.</param>
    /// <param name="stop">To stop.</param>
    public async Task<ImmutableDictionary<string, long>> Numbers(IReadOnlyCollection<string> organisations, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return (await connection.QueryAsync<(string Organisation, long Number)>(new CommandDefinition(
            engine.Said("select organisation, max(number) from chart_change where organisation {in:organisations} group by organisation"), engine.List("organisations", organisations), cancellationToken: stop)))
            .ToImmutableDictionary(each => each.Organisation, each => each.Number);
    }

    /// <summary>Keeps another chart in the place of the one that was shown.</summary>
    /// <param name="shown">The one that was shown to who changes it.</param>
    /// <param name="to">The one to keep; it has no faults.</param>
    /// <param name="by">The account that changes it.</param>
    /// <param name="people">Accounts that are there, as they are to be: a name or an address that is another goes with it, or not at all.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>Whether it was kept: not where someone else changed it in between, and then nothing was.</returns>
    public async Task<bool> Change(KeptChart shown, Chart to, string by, IReadOnlyCollection<Account>? people = null, CancellationToken stop = default)
    {
        var change = ChartChange.Between(shown.Chart, to);
        if (change.IsNothing && people is not { Count: > 0 })
            return true;
        var organisation = to.Organisation;
        await using var connection = await engine.Open(stop);
        // The lock of who appends: two who change it at once would both see the same number before them.
        await engine.BeginAndRead(connection, WriteLock.Append, [], stop);
        try
        {
            if (await Number(connection, null, organisation) != shown.Number)
            {
                await engine.Rollback(connection);
                return false;
            }

            change = change with { ChangedPeople = await accounts.Change(connection, organisation, people ?? []) };
            if (change.IsNothing)
            {
                await engine.Rollback(connection);
                return true;
            }

            await connection.ExecuteAsync("delete from unit where organisation = @organisation", new { organisation });
            await connection.ExecuteAsync("delete from appointment where organisation = @organisation", new { organisation });
            await engine.WriteAndCommit(connection, Rows(to, change, shown.Number + 1, by), stop);
            return true;
        }
        catch
        {
            await engine.Rollback(connection);
            throw;
        }
    }

    /// <summary>What was changed, newest first.</summary>
    /// <param name="organisation">In which organisation.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<ChangedChart>> History(string organisation, int most = 100, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var rows = await connection.QueryAsync<(string At, string Account, string Change)>(new CommandDefinition(
            "select at, account, change from chart_change where organisation = @organisation order by number desc limit @most", new { organisation, most = (long)most }, cancellationToken: stop));
        return [.. rows.Select(row => new ChangedChart(Dossiers.Moment.Read(row.At), row.Account, JsonSerializer.Deserialize<ChartChange>(row.Change, Json)!))];
    }

    private static Task<long> Number(DbConnection connection, DbTransaction? transaction, string organisation) => connection.ExecuteScalarAsync<long>(
        "select coalesce(max(number), 0) from chart_change where organisation = @organisation", new { organisation }, transaction);

    private List<Write> Rows(Chart to, ChartChange change, long number, string by)
    {
        var (units, appointments) = (to.Units, to.Appointments);
        return
        [
            new Write.Rows(
                "unit", null, Whole(units.Length, to.Organisation), Text("name", units.Select(each => each.Name)), Text("title", units.Select(each => each.Title)),
                Text("falls_under", units.Select(each => each.Under))),
            new Write.Rows(
                "appointment", null, Whole(appointments.Length, to.Organisation), Text("unit", appointments.Select(each => each.At.Unit)),
                Text("office", appointments.Select(each => each.At.Office)), Text("account", appointments.Select(each => each.Account)),
                Text("first_day", appointments.Select(each => Dates.Write(each.From))), Text("last_day", appointments.Select(each => each.Until is { } until ? Dates.Write(until) : null)),
                Text("capacity", appointments.Select(each => Row.Capacities[each.As]))),
            new Write.Rows(
                "chart_change", null, Whole(1, to.Organisation), new Column.Number("number", [number]), Text("at", [new Dossiers.Moment(time.GetUtcNow()).Text]), Text("account", [by]),
                Text("change", [JsonSerializer.Serialize(change, Json)])),
        ];

        static Column.Text Whole(int count, string organisation) => new("organisation", [.. Enumerable.Repeat(organisation, count)]);

        static Column.Text Text(string name, IEnumerable<string?> values) => new(name, [.. values]);
    }

    private sealed record Row(string Unit, string Office, string Account, string FirstDay, string? LastDay, string Capacity)
    {
        public static readonly ImmutableDictionary<Capacity, string> Capacities =
            new Dictionary<Capacity, string> { [Dossiers.Appointing.Capacity.Holder] = "vervuller", [Dossiers.Appointing.Capacity.Substitute] = "vervanger" }.ToImmutableDictionary();

        public Appointment Appointment => new(
            new Position(Unit, Office), Account, Dates.Read(FirstDay), LastDay is null ? null : Dates.Read(LastDay), Capacities.Single(each => each.Value == Capacity).Key);
    }
}

/// <summary>A chart as it is kept.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Number">The change that made it so; 0 where there was none.</param>
public sealed record KeptChart(Chart Chart, long Number);

/// <summary>A change that was made.</summary>
/// <param name="At">When.</param>
/// <param name="Account">By whom.</param>
/// <param name="Change">What.</param>
public sealed record ChangedChart(Dossiers.Moment At, string Account, ChartChange Change);
