// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Dossiers.Numbers;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Reading;

/// <summary>What hangs on what.</summary>
/// <param name="engine">The engine.</param>
public sealed class Links(Engine engine)
{
    // As many as SQLite takes at once, and some to spare.
    private const int Together = 500;

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

    /// <summary>To which dossiers these joined.</summary>
    /// <param name="organisations">Of dossiers in these organisations.</param>
    /// <param name="dossiers">Which.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<LinkLine>> Joined(IReadOnlyCollection<string> organisations, IReadOnlyCollection<string> dossiers, CancellationToken stop = default) =>
        await Of("dossier", "voegt-bij", organisations, dossiers, stop);

    /// <summary>What raised these again.</summary>
    /// <param name="organisations">In these organisations.</param>
    /// <param name="dossiers">Which.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<LinkLine>> Repeating(IReadOnlyCollection<string> organisations, IReadOnlyCollection<string> dossiers, CancellationToken stop = default) =>
        await Of("other", "herhaalt", organisations, dossiers, stop);

    private async Task<IReadOnlyList<LinkLine>> Of(string by, string kind, IReadOnlyCollection<string> organisations, IReadOnlyCollection<string> dossiers, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var found = new List<LinkLine>();
        foreach (var some in dossiers.Chunk(Together))
        {
            var parameters = new DynamicParameters(new { kind });
            parameters.AddDynamicParams(engine.List("organisations", organisations));
            parameters.AddDynamicParams(engine.List("dossiers", some));
            found.AddRange(await connection.QueryAsync<LinkLine>(new CommandDefinition(
                engine.Said($"select dossier, kind, other from link where {by} {{in:dossiers}} and kind = @kind and organisation {{in:organisations}} order by dossier, other"), parameters, cancellationToken: stop)));
        }

        return found;
    }
}

/// <summary>A link.</summary>
/// <param name="Dossier">From this dossier.</param>
/// <param name="Kind">What it means: <c>naast</c>, <c>toegezegd-in</c>, <c>doorgestuurd-van</c>, <c>voegt-bij</c>, <c>hangt-aan</c> or <c>herhaalt</c>.</param>
/// <param name="Other">To this one.</param>
public sealed record LinkLine(string Dossier, string Kind, string Other);
