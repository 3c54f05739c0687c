// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Reading;

/// <summary>Who raised what. A reference is of an account, of one dossier, or the keyed hash of a code: never a name.</summary>
/// <param name="engine">The engine.</param>
public sealed class Parties(Engine engine)
{
    /// <summary>The role of who was asked to contribute.</summary>
    public const string Asked = "gevraagd";

    /// <summary>The dossiers that still run and for which offices, or a person, were asked to contribute; newest first.</summary>
    /// <param name="organisation">In which organisation.</param>
    /// <param name="whom">The offices, and the account.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<DossierLine>> AskedOf(string organisation, IReadOnlyCollection<string> whom, int most = 50, CancellationToken stop = default)
    {
        // From the party to its dossiers, here and below: an engine that may begin at the organisation reads all there is in it. A party has the organisation of
        // its dossier.
        await using var connection = await engine.Open(stop);
        var parameters = new DynamicParameters(new { organisation, Asked, most = (long)most });
        parameters.AddDynamicParams(engine.List("whom", whom));
        var rows = await connection.QueryAsync<DossierLine.Row>(new CommandDefinition(
            engine.Said($"select {DossierLine.Columns} from (select distinct dossier from party where reference {{in:whom}} and role = @Asked and organisation = @organisation) as mine join dossier on number = mine.dossier where state = 'loopt' order by opened desc, number desc limit @most"),
            parameters, cancellationToken: stop));
        return [.. rows.Select(row => row.Line)];
    }

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
            engine.Said($"select {DossierLine.Columns} from (select distinct dossier from party where reference = @reference and role = 'melder' and organisation {{in:organisations}}) as mine join dossier on number = mine.dossier where opened is not null order by opened desc, number desc"),
            parameters, cancellationToken: stop));
        return [.. rows.Select(row => row.Line)];
    }
}
