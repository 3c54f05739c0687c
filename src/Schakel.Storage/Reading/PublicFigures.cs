// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Reading;

/// <summary>Figures of organisations, whole: whoever shows them hides the small ones.</summary>
/// <param name="engine">The engine.</param>
public sealed class PublicFigures(Engine engine)
{
    /// <summary>How many entries the log has: where it has no more than before, nothing else changed.</summary>
    /// <param name="stop">To stop.</param>
    public async Task<long> Entries(CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition("select coalesce(max(position) + 1, 0) from event", cancellationToken: stop));
    }

    /// <summary>How many dossiers of each kind were opened in each year.</summary>
    /// <param name="organisations">Whose.</param>
    /// <param name="stop">To stop.</param>
    public Task<IReadOnlyList<OpenedCount>> Opened(IReadOnlyCollection<string> organisations, CancellationToken stop = default) => Of<OpenedCount>(
        "select organisation, kind, substr(opened, 1, 4) as Year, count(*) as Count from dossier where organisation {in:organisations} and opened is not null group by organisation, kind, substr(opened, 1, 4) order by organisation, kind, substr(opened, 1, 4)",
        organisations, null, stop);

    /// <summary>How many dossiers rest at the public without being public themselves, by kind, and since when.</summary>
    /// <param name="organisations">Whose.</param>
    /// <param name="stop">To stop.</param>
    public Task<IReadOnlyList<SilentCount>> Silent(IReadOnlyCollection<string> organisations, CancellationToken stop = default) => Of<SilentCount>(
        "select organisation, silent, kind, count(*) as Count, min(since) as Earliest, max(since) as Latest from dossier where organisation {in:organisations} and listed = 'stilte' group by organisation, silent, kind order by organisation, silent, kind",
        organisations, null, stop);

    /// <summary>How many dossiers that are public themselves wait at a forum, by kind, and since when.</summary>
    /// <param name="organisations">Whose.</param>
    /// <param name="stop">To stop.</param>
    public Task<IReadOnlyList<SilentCount>> Unanswered(IReadOnlyCollection<string> organisations, CancellationToken stop = default) => Of<SilentCount>(
        "select organisation, silent, kind, count(*) as Count, min(since) as Earliest, max(since) as Latest from dossier where organisation {in:organisations} and listed = 'dossier' and state = 'rust' group by organisation, silent, kind order by organisation, silent, kind",
        organisations, null, stop);

    /// <summary>What became of turns since a day in which someone had to answer: <c>op-tijd</c>, <c>te-laat</c>, <c>gezwegen</c>.</summary>
    /// <param name="organisations">Whose.</param>
    /// <param name="from">The first day.</param>
    /// <param name="stop">To stop.</param>
    public Task<IReadOnlyList<OutcomeCount>> Outcomes(IReadOnlyCollection<string> organisations, DateOnly from, CancellationToken stop = default) => Of<OutcomeCount>(
        "select organisation, outside, kind, outcome, count(*) as Count from turn where organisation {in:organisations} and day >= @from group by organisation, outside, kind, outcome order by organisation, outside, kind, outcome",
        organisations, new { from = Dates.Write(from) }, stop);

    /// <summary>On which rung running dossiers of some kinds with someone at the wheel are: <c>melder</c>, <c>stuur</c> or <c>hoger</c>.</summary>
    /// <param name="organisations">Whose.</param>
    /// <param name="kinds">Of these kinds, by their Dutch words.</param>
    /// <param name="stop">To stop.</param>
    public Task<IReadOnlyList<RungCount>> Rungs(IReadOnlyCollection<string> organisations, IReadOnlyCollection<string> kinds, CancellationToken stop = default) => Of<RungCount>(
        """
        select rung, count(*) as Count from (
          select case when holder = 'melder' then 'melder' when holder = driver then 'stuur' else 'hoger' end as rung
          from dossier where organisation {in:organisations} and kind {in:kinds} and state = 'loopt' and driver is not null and holder is not null) as running
        group by rung order by rung
        """,
        organisations, engine.List("kinds", kinds), stop);

    private async Task<IReadOnlyList<T>> Of<T>(string sql, IReadOnlyCollection<string> organisations, object? more, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var parameters = new DynamicParameters(more);
        parameters.AddDynamicParams(engine.List("organisations", organisations));
        return [.. await connection.QueryAsync<T>(new CommandDefinition(engine.Said(sql), parameters, cancellationToken: stop))];
    }
}

// By properties: where SQLite finds no row it cannot tell that a count is a number, and a constructor would not be found.

/// <summary>How many dossiers of a kind an organisation got in a year.</summary>
public sealed record OpenedCount
{
    /// <summary>Whose.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>What they are.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The year, in four digits.</summary>
    public string Year { get; init; } = "";

    /// <summary>How many.</summary>
    public long Count { get; init; }
}

/// <summary>How many dossiers of a kind in an organisation wait at a forum for the same silent ones.</summary>
public sealed record SilentCount
{
    /// <summary>Where they run.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>Who gave no answer, as <see cref="Dossiers.Bodies"/> calls them.</summary>
    public string? Silent { get; init; }

    /// <summary>What they are.</summary>
    public string Kind { get; init; } = "";

    /// <summary>How many.</summary>
    public long Count { get; init; }

    /// <summary>Since when the longest, as it is written.</summary>
    public string Earliest { get; init; } = "";

    /// <summary>Since when the one that came last, as it is written.</summary>
    public string Latest { get; init; } = "";

    /// <summary>Since when the longest.</summary>
    public DateOnly Since => Dates.Read(Earliest);

    /// <summary>Since when the one that came last.</summary>
    public DateOnly Last => Dates.Read(Latest);
}

/// <summary>How many turns of a kind in an organisation ended in some way.</summary>
public sealed record OutcomeCount
{
    /// <summary>Where the dossiers run.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>The body outside it whose turns they were; null for those of the organisation itself.</summary>
    public string? Outside { get; init; }

    /// <summary>Of which kind.</summary>
    public string Kind { get; init; } = "";

    /// <summary>How.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>How many.</summary>
    public long Count { get; init; }
}

/// <summary>How many dossiers are on a rung.</summary>
public sealed record RungCount
{
    /// <summary>Which.</summary>
    public string Rung { get; init; } = "";

    /// <summary>How many.</summary>
    public long Count { get; init; }
}
