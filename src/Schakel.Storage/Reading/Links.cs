// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Dossiers.Numbers;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Reading;

/// <summary>What hangs on what.</summary>
/// <param name="engine">The engine.</param>
public sealed class Links(Engine engine)
{
    /// <summary>The links of a dossier, those it has to others and those others have to it.</summary>
    /// <param name="organisations">Of dossiers in these organisations.</param>
    /// <param name="dossier">The dossier.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<LinkLine>> Of(IReadOnlyCollection<string> organisations, DossierNumber dossier, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var parameters = new DynamicParameters(new { number = dossier.Text });
        parameters.AddDynamicParams(engine.List("organisations", organisations));
        return [.. await connection.QueryAsync<LinkLine>(new CommandDefinition(
            engine.Said("""
                select dossier, kind, other from link where dossier = @number and organisation {in:organisations}
                union select dossier, kind, other from link where other = @number and organisation {in:organisations}
                order by kind, dossier, other
                """),
            parameters, cancellationToken: stop))];
    }
}

/// <summary>A link.</summary>
/// <param name="Dossier">From this dossier.</param>
/// <param name="Kind">What it means: <c>naast</c>, <c>toegezegd-in</c>, <c>doorgestuurd-van</c>, <c>voegt-bij</c>, <c>hangt-aan</c> or <c>herhaalt</c>.</param>
/// <param name="Other">To this one.</param>
public sealed record LinkLine(string Dossier, string Kind, string Other);
