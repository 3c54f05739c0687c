// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Dossiers.Appointing;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Reading;

/// <summary>Who holds what.</summary>
/// <param name="engine">The engine.</param>
public sealed class Turns(Engine engine)
{
    /// <summary>What offices owe, soonest first.</summary>
    /// <param name="organisation">Whose offices.</param>
    /// <param name="holders">The offices.</param>
    /// <param name="seats">For which units; null for those of all units.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<DossierLine>> Of(
        string organisation, IReadOnlyCollection<string> holders, IReadOnlyCollection<Seat>? seats = null, int most = 200, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var found = new List<DossierLine>();
        var ours = seats is null ? "" : " and holder || '/' || coalesce(unit, '') {in:seats}";
        // Each office apart along the index: together, all that any of them owes would be put in order to show the soonest.
        foreach (var holder in holders.Distinct())
        {
            var parameters = new DynamicParameters(new { organisation, holder, most = (long)most });
            if (seats is not null)
                parameters.AddDynamicParams(engine.List("seats", [.. seats.Select(seat => $"{seat.Office}/{seat.Unit}")]));
            var rows = await connection.QueryAsync<DossierLine.Row>(new CommandDefinition(
                engine.Said($"select {DossierLine.Columns} from dossier where organisation = @organisation and holder = @holder and state = 'loopt'{ours} order by due, number limit @most"),
                parameters, cancellationToken: stop));
            found.AddRange(rows.Select(row => row.Line));
        }

        return [.. found.OrderBy(line => line.Due).ThenBy(line => line.Number, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>Dossiers in which offices let a term run out and can still answer.</summary>
    /// <param name="organisation">Whose offices.</param>
    /// <param name="offices">The offices.</param>
    /// <param name="seats">For which units; null for those of all units.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<DossierLine>> PastTerm(
        string organisation, IReadOnlyCollection<string> offices, IReadOnlyCollection<Seat>? seats = null, int most = 50, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var parameters = new DynamicParameters(new { organisation, most = (long)most });
        parameters.AddDynamicParams(engine.List("offices", offices));
        if (seats is not null)
            parameters.AddDynamicParams(engine.List("seats", [.. seats.Select(seat => $"{seat.Office}/{seat.Unit}")]));
        var ours = seats is null ? "" : " and silence.office || '/' || coalesce(unit, '') {in:seats}";
        var rows = await connection.QueryAsync<DossierLine.Row>(new CommandDefinition(
            engine.Said($"select {DossierLine.Columns} from dossier where number in (select dossier from silence join dossier as at on at.number = dossier where silence.organisation = @organisation and office {{in:offices}}{ours}) and organisation = @organisation order by since, number limit @most"),
            parameters, cancellationToken: stop));
        return [.. rows.Select(row => row.Line)];
    }

    /// <summary>How many turns of each office are open, and how many of those end on or before a day.</summary>
    /// <param name="organisation">Whose offices.</param>
    /// <param name="until">The day.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<TurnCount>> Counts(string organisation, DateOnly until, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return [.. await connection.QueryAsync<TurnCount>(new CommandDefinition(
            "select holder, count(*) as Open, sum(case when due <= @until then 1 else 0 end) as DueSoon from dossier where organisation = @organisation and state = 'loopt' and holder is not null group by holder order by holder",
            new { organisation, until = Dates.Write(until) }, cancellationToken: stop))];
    }
}

/// <summary>How many turns an office has.</summary>
public sealed record TurnCount
{
    // By properties: where SQLite finds no row it cannot tell that a count is a number, and a constructor would not be found.
    /// <summary>The office.</summary>
    public string Holder { get; init; } = "";

    /// <summary>How many are open.</summary>
    public long Open { get; init; }

    /// <summary>How many of those end soon.</summary>
    public long DueSoon { get; init; }
}
