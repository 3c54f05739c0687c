// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using Schakel.Dossiers.Deliberating;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures;
using Schakel.Storage.Engines;
using Schakel.Storage.Events;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Deliberating;

/// <summary>The tables of deliberations: what was said there, and who may sit down.</summary>
/// <param name="engine">The engine.</param>
/// <param name="events">Knows the keys.</param>
/// <param name="time">The clock.</param>
public sealed class KeptTables(Engine engine, EventStore events, TimeProvider time)
{
    /// <summary>For how many days whoever has a seat may come back to it.</summary>
    public const int Days = 120;

    // Whoever loses this often against others at the same table has met a mistake, and no crowd.
    private const int Tries = 100;

    /// <summary>A table, and how many lines made it; null where the dossier has none or was destroyed.</summary>
    public async Task<(Deliberation Table, long Lines)?> Find(string organisation, DossierNumber dossier, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var lines = await Lines(connection, organisation, dossier, await KeyOf(connection, dossier));
        return Deliberation.Of(lines) is { } table ? (table, lines.Count) : null;
    }

    /// <summary>How many lines a table has, which is how a browser knows that something was added; 0 where there is none.</summary>
    public async Task<long> Count(string organisation, DossierNumber dossier, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select count(*) from table_line where dossier = @dossier and organisation = @organisation", new { organisation, dossier = dossier.Text }, cancellationToken: stop));
    }

    /// <summary>Adds a line, after all that others add at the same moment.</summary>
    /// <param name="organisation">Whose dossier it is.</param>
    /// <param name="dossier">The dossier.</param>
    /// <param name="line">The line.</param>
    /// <param name="seats">The codes of seats that come with it.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>Why not; null where it is there.</returns>
    public async Task<Wording?> Add(string organisation, DossierNumber dossier, TableLine line, IReadOnlyList<(int Seat, RaiserCode Code)> seats, CancellationToken stop = default)
    {
        for (var tried = 1; ; tried++)
        {
            await using var connection = await engine.Open(stop);
            if (await KeyOf(connection, dossier) is not { } key)
                return new("Dit dossier is er niet meer.", "This dossier is not there any more.");
            var lines = await Lines(connection, organisation, dossier, key);
            var table = Deliberation.Of(lines);
            if (TableRules.IsThere(table, line))
                return null;
            if (TableRules.Refusal(table, line) is { } refusal)
                return refusal;
            if (await Added(connection, organisation, dossier, lines.Count, line, key, seats, stop))
                return null;
            if (tried == Tries)
                throw new TimeoutException("Others were first at this table time and again.");
        }
    }

    /// <summary>Gives a seat another code: the one before opens nothing any more.</summary>
    public async Task Renew(string organisation, DossierNumber dossier, int seat, RaiserCode code, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into table_seat (code, dossier, organisation, seat, until) values (@code, @dossier, @organisation, @seat, @until) on conflict (dossier, seat) do update set code = excluded.code, until = excluded.until",
            new { organisation, dossier = dossier.Text, seat = (long)seat, code = TableSecret.Imprint(code), until = Day(Days) }, cancellationToken: stop));
    }

    /// <summary>Which seat a code opens, and in which dossier; null where it opens none, or no longer.</summary>
    public async Task<(string Organisation, string Dossier, int Seat)?> SeatOf(RaiserCode code, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var found = await connection.QuerySingleOrDefaultAsync<(string Organisation, string Dossier, long Seat)?>(new CommandDefinition(
            "select organisation, dossier, seat from table_seat where code = @code and until >= @today", new { code = TableSecret.Imprint(code), today = Day(0) }, cancellationToken: stop));
        return found is { } row ? (row.Organisation, row.Dossier, (int)row.Seat) : null;
    }

    /// <summary>By which ballot whoever has a code chooses: nobody without it finds him back by it.</summary>
    public static string BallotOf(RaiserCode code) => TableSecret.Ballot(code);

    // Where someone else was first the number is taken: nothing was written, and we look anew.
    private async Task<bool> Added(
        DbConnection connection, string organisation, DossierNumber dossier, int number, TableLine line, DossierKey key, IReadOnlyList<(int Seat, RaiserCode Code)> seats, CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var added = await connection.ExecuteAsync(new CommandDefinition(
            "insert into table_line (dossier, organisation, number, sealed, day) values (@dossier, @organisation, @number, @closed, @day) on conflict (dossier, number) do nothing",
            new
            {
                dossier = dossier.Text,
                organisation,
                number = (long)number,
                closed = Convert.ToBase64String(key.CloseLine(JsonSerializer.SerializeToUtf8Bytes(line), number)),
                // No time: beside that of who came in, it would tell whose line it is.
                day = Day(0),
            },
            transaction, cancellationToken: stop));
        if (added == 0)
            return false;
        foreach (var (seat, code) in seats)
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "insert into table_seat (code, dossier, organisation, seat, until) values (@code, @dossier, @organisation, @seat, @until)",
                new { code = TableSecret.Imprint(code), dossier = dossier.Text, organisation, seat = (long)seat, until = Day(Days) }, transaction, cancellationToken: stop));
        }

        await transaction.CommitAsync(stop);
        return true;
    }

    private static async Task<IReadOnlyList<TableLine>> Lines(DbConnection connection, string organisation, DossierNumber dossier, DossierKey? key)
    {
        if (key is null)
            return [];
        var rows = await connection.QueryAsync<(long Number, string Sealed)>(
            "select number, sealed from table_line where dossier = @dossier and organisation = @organisation order by number", new { organisation, dossier = dossier.Text });
        return [.. rows.Select(row => JsonSerializer.Deserialize<TableLine>(key.OpenLine(Convert.FromBase64String(row.Sealed), row.Number))!)];
    }

    private async Task<DossierKey?> KeyOf(DbConnection connection, DossierNumber dossier) => (await events.KeysOf(connection, [dossier.Text])).GetValueOrDefault(dossier.Text);

    private string Day(int ahead) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd");
}
