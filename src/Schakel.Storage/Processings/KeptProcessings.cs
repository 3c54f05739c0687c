// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Dossiers;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Processings;

/// <summary>
/// Lines that a Logboek Dataverwerkingen did not take yet. Who hands them on takes them first, for a while; a line goes when the other side took it. What was
/// taken by someone who stopped is handed on again: the other side knows a line by its span.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="time">The clock.</param>
public sealed class KeptProcessings(Engine engine, TimeProvider time)
{
    private const int Minutes = 5;

    internal static Write Rows(IReadOnlyList<Processed> lines) => new Write.Rows(
        "processing", null, new Column.Text("span", [.. lines.Select(each => each.Span)]), new Column.Text("trace", [.. lines.Select(each => each.Trace)]),
        new Column.Text("parent", [.. lines.Select(each => each.Parent)]), new Column.Text("name", [.. lines.Select(each => each.Name)]),
        new Column.Text("activity", [.. lines.Select(each => each.Activity)]), new Column.Text("subject", [.. lines.Select(each => each.Subject)]),
        new Column.Number("began", [.. lines.Select(each => each.Began)]), new Column.Number("ended", [.. lines.Select(each => each.Ended)]));

    /// <summary>Keeps lines of what leaves no line in the access log.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="stop">To stop.</param>
    public async Task Note(IReadOnlyList<Processed> lines, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        await engine.BeginAndRead(connection, WriteLock.Look, [], stop);
        try
        {
            await engine.WriteAndCommit(connection, [Rows(lines)], stop);
        }
        catch
        {
            await engine.Rollback(connection);
            throw;
        }
    }

    /// <summary>Takes the oldest, for a while: nobody else hands them on meanwhile.</summary>
    /// <param name="claim">By whom: an id by chance.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<Processed>> Take(string claim, int most, CancellationToken stop = default)
    {
        var now = time.GetUtcNow();
        await using var connection = await engine.Open(stop);
        await engine.BeginAndRead(connection, WriteLock.Look, [], stop);
        try
        {
            await connection.ExecuteAsync(
                "update processing set claim = @claim, until = @until where span in (select span from processing where until is null or until <= @now order by ended, span limit @most)",
                new { claim, until = new Moment(now.AddMinutes(Minutes)).Text, now = new Moment(now).Text, most = (long)most });
            var taken = await connection.QueryAsync<Processed>(
                "select trace as Trace, span as Span, parent as Parent, name as Name, activity as Activity, subject as Subject, began as Began, ended as Ended from processing where claim = @claim order by ended, span",
                new { claim });
            await engine.WriteAndCommit(connection, [], stop);
            return [.. taken];
        }
        catch
        {
            await engine.Rollback(connection);
            throw;
        }
    }

    /// <summary>The other side took them: they go.</summary>
    public Task Done(string claim, CancellationToken stop = default) => Run("delete from processing where claim = @claim", claim, stop);

    /// <summary>It did not: they are free again.</summary>
    public Task Free(string claim, CancellationToken stop = default) => Run("update processing set claim = null, until = null where claim = @claim", claim, stop);

    /// <summary>How many were not taken yet.</summary>
    public async Task<long> Waiting(CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return await connection.QuerySingleAsync<long>(new CommandDefinition("select count(*) from processing", cancellationToken: stop));
    }

    private async Task Run(string sql, string claim, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await connection.ExecuteAsync(new CommandDefinition(sql, new { claim }, cancellationToken: stop));
    }
}
