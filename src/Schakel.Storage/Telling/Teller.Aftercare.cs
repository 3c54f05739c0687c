// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Dapper;
using Schakel.Dossiers;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Telling;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Storage.Reading;

namespace Schakel.Storage.Telling;

/// <summary>Asks raisers how they fare once their dossier is over, and tells custodians once more of what they did not read.</summary>
public sealed partial class Teller
{
    private const string AfterIt = "nazorg";

    // Where months have no such day the first of them gives the last: some days around it are looked at.
    private const int Around = 3;

    // Day by day: who was told of a day is told once, whatever stops in between and on however many nodes.
    private async Task<int> Ask(Whereabouts where, CancellationToken stop)
    {
        var today = new Moment(time.GetUtcNow()).Day;
        await using var connection = await engine.Open(stop);
        if (await Position(connection, AfterIt) is not { } position)
        {
            // What was over before anyone was asked: his page asks him.
            await Reached(connection, today);
            return 0;
        }

        var from = DateOnly.FromDayNumber((int)position);
        if (from >= today)
            return 0;
        var told = 0;
        foreach (var months in Rounds.Months)
            told += await Ask(connection, months, from, today, where, stop);
        told += await Again(connection, from, today, where, stop);
        await Reached(connection, today);
        return told;
    }

    // Those whose name is protected are known by no account: the page behind their code asks them.
    private async Task<int> Ask(DbConnection connection, int months, DateOnly from, DateOnly today, Whereabouts where, CancellationToken stop)
    {
        var (told, after) = (0, (Day: Dates.Write(from.AddMonths(-months).AddDays(-Around)), Number: ""));
        var last = Dates.Write(today.AddMonths(-months).AddDays(Around));
        while (await Concluded(connection, after, last) is { Count: > 0 } found)
        {
            var asked = found.Select(each => (each.Number, Day: Dates.Read(each.Day).AddMonths(months))).Where(each => each.Day > from && each.Day <= today).ToDictionary(each => each.Number, each => each.Day);
            var notices = new List<Telling>();
            foreach (var (rows, key) in await events.Rows(connection, asked.Keys))
            {
                if (Folded(rows, key) is not { Count: > 0 } happened)
                    continue;
                var (file, day) = (happened[^1].After, asked[rows[0].Dossier]);
                notices.AddRange(Told.Asked(file, library.Course(file.ProcedureHash, file.TypeHash, file.Driver), day)
                    .Select(notice => new Telling($"{file.Number.Text}/{AfterIt}/{Dates.Write(day)}", file.Organisation, file.Number.Text, notice)));
            }

            told += await Write(connection, null, 0, 0, await Known(notices, where, stop), stop) ?? 0;
            after = found[^1];
        }

        return told;
    }

    private async Task<int> Again(DbConnection connection, DateOnly from, DateOnly today, Whereabouts where, CancellationToken stop)
    {
        var waiting = (await connection.QueryAsync<(string Dossier, long Version)>(new CommandDefinition(
            "select dossier, version from testimony where heard is null and told > @from and told <= @until",
            new { from = Dates.Write(from.AddDays(-Rounds.SecondTime)), until = Dates.Write(today.AddDays(-Rounds.SecondTime)) }, cancellationToken: stop))).ToLookup(each => each.Dossier, each => each.Version);
        var told = 0;
        foreach (var piece in waiting.Select(each => each.Key).Chunk(Piece))
        {
            var notices = new List<Telling>();
            foreach (var (rows, key) in await events.Rows(connection, piece))
            {
                if (Folded(rows, key) is not { Count: > 0 } happened)
                    continue;
                var file = happened[^1].After;
                var (course, filled) = (library.Course(file.ProcedureHash, file.TypeHash, file.Driver), await Filled(file, where, stop));
                notices.AddRange(file.Testimonies.Where(each => waiting[file.Number.Text].Contains(each.Version)).SelectMany(each => Told.Unheard(file, course, each, filled)
                    .Select(notice => new Telling($"{file.Number.Text}/{AfterIt}/{each.Version}", file.Organisation, file.Number.Text, notice))));
            }

            told += await Write(connection, null, 0, 0, await Known(notices, where, stop), stop) ?? 0;
        }

        return told;
    }

    private static async Task<IReadOnlyList<(string Day, string Number)>> Concluded(DbConnection connection, (string Day, string Number) after, string last) => [.. await connection.QueryAsync<(string, string)>(
        "select concluded, number from dossier where concluded <= @last and (concluded, number) > (@day, @number) and protection = @open order by concluded, number limit @most",
        new { last, day = after.Day, number = after.Number, open = Vocabulary.Protections[Protection.Open], most = (long)Piece })];

    private static Task<int> Reached(DbConnection connection, DateOnly today) => connection.ExecuteAsync(
        "insert into follower (name, position) values (@AfterIt, @position) on conflict (name) do update set position = excluded.position where follower.position < excluded.position",
        new { AfterIt, position = (long)today.DayNumber });
}
