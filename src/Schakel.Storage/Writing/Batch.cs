// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Deciding;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Retaining;
using Schakel.Procedures.Reading;
using Schakel.Storage.Concepts;
using Schakel.Storage.Engines;
using Schakel.Storage.Events;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Writing;

/// <summary>A submission that waits, with the moment it came.</summary>
internal sealed record Waiting(Submission Submission, Moment Came, TaskCompletionSource<Decision> Answer)
{
    /// <summary>What was written before it was sent, as it stays once it is.</summary>
    public ConceptRow? Concept { get; init; }

    /// <summary>Whether it destroys: what keeps it from that is only certain under the lock.</summary>
    public bool Destroys => Submission.Parts.Any(part => part.What is CaseCommand.Erase);
}

/// <summary>Where the log ends: the position that comes next, and when the last event was.</summary>
internal readonly record struct LogEnd(long Next, Moment At);

/// <summary>
/// What goes into one transaction: each submission is decided on what the ones before it left. Whoever is refused is refused alone; the rest
/// stands. Nobody is answered before it is on disk.
/// </summary>
internal sealed class Batch(MasterKey master, Library library, Cabinet cabinet, LogEnd start, HashSet<string> seen, ClockBehind clock)
{
    private readonly EventRows rows = new(master, start.Next);
    private readonly List<Happened> happened = [];
    private readonly Dictionary<string, ConceptRow> concepts = [];
    private readonly List<(Waiting Who, Decision? Decision, Exception? Mistake)> results = [];
    private Moment at = start.At;

    /// <summary>The holds in force: read under the lock, wherever anything is to be destroyed.</summary>
    public IReadOnlyList<Hold> Holds { private get; init; } = [];

    public LogEnd Start => start;

    public LogEnd End => new(rows.Next, at);

    public bool IsEmpty => happened.Count == 0;

    public int Count => results.Count;

    public IEnumerable<Waiting> Waiting => results.Select(each => each.Who);

    /// <summary>Decides one. Where this throws, half a command may be in the batch: then the batch is given up.</summary>
    /// <returns>What was decided; null where it was written before, or went wrong.</returns>
    public Decision? Decide(Waiting who, Moment now)
    {
        results.Add((who, null, null));
        if (seen.Contains(who.Submission.Command))
            return null;
        Decision decision;
        try
        {
            decision = Unheld(CaseDeciding.Decide(who.Submission, clock.DayOf(who.Came, start.At), cabinet.File, library));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            results[^1] = (who, null, e is MissingTextException missing ? PolicyTexts.Missing(missing) : e);
            return null;
        }

        // Refused is not happened: sent again, it is decided again.
        if (decision is Decision.Accepted accepted)
        {
            at = now.Instant > at.Instant ? now : at;
            foreach (var each in accepted.Events)
            {
                var key = rows.Add(each, cabinet.Key(each.Dossier), at, who.Submission.Command);
                cabinet.Put(each.After, key);
                happened.Add(each);
            }

            if (who.Concept is { } concept)
                concepts[concept.Id] = concept;
            seen.Add(who.Submission.Command);
        }

        results[^1] = (who, decision, null);
        return decision;
    }

    private Decision Unheld(Decision decision)
    {
        if (decision is not Decision.Accepted accepted)
            return decision;
        var refusals = accepted.Events.Where(each => each.What is CaseEvent.Erased)
            .SelectMany(each => Holds.Where(hold => hold.Covers(each.After.Organisation, each.Dossier.Text, Vocabulary.Kinds[each.After.Frozen.Kind]))).Select(hold => hold.Refusal);
        return refusals.ToList() is { Count: > 0 } reasons ? new Decision.Refused([.. reasons]) : decision;
    }

    /// <summary>What is to be written; nothing where nothing happened.</summary>
    public IReadOnlyList<Write> Writes() => IsEmpty ? [] : [.. rows.Writes(), .. ReadRows.Of(happened, library), Concepts([.. concepts.Values])];

    private static Write.Rows Concepts(List<ConceptRow> rows) => new(
        "concept", "id", new Column.Text("id", [.. rows.Select(row => row.Id)]), new Column.Text("sealed", [.. rows.Select(row => row.Sealed)]), new Column.Text("until", [.. rows.Select(row => row.Until)]));

    /// <summary>Tells each what became of it. What was written before is answered as it was then.</summary>
    public async Task Answer(EventStore events, DbConnection connection)
    {
        foreach (var (who, decision, mistake) in results)
        {
            if (mistake is not null)
                who.Answer.TrySetException(mistake);
            else
                who.Answer.TrySetResult(decision ?? await Before(events, connection, who.Submission.Command));
        }
    }

    private static async Task<Decision> Before(EventStore events, DbConnection connection, string command)
    {
        var written = await EventStore.By(connection, command);
        var files = (await events.Files(connection, [.. written.Select(row => row.Dossier).Distinct()])).ToDictionary(each => each.File.Number.Text);
        return new Decision.Accepted([.. written.Where(row => row.Body is not null)
            .Select(row => new Happened(row.Version, EventStore.Read(row, files[row.Dossier].Key), files[row.Dossier].File))]);
    }
}
