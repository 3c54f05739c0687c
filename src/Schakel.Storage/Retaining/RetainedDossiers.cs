// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Dossiers.Numbers;
using Schakel.Dossiers.Retaining;
using Schakel.Storage.Engines;
using Schakel.Storage.Reading;

namespace Schakel.Storage.Retaining;

/// <summary>What a selection list asks of dossiers: what they are, and when they closed.</summary>
/// <param name="engine">The engine.</param>
public sealed class RetainedDossiers(Engine engine)
{
    private const long Piece = 1000;

    private const string Columns = "number, organisation, procedure, kind, state, opened, since, last_day as LastDay";

    /// <summary>The closed dossiers of an organisation, by number.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<RetainedDossier>> Closed(string organisation, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var found = new List<RetainedDossier>();
        for (var (after, count) = ("", Piece); count == Piece;)
        {
            var rows = (await connection.QueryAsync<Row>(new CommandDefinition(
                $"select {Columns} from dossier where organisation = @organisation and state in ('klaar', 'weg') and number > @after order by number limit @Piece",
                new { organisation, after, Piece }, cancellationToken: stop))).ToList();
            found.AddRange(rows.Select(row => row.Dossier));
            (after, count) = (rows.Count == 0 ? after : rows[^1].Number, rows.Count);
        }

        return found;
    }

    /// <summary>One dossier, running or closed; null where the organisation has none by this number, or it was destroyed.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="number">The number.</param>
    /// <param name="stop">To stop.</param>
    public async Task<RetainedDossier?> One(string organisation, DossierNumber number, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return (await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            $"select {Columns} from dossier where organisation = @organisation and number = @number and state <> 'vernietigd'",
            new { organisation, number = number.Text }, cancellationToken: stop)))?.Dossier;
    }

    private sealed record Row(string Number, string Organisation, string Procedure, string Kind, string State, string Opened, string Since, string LastDay)
    {
        // Of what closed and was answered after all, the period starts at that answer.
        public RetainedDossier Dossier => new(
            Number, Organisation, Procedure, Kind, Dates.Read(Opened), State is "klaar" or "weg" ? Dates.Read(string.CompareOrdinal(Since, LastDay) > 0 ? Since : LastDay) : null);
    }
}
