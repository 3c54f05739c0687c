// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Reading;

/// <summary>That raisers told the custodian how they fare, and who was asked and did not. What they told is in the events alone.</summary>
/// <param name="engine">The engine.</param>
public sealed class Testimonies(Engine engine)
{
    private const string Columns = "t.dossier as Dossier, t.version as Version, t.reference as Reference, t.told as ToldOn, t.heard as HeardOn, d.kind as Kind, d.unit as Unit";

    /// <summary>What was not read yet, the oldest first.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">To stop.</param>
    public Task<IReadOnlyList<ToldLine>> Unheard(string organisation, int most, CancellationToken stop = default) =>
        Lines($"select {Columns} from testimony t join dossier d on d.number = t.dossier where t.organisation = @organisation and t.heard is null order by t.told, t.dossier, t.version limit @most",
            new { organisation, most = (long)most }, stop);

    /// <summary>What was read, the newest first.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="before">After which line to go on; null for the newest.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">To stop.</param>
    public Task<IReadOnlyList<ToldLine>> Heard(string organisation, (DateOnly Day, string Dossier)? before, int most, CancellationToken stop = default) =>
        Lines(
            $"select {Columns} from testimony t join dossier d on d.number = t.dossier where t.organisation = @organisation and t.heard is not null and (t.told, t.dossier) < (@day, @dossier) "
            + "order by t.told desc, t.dossier desc, t.version desc limit @most",
            new { organisation, day = before is { } last ? Dates.Write(last.Day) : "9999-12-31", dossier = before?.Dossier ?? "", most = (long)most }, stop);

    /// <summary>Of what was over in these days every raiser, with when he last told something; what was over last first.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day.</param>
    /// <param name="before">After which dossier to go on; null for the newest.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<AskedLine>> Concluded(
        string organisation, DateOnly from, DateOnly until, (DateOnly Day, string Dossier)? before, int most, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var rows = await connection.QueryAsync<AskedRow>(new CommandDefinition(
            """
            select d.number as Dossier, d.concluded as Concluded, d.kind as Kind, d.unit as Unit, p.reference as Reference,
              (select max(t.told) from testimony t where t.dossier = d.number and t.reference = p.reference) as LastTold
            from dossier d join party p on p.dossier = d.number and p.role = 'melder' where d.concluded >= @from and d.concluded <= @until and d.organisation = @organisation
              and (d.concluded, d.number) < (@day, @dossier) order by d.concluded desc, d.number desc, p.reference limit @most
            """,
            new
            {
                organisation,
                from = Dates.Write(from),
                until = Dates.Write(until),
                day = before is { } last ? Dates.Write(last.Day) : "9999-12-31",
                dossier = before?.Dossier ?? "",
                most = (long)most,
            },
            cancellationToken: stop));
        return [.. rows.Select(row => new AskedLine(row.Dossier, Dates.Read(row.Concluded), row.Kind, row.Unit, row.Reference, row.LastTold is null ? null : Dates.Read(row.LastTold)))];
    }

    private async Task<IReadOnlyList<ToldLine>> Lines(string sql, object parameters, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        return [.. (await connection.QueryAsync<ToldRow>(new CommandDefinition(sql, parameters, cancellationToken: stop)))
            .Select(row => new ToldLine(row.Dossier, row.Version, row.Reference, Dates.Read(row.ToldOn), row.HeardOn is null ? null : Dates.Read(row.HeardOn), row.Kind, row.Unit))];
    }

    private sealed record ToldRow
    {
        public string Dossier { get; init; } = "";

        public long Version { get; init; }

        public string Reference { get; init; } = "";

        public string ToldOn { get; init; } = "";

        public string? HeardOn { get; init; }

        public string Kind { get; init; } = "";

        public string? Unit { get; init; }
    }

    private sealed record AskedRow
    {
        public string Dossier { get; init; } = "";

        public string Concluded { get; init; } = "";

        public string Kind { get; init; } = "";

        public string? Unit { get; init; }

        public string Reference { get; init; } = "";

        public string? LastTold { get; init; }
    }
}

/// <summary>That a raiser told something.</summary>
/// <param name="Dossier">In which dossier.</param>
/// <param name="Version">Which event of it.</param>
/// <param name="Reference">Who.</param>
/// <param name="On">When.</param>
/// <param name="HeardOn">When it was read; null where it was not yet.</param>
/// <param name="Kind">What the dossier is, by its Dutch word.</param>
/// <param name="Unit">The unit it runs in.</param>
public sealed record ToldLine(string Dossier, long Version, string Reference, DateOnly On, DateOnly? HeardOn, string Kind, string? Unit);

/// <summary>A raiser of what is over.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Since">Since when it is over.</param>
/// <param name="Kind">What it is, by its Dutch word.</param>
/// <param name="Unit">The unit it ran in.</param>
/// <param name="Reference">Who raised it.</param>
/// <param name="LastTold">When he last told how he fares; null where he never did.</param>
public sealed record AskedLine(string Dossier, DateOnly Since, string Kind, string? Unit, string Reference, DateOnly? LastTold);
