// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Dapper;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Reading;

/// <summary>What everyone may read of dossiers that are public themselves.</summary>
/// <param name="engine">The engine.</param>
public sealed class Subjects(Engine engine)
{
    /// <summary>Of these dossiers, by number; of what tells nothing there is none.</summary>
    /// <param name="organisations">In which organisations.</param>
    /// <param name="dossiers">Which.</param>
    /// <param name="stop">To stop.</param>
    public async Task<ImmutableDictionary<string, Subject>> Of(IReadOnlyCollection<string> organisations, IReadOnlyCollection<string> dossiers, CancellationToken stop = default)
    {
        if (dossiers.Count == 0)
            return ImmutableDictionary<string, Subject>.Empty;
        await using var connection = await engine.Open(stop);
        var parameters = new DynamicParameters();
        parameters.AddDynamicParams(engine.List("organisations", organisations));
        parameters.AddDynamicParams(engine.List("dossiers", dossiers));
        var rows = await connection.QueryAsync<Subject>(new CommandDefinition(
            engine.Said("select dossier, title, regulation, rest from subject where dossier {in:dossiers} and organisation {in:organisations}"), parameters, cancellationToken: stop));
        return rows.ToImmutableDictionary(each => each.Dossier);
    }
}
