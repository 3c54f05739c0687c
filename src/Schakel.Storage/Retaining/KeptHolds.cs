// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Dapper;
using Schakel.Dossiers;
using Schakel.Dossiers.Numbers;
using Schakel.Dossiers.Retaining;
using Schakel.Storage.Engines;
using Schakel.Storage.Reading;

namespace Schakel.Storage.Retaining;

/// <summary>What may not be destroyed, and until when it could not. Holds are set and lifted under the lock of who appends: one that is set is never passed by.</summary>
/// <param name="engine">The engine.</param>
/// <param name="time">The clock.</param>
public sealed class KeptHolds(Engine engine, TimeProvider time)
{
    internal const string Columns = "organisation, number, dossier, kind, ground, reason, set_on, set_by, lifted_on, lifted_by, lifted_why";

    internal const string InForce = $"select {Columns} from retention_hold where lifted_on is null";

    /// <summary>Every hold of an organisation, the oldest first; those that were lifted as well.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="stop">To stop.</param>
    public async Task<ImmutableArray<Hold>> Of(string organisation, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(
            $"select {Columns} from retention_hold where organisation = @organisation order by number", new { organisation }, cancellationToken: stop));
        var holds = ImmutableArray.CreateBuilder<Hold>();
        while (await reader.ReadAsync(stop))
            holds.Add(Read(i => reader.IsDBNull(i) ? null : reader.GetValue(i)));
        return holds.ToImmutable();
    }

    /// <summary>Sets a hold on one dossier.</summary>
    /// <returns>Its number; null where the organisation has no such dossier, or it was destroyed.</returns>
    public Task<long?> OnDossier(string organisation, DossierNumber dossier, HoldGround ground, string reason, string by, CancellationToken stop = default) =>
        Set(organisation, dossier.Text, null, ground, reason, by, stop);

    /// <summary>Sets a hold on all dossiers of a kind, also those that are still to come.</summary>
    /// <returns>Its number.</returns>
    public async Task<long> OnKind(string organisation, string kind, HoldGround ground, string reason, string by, CancellationToken stop = default) =>
        (await Set(organisation, null, kind, ground, reason, by, stop))!.Value;

    /// <summary>Lifts a hold.</summary>
    /// <returns>Whether it was in force.</returns>
    public async Task<bool> Lift(string organisation, long number, string why, string by, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return await connection.ExecuteAsync(new CommandDefinition(
            "update retention_hold set lifted_on = @on, lifted_by = @by, lifted_why = @why where organisation = @organisation and number = @number and lifted_on is null",
            new { organisation, number, why, by, on = Today }, cancellationToken: stop)) == 1;
    }

    private async Task<long?> Set(string organisation, string? dossier, string? kind, HoldGround ground, string reason, string by, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var answers = await engine.BeginAndRead(connection, WriteLock.Append,
        [
            new("select coalesce(max(number), 0) + 1 from retention_hold where organisation = @organisation", ("organisation", organisation)),
            new("select count(*) from dossier where organisation = @organisation and number = @dossier and state <> 'vernietigd'", ("organisation", organisation), ("dossier", dossier ?? "")),
        ], stop);
        try
        {
            if (dossier is not null && answers[1][0][0] is 0L)
            {
                await engine.Rollback(connection);
                return null;
            }

            var number = (long)answers[0][0][0]!;
            await engine.WriteAndCommit(connection,
            [
                new Write.Rows(
                    "retention_hold", null, Text("organisation", organisation), new Column.Number("number", [number]), Text("dossier", dossier), Text("kind", kind),
                    Text("ground", HoldGrounds.Word(ground)), Text("reason", reason), Text("set_on", Today), Text("set_by", by)),
            ], stop);
            return number;
        }
        catch
        {
            await engine.Rollback(connection);
            throw;
        }
    }

    internal static Hold Read(IReadOnlyList<object?> row) => Read(i => row[i]);

    private static Hold Read(Func<int, object?> column)
    {
        return new(
            (long)column(1)!, Text(0)!, Text(2), Text(3), HoldGrounds.Read(Text(4)!)!.Value, Text(5)!, new(Dates.Read(Text(6)!), Text(7)!, Text(5)!),
            Text(8) is { } lifted ? new(Dates.Read(lifted), Text(9)!, Text(10)!) : null);

        string? Text(int index) => (string?)column(index);
    }

    private string Today => Dates.Write(new Moment(time.GetUtcNow()).Day);

    private static Column.Text Text(string name, string? value) => new(name, [value]);
}
