// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures;
using Schakel.Storage.Engines;
using Schakel.Storage.Mishaps;
using Schakel.Storage.Writing;

namespace Schakel.Storage.Sweeping;

/// <summary>
/// Lets what ran out lapse, through the same writer as everything else. What is due today is not over: the holder has all of it. A lapse has
/// the version it lapses in its id, so two sweepers, or one that starts again, do it once.
/// </summary>
public sealed class Sweeper(Engine engine, Writer writer, TimeProvider time, Action<Wording> report)
{
    private const int Piece = 512;
    private const int OneMinute = 60_000;

    /// <summary>
    /// Lets lapse whatever is due, until nothing is. Runs before the site serves. What is damaged holds up nothing but itself: it is told when all else
    /// is done. Who may not move is reported.
    /// </summary>
    /// <param name="progress">Is told how many were done.</param>
    /// <param name="stop">To stop between pieces.</param>
    /// <returns>How many dossiers moved.</returns>
    /// <exception cref="StoreException">Some dossiers are damaged; all others lapsed.</exception>
    public async Task<long> CatchUp(Action<long>? progress = null, CancellationToken stop = default)
    {
        var swept = new Swept();
        var after = (Day: "", Number: "");
        Task<IReadOnlyList<Lapsed>>? before = null;
        while (true)
        {
            // A piece is looked up and decided while the one before it is written.
            var due = await Due(after, stop);
            if (due.Count == 0 && before is null)
                break;
            // Onwards: a dossier that does not move must not hold up those behind it.
            if (due.Count > 0)
                after = (due[^1].Due, due[^1].Number);
            var now = due.Count > 0 ? Lapse(due, stop) : null;
            if (before is not null)
            {
                foreach (var each in await before)
                    swept.Add(each);
                progress?.Invoke(swept.Moved);
            }

            before = now;
        }

        if (swept.Refusal is { } refusal)
            report(refusal);
        return swept.Damage is { } damage ? throw damage : swept.Moved;
    }

    private async Task<IReadOnlyList<Lapsed>> Lapse(IReadOnlyList<(string Number, long Version, string Due)> due, CancellationToken stop) =>
        await Task.WhenAll(due.Select(each => Lapse(each.Number, each.Version, stop)));

    private async Task<Lapsed> Lapse(string number, long version, CancellationToken stop)
    {
        try
        {
            var dossier = DossierNumber.Read(number) ?? throw new DossierDamaged(number);
            return new(await writer.Send(new Submission($"verzuim/{number}/{version}", Submission.Everywhere, [new Part(dossier, new CaseCommand.PassTime())]), stop), null);
        }
        catch (DossierDamaged damaged)
        {
            return new(null, damaged);
        }
    }

    /// <summary>Sweeps at least every minute, until it is stopped. What goes wrong is reported, and the next minute tries again.</summary>
    /// <param name="stop">Stops it.</param>
    /// <param name="pause">How many milliseconds it rests.</param>
    public async Task Run(CancellationToken stop, int pause = OneMinute)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await CatchUp(stop: stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // In the middle of it, also while a connection opens: what is due is still due for whoever sweeps next.
                return;
            }
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                var what = Mishap.Of(e) ?? new($"{e.GetType().Name}: {e.Message}", $"{e.GetType().Name}: {e.Message}");
                report(new($"Termijnen laten verlopen ging mis, en wordt opnieuw geprobeerd: {what.Dutch}", $"Letting terms lapse went wrong, and is tried again: {what.English}"));
            }

            await Task.Delay(pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>How far behind it is: how many are past their day, and since when. A public figure.</summary>
    public async Task<Behind> Behind(CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var (count, since) = await connection.QuerySingleAsync<(long Count, string? Since)>("select count(*), min(due) from dossier where due < @today", new { today = Today });
        return new Behind(count, since is null ? null : DateOnly.ParseExact(since, "yyyy-MM-dd"));
    }

    private string Today => new Moment(time.GetUtcNow()).Day.ToString("yyyy-MM-dd");

    private async Task<IReadOnlyList<(string Number, long Version, string Due)>> Due((string Day, string Number) after, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        return [.. await connection.QueryAsync<(string, long, string)>(
            "select number, version, due from dossier where due < @today and (due, number) > (@day, @number) order by due, number limit @piece",
            new { today = Today, day = after.Day, number = after.Number, piece = (long)Piece })];
    }
}

/// <summary>How far the sweeper is behind.</summary>
/// <param name="Count">How many dossiers are past their day.</param>
/// <param name="Since">The earliest day; null where none is.</param>
public sealed record Behind(long Count, DateOnly? Since);
