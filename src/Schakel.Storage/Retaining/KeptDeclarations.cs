// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Dossiers;
using Schakel.Dossiers.Retaining;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Retaining;

/// <summary>What was declared of dossiers that were destroyed.</summary>
/// <param name="engine">The engine.</param>
/// <param name="time">The clock.</param>
public sealed class KeptDeclarations(Engine engine, TimeProvider time)
{
    private const string Begun = "begonnen";
    private const string Done = "klaar";

    /// <summary>The declarations of an organisation, the oldest first; not one that is not finished.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<DestructionDeclaration>> Of(string organisation, CancellationToken stop = default) => await Read(organisation, Done, stop);

    /// <summary>The one that was begun and is not finished; null where there is none.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="stop">To stop.</param>
    public async Task<DestructionDeclaration?> Unfinished(string organisation, CancellationToken stop = default) => (await Read(organisation, Begun, stop)).SingleOrDefault();

    /// <summary>Begins one: from here on it has a number.</summary>
    /// <param name="planned">What is to be destroyed; its number is not looked at.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>The one that is begun: another, where someone else began one in between.</returns>
    public async Task<DestructionDeclaration> Begin(DestructionDeclaration planned, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var answers = await engine.BeginAndRead(connection, WriteLock.Append,
        [
            new($"select body from retention_declaration where organisation = @organisation and state = '{Begun}'", ("organisation", planned.Organisation)),
            new("select number from retention_declaration where organisation = @organisation", ("organisation", planned.Organisation)),
        ], stop);
        try
        {
            if (answers[0] is [[string begun], ..])
            {
                await engine.Rollback(connection);
                return DestructionDeclaration.FromJson(begun);
            }

            var last = answers[1].Select(row => long.Parse(((string)row[0]!).Split('-')[^1])).DefaultIfEmpty(0).Max();
            var declaration = planned with { Number = $"VV-{planned.On.Year}-{last + 1}" };
            await engine.WriteAndCommit(connection, [Row(declaration, Begun)], stop);
            return declaration;
        }
        catch
        {
            await engine.Rollback(connection);
            throw;
        }
    }

    /// <summary>Finishes one: it then tells what was really destroyed. Where that is nothing it is as if it was never begun.</summary>
    public async Task Finish(DestructionDeclaration declaration, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        await engine.BeginAndRead(connection, WriteLock.Append, [], stop);
        try
        {
            await engine.WriteAndCommit(connection, [Row(declaration, Done)], stop);
        }
        catch
        {
            await engine.Rollback(connection);
            throw;
        }

        if (declaration.Dossiers.IsEmpty)
            await connection.ExecuteAsync("delete from retention_declaration where organisation = @Organisation and number = @Number", new { declaration.Organisation, declaration.Number });
    }

    private async Task<IReadOnlyList<DestructionDeclaration>> Read(string organisation, string state, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        return [.. (await connection.QueryAsync<string>(new CommandDefinition(
            "select body from retention_declaration where organisation = @organisation and state = @state order by at, number", new { organisation, state }, cancellationToken: stop)))
            .Select(DestructionDeclaration.FromJson)];
    }

    private Write.Rows Row(DestructionDeclaration declaration, string state) => new(
        "retention_declaration", "organisation, number", new Column.Text("organisation", [declaration.Organisation]), new Column.Text("number", [declaration.Number]),
        new Column.Text("at", [new Moment(time.GetUtcNow()).Text]), new Column.Text("state", [state]), new Column.Text("body", [declaration.ToJson()]));
}
