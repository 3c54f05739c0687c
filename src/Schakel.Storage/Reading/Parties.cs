// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Reading;

/// <summary>Who raised what. A reference is of an account, of one dossier, or the keyed hash of a code: never a name.</summary>
/// <param name="engine">The engine.</param>
public sealed class Parties(Engine engine)
{
    /// <summary>The dossiers that someone raised, newest first.</summary>
    /// <param name="organisations">In which organisations.</param>
    /// <param name="reference">Who.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<DossierLine>> RaisedBy(IReadOnlyCollection<string> organisations, string reference, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var parameters = new DynamicParameters(new { reference });
        parameters.AddDynamicParams(engine.List("organisations", organisations));
        var rows = await connection.QueryAsync<DossierLine.Row>(new CommandDefinition(
            engine.Said($"select {DossierLine.Columns} from dossier where number in (select dossier from party where reference = @reference and role = 'melder' and organisation {{in:organisations}}) and organisation {{in:organisations}} and opened is not null order by opened desc, number desc"),
            parameters, cancellationToken: stop));
        return [.. rows.Select(row => row.Line)];
    }
}
