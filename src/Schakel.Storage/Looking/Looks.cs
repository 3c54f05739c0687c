// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using Schakel.Dossiers;
using Schakel.Procedures.Model;
using Schakel.Storage.Engines;
using Schakel.Storage.Processings;

namespace Schakel.Storage.Looking;

/// <summary>The access log.</summary>
/// <param name="engine">The engine.</param>
public sealed class Looks(Engine engine) : IDisposable
{
    private const string Columns = "at as At, organisation as Organisation, dossier as Dossier, account as Account, role as Role, act as Act, origin as Origin";
    private readonly ConcurrentQueue<(Look Look, IReadOnlyList<Processed> Processed, TaskCompletionSource Kept)> waiting = new();
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Keeps a line of which no Logboek Dataverwerkingen is told.</summary>
    /// <param name="look">The line.</param>
    /// <param name="stop">To stop waiting; what was given is kept all the same.</param>
    public Task Note(Look look, CancellationToken stop = default) => Note(look, [], stop);

    /// <summary>Keeps a line. It is there once this is done: who looks sees nothing before.</summary>
    /// <param name="look">The line.</param>
    /// <param name="processed">What a Logboek Dataverwerkingen is told of it: kept with it or not at all.</param>
    /// <param name="stop">To stop waiting; what was given is kept all the same.</param>
    public async Task Note(Look look, IReadOnlyList<Processed> processed, CancellationToken stop = default)
    {
        var kept = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Enqueue((look, processed, kept));
        await one.WaitAsync(CancellationToken.None);
        try
        {
            // Whoever comes first writes for all who wait: a flush to disk serves many.
            if (!kept.Task.IsCompleted)
                await KeepAll();
        }
        finally
        {
            one.Release();
        }

        await kept.Task.WaitAsync(stop);
    }

