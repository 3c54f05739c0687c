// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Dossiers.Numbers;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Reading;

/// <summary>The dossiers of organisations, newest first, a page at a time.</summary>
/// <param name="engine">The engine.</param>
public sealed class DossierList(Engine engine)
{
    // SQLite takes no more than 500 queries as one.
    private const int Together = 100;

    /// <summary>A page of them. Each organisation is read apart along its own index, so that a page costs the same however many there are.</summary>
    /// <param name="organisations">Whose; none gives nothing.</param>
    /// <param name="filter">Which.</param>
    /// <param name="after">The last one of the page before; null for the first page.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<DossierLine>> Page(
        IReadOnlyCollection<string> organisations, DossierFilter filter, PageMark? after = null, int most = 25, CancellationToken stop = default) =>
        [.. (await Read(organisations, filter, "opened is not null", "opened", after, most, stop))
            .OrderByDescending(line => line.Opened).ThenByDescending(line => line.Number, StringComparer.Ordinal).Take(most)];

    /// <summary>A page of what is public itself, what moved last first.</summary>
    /// <param name="organisations">Whose; none gives nothing.</param>
    /// <param name="filter">Which.</param>
    /// <param name="after">Where the page before ended, with the day its last one moved; null for the first page.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<DossierLine>> Listed(
        IReadOnlyCollection<string> organisations, DossierFilter filter, PageMark? after = null, int most = 25, CancellationToken stop = default) =>
        [.. (await Read(organisations, filter, "listed = 'dossier'", "since", after, most, stop))
            .OrderByDescending(line => line.Since).ThenByDescending(line => line.Number, StringComparer.Ordinal).Take(most)];

    // Of all that may be on the page only days and numbers are read, from the index; the rows are read of what is on it.
    private async Task<List<DossierLine>> Read(
        IReadOnlyCollection<string> organisations, DossierFilter filter, string which, string day, PageMark? after, int most, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var found = new List<DossierLine>();
        foreach (var some in organisations.Chunk(Together))
        {
            var (conditions, parameters) = filter.Said(engine);
            parameters.Add("most", (long)most);
            if (after is not null)
            {
                conditions += $" and ({day}, number) < (@day, @number)";
                parameters.Add("day", Dates.Write(after.Day));
                parameters.Add("number", after.Number);
            }

            var apart = some.Select((organisation, index) =>
            {
                parameters.Add($"organisation{index}", organisation);
                return $"select * from (select number, {day} as moved from dossier where organisation = @organisation{index} and {which}{conditions} order by {day} desc, number desc limit @most) as of{index}";
            }).ToList();
            var together = string.Join(" union all ", apart);
            parameters.AddDynamicParams(engine.List("organisations", some));
            var rows = await connection.QueryAsync<DossierLine.Row>(new CommandDefinition(
                engine.Said($"select {DossierLine.Columns} from dossier where number in (select number from ({together}) as together order by moved desc, number desc limit @most) and organisation {{in:organisations}}"),
                parameters, cancellationToken: stop));
            found.AddRange(rows.Select(row => row.Line));
        }

        return found;
    }

    /// <summary>One dossier; null where it is not there, or destroyed.</summary>
    /// <param name="organisation">Where it runs.</param>
    /// <param name="dossier">Which.</param>
    /// <param name="stop">To stop.</param>
    public async Task<DossierLine?> One(string organisation, DossierNumber dossier, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return (await connection.QuerySingleOrDefaultAsync<DossierLine.Row>(new CommandDefinition(
            $"select {DossierLine.Columns} from dossier where organisation = @organisation and number = @number and opened is not null",
            new { organisation, number = dossier.Text }, cancellationToken: stop)))?.Line;
    }

    /// <summary>In which organisation a dossier runs, of those given; null where in none. Tells nothing of the others.</summary>
    /// <param name="organisations">Where to look.</param>
    /// <param name="dossier">Which.</param>
    /// <param name="stop">To stop.</param>
    public async Task<string?> OrganisationOf(IReadOnlyCollection<string> organisations, DossierNumber dossier, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var found = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select organisation from dossier where number = @number", new { number = dossier.Text }, cancellationToken: stop));
        return found is not null && organisations.Contains(found) ? found : null;
    }

    /// <summary>How many there are, by procedure and by where they are.</summary>
    /// <param name="organisations">Whose.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<DossierCount>> Counts(IReadOnlyCollection<string> organisations, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return [.. await connection.QueryAsync<DossierCount>(new CommandDefinition(
            engine.Said("select organisation, procedure, kind, state, ended_as as EndedAs, count(*) as Count from dossier where organisation {in:organisations} and opened is not null group by organisation, procedure, kind, state, ended_as order by organisation, procedure, state"),
            engine.List("organisations", organisations), cancellationToken: stop))];
    }
}

/// <summary>How many dossiers are somewhere.</summary>
public sealed record DossierCount
{
    // By properties: where SQLite finds no row it cannot tell that a count is a number, and a constructor would not be found.
    /// <summary>Whose.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>Of which procedure.</summary>
    public string Procedure { get; init; } = "";

    /// <summary>What they are.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Where they are.</summary>
    public string State { get; init; } = "";

    /// <summary>How they ended, or the forum or gate where they are.</summary>
    public string? EndedAs { get; init; }

    /// <summary>How many.</summary>
    public long Count { get; init; }
}

/// <summary>Where a page ended.</summary>
/// <param name="Day">The day its last dossier was opened, or in a list of what everyone may see, moved.</param>
/// <param name="Number">The number of that one.</param>
public sealed record PageMark(DateOnly Day, string Number);
