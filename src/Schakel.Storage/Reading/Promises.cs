// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Dossiers.Numbers;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Reading;

/// <summary>What was promised, and what became of it.</summary>
/// <param name="engine">The engine.</param>
public sealed class Promises(Engine engine)
{
    /// <summary>The promises made in a dossier, soonest first.</summary>
    /// <param name="organisations">Of which organisations.</param>
    /// <param name="dossier">The dossier.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<PromiseLine>> MadeIn(IReadOnlyCollection<string> organisations, DossierNumber dossier, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var parameters = new DynamicParameters(new { number = dossier.Text });
        parameters.AddDynamicParams(engine.List("organisations", organisations));
        return Lines(await connection.QueryAsync<Row>(new CommandDefinition(
            engine.Said("select dossier, organisation, made_in as MadeIn, due, state from promise where made_in = @number and organisation {in:organisations} order by due, dossier"),
            parameters, cancellationToken: stop)));
    }

    /// <summary>How many promises organisations keep, let run and break.</summary>
    /// <param name="organisations">Which.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<PromiseCount>> Counts(IReadOnlyCollection<string> organisations, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return [.. await connection.QueryAsync<PromiseCount>(new CommandDefinition(
            engine.Said("select organisation, state, count(*) as Count from promise where organisation {in:organisations} group by organisation, state order by organisation, state"),
            engine.List("organisations", organisations), cancellationToken: stop))];
    }

    private static IReadOnlyList<PromiseLine> Lines(IEnumerable<Row> rows) =>
        [.. rows.Select(row => new PromiseLine(row.Dossier, row.Organisation, row.MadeIn, row.Due is null ? null : Dates.Read(row.Due), row.State))];

    private sealed record Row(string Dossier, string Organisation, string MadeIn, string? Due, string State);
}

/// <summary>A promise.</summary>
/// <param name="Dossier">Its own dossier.</param>
/// <param name="Organisation">Who promised.</param>
/// <param name="MadeIn">The dossier it was made in.</param>
/// <param name="Due">Its last day; null where it was done at once.</param>
/// <param name="State"><c>toegezegd</c>, <c>gedaan</c> (claimed), <c>nagekomen</c> (confirmed), <c>gebroken</c> or <c>ingetrokken</c>.</param>
public sealed record PromiseLine(string Dossier, string Organisation, string MadeIn, DateOnly? Due, string State);

/// <summary>How many promises of an organisation are somewhere.</summary>
public sealed record PromiseCount
{
    // By properties: where SQLite finds no row it cannot tell that a count is a number, and a constructor would not be found.
    /// <summary>Who promised.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>What became of them.</summary>
    public string State { get; init; } = "";

    /// <summary>How many.</summary>
    public long Count { get; init; }
}