    /// <summary>What one account did in a dossier, the newest first.</summary>
    /// <param name="organisation">Whose dossier it is.</param>
    /// <param name="dossier">The dossier.</param>
    /// <param name="account">The account; null for who came by a code as its raiser.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<Look>> Own(string organisation, string dossier, string? account, int most, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        // Whoever sits at a table by a code has no account either.
        var who = account is null ? "account is null and role = @raiser" : "account = @account";
        return [.. await connection.QueryAsync<Look>(new CommandDefinition(
            $"select {Columns} from look where dossier = @dossier and organisation = @organisation and {who} order by at desc limit @most",
            new { organisation, dossier, account, raiser = Role.Raiser.Name, most = (long)most }, cancellationToken: stop))];
    }

    /// <summary>How often each role came into a dossier, whoever that was.</summary>
    /// <param name="organisation">Whose dossier it is.</param>
    /// <param name="dossier">The dossier.</param>
    /// <param name="but">Whose own looks are not counted; null for nobody's.</param>
    /// <param name="without">What is not told of: acts.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<LookCount>> Counts(string organisation, string dossier, string? but = null, IReadOnlyCollection<string>? without = null, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var parameters = new DynamicParameters(new { organisation, dossier, but = but ?? "" });
        parameters.AddDynamicParams(engine.List("without", without ?? []));
        var counts = await connection.QueryAsync<(string Role, long Times, string Last)>(new CommandDefinition(
            engine.Said("select role, count(*), max(at) from look where dossier = @dossier and organisation = @organisation and (account is null or account <> @but) and not (act {in:without}) group by role order by role"),
            parameters, cancellationToken: stop));
        return [.. counts.Select(each => new LookCount(each.Role, each.Times, each.Last))];
    }

    /// <summary>What was looked at in an organisation, the newest first.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="filter">Which of it.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<Look>> Of(string organisation, LookFilter filter, int most, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var which = (filter.Dossier is null ? "" : " and dossier = @dossier") + (filter.Accounts is null ? "" : " and account {in:accounts}")
            + (filter.From is null ? "" : " and at >= @from") + (filter.Before is null ? "" : " and at < @before");
        var parameters = new DynamicParameters(new { organisation, dossier = filter.Dossier, from = filter.From, before = filter.Before, most = (long)most });
        parameters.AddDynamicParams(engine.List("accounts", filter.Accounts ?? []));
        return [.. await connection.QueryAsync<Look>(new CommandDefinition(
            engine.Said($"select {Columns} from look where organisation = @organisation{which} order by at desc, dossier limit @most"), parameters, cancellationToken: stop))];
    }

    /// <summary>Throws away the lines from before a moment, but those of a dossier that is held.</summary>
    /// <param name="before">The moment.</param>
    /// <param name="stop">To stop in between.</param>
    /// <returns>How many lines.</returns>
    public async Task<long> Clean(Moment before, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var gone = 0L;
        for (var organisation = await NextOrganisation(""); organisation is not null; organisation = await NextOrganisation(organisation))
        {
            // A day at a time, or a first time would keep everyone who writes waiting.
            for (var from = await Oldest(organisation, ""); from is not null;)
            {
                var next = Moment.Read(from).Instant.AddDays(1);
                var until = next < before.Instant ? new Moment(next) : before;
                gone += await Clean(connection, organisation, from, until.Text, stop);
                from = await Oldest(organisation, until.Text);
            }
        }

        return gone;

        Task<string?> NextOrganisation(string after) => connection.QuerySingleAsync<string?>("select min(organisation) from look where organisation > @after", new { after });
        Task<string?> Oldest(string organisation, string from) => connection.QuerySingleAsync<string?>(
            "select min(at) from look where organisation = @organisation and at >= @from and at < @before", new { organisation, from, before = before.Text });
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    // Under the lock of who sets a hold: one that is set is never passed by.
    private async Task<int> Clean(DbConnection connection, string organisation, string from, string until, CancellationToken stop)
    {
        await engine.BeginAndRead(connection, WriteLock.Append, [], stop);
        try
        {
            var gone = await connection.ExecuteAsync(new CommandDefinition("""
                delete from look where organisation = @organisation and at >= @from and at < @until and not exists (
                  select 1 from retention_hold h where h.organisation = look.organisation and h.lifted_on is null
                    and (h.dossier = look.dossier or h.kind = (select d.kind from dossier d where d.number = look.dossier)))
                """, new { organisation, from, until }, cancellationToken: stop));
            await engine.WriteAndCommit(connection, [], stop);
            return gone;
        }
        catch
        {
            await engine.Rollback(connection);
            throw;
        }
    }

    private async Task KeepAll()
    {
        var all = new List<(Look Look, IReadOnlyList<Processed> Processed, TaskCompletionSource Kept)>();
        while (waiting.TryDequeue(out var each))
            all.Add(each);
        try
        {
            await using var connection = await engine.Open();
            await Keep(connection, [.. all.Select(each => each.Look)], [.. all.SelectMany(each => each.Processed)]);
            all.ForEach(each => each.Kept.SetResult());
        }
        catch (Exception e)
        {
            // Nobody sees what could not be noted.
            all.ForEach(each => each.Kept.SetException(e));
        }
    }

    private async Task Keep(DbConnection connection, IReadOnlyList<Look> looks, IReadOnlyList<Processed> processed)
    {
        await engine.BeginAndRead(connection, WriteLock.Look, []);
        try
        {
            await engine.WriteAndCommit(connection,
            [
                new Write.Rows(
                    "look", null, Text("at", look => look.At), Text("organisation", look => look.Organisation), Text("dossier", look => look.Dossier), Text("account", look => look.Account),
                    Text("role", look => look.Role), Text("act", look => look.Act), Text("origin", look => look.Origin)),
                .. processed.Count == 0 ? Array.Empty<Write>() : [KeptProcessings.Rows(processed)],
            ]);
        }
        catch
        {
            await engine.Rollback(connection);
            throw;
        }

        Column.Text Text(string name, Func<Look, string?> value) => new(name, [.. looks.Select(value)]);
    }
}
