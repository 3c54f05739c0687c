// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Dapper;
using Schakel.Dossiers;
using Schakel.Dossiers.Appointing;
using Schakel.Dossiers.Commands;
using Schakel.Procedures.Organisations;
using Schakel.Storage.Engines;
using Schakel.Storage.Events;
using Schakel.Storage.Writing;

namespace Schakel.Storage.Appointing;

/// <summary>
/// Tells open dossiers who fills their offices from now on, where that changed: someone came, left, or nobody is there any more and the turn passes
/// upward at once (G5). What is told twice is the same, so two nodes may do it, and one that stopped halfway begins again.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="events">What happened.</param>
/// <param name="writer">The writer.</param>
/// <param name="time">The clock.</param>
public sealed class Restaffing(Engine engine, EventStore events, Writer writer, TimeProvider time)
{
    private const int Piece = 200;

    /// <summary>Goes over the dossiers of an organisation that did not end.</summary>
    /// <param name="chart">Who fills what there.</param>
    /// <param name="type">Its type.</param>
    /// <param name="stop">To stop between pieces.</param>
    /// <returns>How many were told something new.</returns>
    public async Task<int> Run(KeptChart chart, OrganisationType type, CancellationToken stop = default)
    {
        if (!chart.Chart.IsTold)
            return 0;
        var (told, after) = (0, "");
        // The same for every dossier of a unit.
        var staffings = new Dictionary<string, ImmutableDictionary<string, ImmutableArray<string>>>();
        while (await Next(chart.Chart.Organisation, after, stop) is { Count: > 0 } numbers)
        {
            told += await Tell(chart.Chart, type, numbers, staffings, stop);
            after = numbers[^1];
        }

        return told;
    }

    private async Task<int> Tell(
        Chart chart, OrganisationType type, IReadOnlyCollection<string> numbers, Dictionary<string, ImmutableDictionary<string, ImmutableArray<string>>> staffings, CancellationToken stop)
    {
        var today = new Moment(time.GetUtcNow()).Day;
        await using var connection = await engine.Open(stop);
        var changed = new List<(CaseFile File, ImmutableDictionary<string, ImmutableArray<string>> Staffing)>();
        foreach (var (rows, key) in await events.Rows(connection, numbers))
        {
            // What is damaged is told by the sweeper and by a verification; it must not hold up the others here.
            if (Readable(rows, key) is not { } file)
                continue;
            var unit = file.Frozen.Unit ?? Unit.Whole;
            if (!staffings.TryGetValue(unit, out var staffing))
                staffings[unit] = staffing = chart.Staffing(type, unit, today);
            if (!IsSame(staffing, file.Running.Staffing))
                changed.Add((file, staffing));
        }

        await Task.WhenAll(changed.Select(each => writer.Send(
            new Submission($"vervuld/{each.File.Number.Text}/{each.File.Version}", Submission.Everywhere, [new Part(each.File.Number, new CaseCommand.Staff(each.Staffing))]), stop)));
        return changed.Count;
    }

    private static CaseFile? Readable(IReadOnlyList<StoredEvent> rows, Keys.DossierKey? key)
    {
        try
        {
            return EventStore.Fold(rows, key);
        }
        catch (DossierDamaged)
        {
            return null;
        }
    }

    private static bool IsSame(ImmutableDictionary<string, ImmutableArray<string>> one, ImmutableDictionary<string, ImmutableArray<string>> other) =>
        one.Count == other.Count && one.All(each => other.TryGetValue(each.Key, out var there) && each.Value.SequenceEqual(there));

    private async Task<IReadOnlyList<string>> Next(string organisation, string after, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        return [.. await connection.QueryAsync<string>(new CommandDefinition(
            "select number from dossier where organisation = @organisation and state in ('loopt', 'rust', 'voorgelegd') and number > @after order by number limit @most",
            new { organisation, after, most = (long)Piece }, cancellationToken: stop))];
    }
}
