// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Deciding;
using Schakel.Dossiers.Numbers;
using Schakel.Storage.Engines;
using Schakel.Storage.Events;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Writing;

/// <summary>A submission that waits, with the moment it came.</summary>
internal sealed record Waiting(Submission Submission, Moment Came, TaskCompletionSource<Decision> Answer);

/// <summary>
/// One batch in one transaction: the lock, what must be known, the deciding of each on what the ones before it left, the writing. Whoever is
/// refused is refused alone; the rest stands.
/// </summary>
internal sealed class Batch(Engine engine, EventStore events, MasterKey master, Library library, Cabinet cabinet, DbConnection connection, Action<string> report)
{
    private const long FiveMinutes = 5L * 60 * 10_000_000;

    /// <summary>What became of each, once it is on disk; an exception where deciding it went wrong.</summary>
    public async Task<IReadOnlyList<(Waiting Who, Decision? Decision, Exception? Mistake)>> Run(IReadOnlyList<Waiting> waiting, Moment now)
    {
        cabinet.Trim();
        var touched = await Touched(waiting);
        try
        {
            var answers = await engine.BeginAndRead(connection, WriteLock.Append,
            [
                new("select position, at from event order by position desc limit 1"),
                new("select dossier, max(version) from event where dossier {in:dossiers} group by dossier", ("dossiers", touched.Select(number => number.Text))),
                new("select distinct command from event where command {in:commands}", ("commands", waiting.Select(each => each.Submission.Command).ToList())),
            ]);
            var (next, last) = answers[0] is [[long position, string at], ..] ? (position + 1, Moment.Read(at)) : (0L, now);
            await Refresh(touched, answers[1].ToDictionary(row => (string)row[0]!, row => (long)row[1]! + 1));
            var results = await DecideAll(waiting, new EventRows(master, next), now.Instant > last.Instant ? now : last, last, [.. answers[2].Select(row => (string)row[0]!)]);
            return results;
        }
        catch
        {
            // What the cabinet holds may have been decided on and not written.
            cabinet.Clear();
            await engine.Rollback(connection);
            throw;
        }
    }

    private async Task<IReadOnlyList<(Waiting, Decision?, Exception?)>> DecideAll(
        IReadOnlyList<Waiting> waiting, EventRows rows, Moment at, Moment last, HashSet<string> seen)
    {
        var results = new List<(Waiting, Decision?, Exception?)>();
        var happened = new List<Happened>();
        var again = new List<int>();
        foreach (var who in waiting)
        {
            if (seen.Contains(who.Submission.Command))
            {
                again.Add(results.Count);
                results.Add((who, null, null));
                continue;
            }

            Decision decision;
            try
            {
                decision = CaseDeciding.Decide(who.Submission, DayOf(who, last), cabinet.File, library);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                results.Add((who, null, e));
                continue;
            }

            // What goes wrong from here would leave half a command in the batch: then the batch is given up, and each is tried alone.
            foreach (var each in (decision as Decision.Accepted)?.Events ?? [])
            {
                var key = rows.Add(each, cabinet.Key(each.Dossier), at, who.Submission.Command);
                cabinet.Put(each.After, key);
                happened.Add(each);
            }

            // Refused is not happened: sent again, it is decided again.
            if (decision is Decision.Accepted)
                seen.Add(who.Submission.Command);
            results.Add((who, decision, null));
        }

        if (happened.Count > 0)
            await engine.WriteAndCommit(connection, [.. rows.Writes(), .. ReadRows.Of(happened, library)]);
        else
            await engine.Rollback(connection);
        foreach (var index in again)
            results[index] = (results[index].Item1, await Before(results[index].Item1.Submission.Command), null);
        return results;
    }

    // The holder has all of the last day: what came before midnight counts that day, however long it waited here. Only a clock that stands
    // far behind the log is not believed.
    private DateOnly DayOf(Waiting who, Moment last)
    {
        if (last.Instant.UtcTicks - who.Came.Instant.UtcTicks <= FiveMinutes)
            return who.Came.Day;
        report($"The clock says {who.Came.Text} and stands behind the log, which was at {last.Text}. The log's day is used; set the clock right.");
        return last.Day;
    }

    private async Task<Decision> Before(string command)
    {
        var rows = await EventStore.By(connection, command);
        var files = (await events.Files(connection, [.. rows.Select(row => row.Dossier).Distinct()])).ToDictionary(each => each.File.Number.Text);
        return new Decision.Accepted([.. rows.Where(row => row.Body is not null)
            .Select(row => new Happened(row.Version, EventStore.Read(row, files[row.Dossier].Key), files[row.Dossier].File))]);
    }

    // Every dossier that deciding may ask for: those that are named, and upwards those that wait for them.
    private async Task<IReadOnlyList<DossierNumber>> Touched(IReadOnlyList<Waiting> waiting)
    {
        var touched = new HashSet<DossierNumber>();
        // What is opened is not there: should it be, the versions read under the lock say so, and it is fetched then.
        var opened = waiting.SelectMany(each => each.Submission.Parts).Where(part => part.What is CaseCommand.Open).Select(part => part.Dossier).ToHashSet();
        var level = waiting.SelectMany(each => each.Submission.Parts).SelectMany(Named).ToHashSet();
        while (level.Count > 0)
        {
            var missing = level.Where(number => touched.Add(number) && !opened.Contains(number) && cabinet.File(number) is null).Select(number => number.Text).ToList();
            foreach (var (file, key) in await events.Files(connection, missing))
                cabinet.Put(file, key);
            level = [.. level.Select(number => cabinet.File(number)?.Origin?.To).OfType<DossierNumber>().Where(number => !touched.Contains(number))];
        }

        return [.. touched];
    }

    private static IEnumerable<DossierNumber> Named(Part part) => part.What switch
    {
        CaseCommand.LinkTo link => [part.Dossier, link.Link.To],
        _ => [part.Dossier],
    };

    private async Task Refresh(IReadOnlyList<DossierNumber> touched, Dictionary<string, long> versions)
    {
        var stale = touched.Where(number => versions.TryGetValue(number.Text, out var version) ? cabinet.File(number)?.Version != version : cabinet.File(number) is not null).ToList();
        foreach (var number in stale)
            cabinet.Drop(number);
        foreach (var (file, key) in await events.Files(connection, [.. stale.Select(number => number.Text)]))
            cabinet.Put(file, key);
    }
}
