// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Deciding;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Reading;

namespace Schakel.Web.Demonstration.Filling;

/// <summary>Dossiers in memory, on which examples are tried: the same deciding as in a store, without one.</summary>
internal sealed class Played(Library library)
{
    private readonly Dictionary<DossierNumber, CaseFile> files = [];
    private readonly Dictionary<string, DossierNumber> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<DossierNumber, string> names = [];
    private readonly List<Dated> sent = [];

    /// <summary>Everything that was accepted, in order.</summary>
    public IReadOnlyList<Dated> Sent => sent;

    /// <summary>Every dossier.</summary>
    public IReadOnlyCollection<CaseFile> Files => files.Values;

    /// <summary>The dossier of an example, or after a slash one that it led to; null where it is not there.</summary>
    public CaseFile? File(string name) => numbers.TryGetValue(name, out var number) ? files[number] : null;

    /// <summary>Where a dossier is: its step, the forum where it rests, the gate it went through, or how it ended.</summary>
    public static string PlaceOf(CaseFile file) => file.Running.At switch
    {
        Position.InStep at => at.Step,
        Position.Resting at => Vocabulary.Forums[at.Forum],
        Position.Done at => Vocabulary.DoneAs[at.As],
        Position.Gone at => Vocabulary.Gates[at.Gate],
        _ => throw new InvalidOperationException("A dossier is in one of four positions."),
    };

    /// <summary>Begins an example under its name.</summary>
    public ImmutableArray<Refusal> Open(DateOnly day, string name, Submission opening)
    {
        var number = opening.Parts[0].Dossier;
        (numbers[name], names[number]) = (number, name);
        var refused = Send(day, opening);
        if (!refused.IsEmpty)
            numbers.Remove(name);
        return refused;
    }

    /// <summary>Sends it in; the reasons where it is refused.</summary>
    public ImmutableArray<Refusal> Send(DateOnly day, Submission submission)
    {
        var decision = CaseDeciding.Decide(submission, day, number => files.GetValueOrDefault(number), library);
        if (decision is Decision.Refused { Reasons: var reasons })
            return reasons;
        foreach (var happened in ((Decision.Accepted)decision).Events)
            Put(happened);
        sent.Add(new Dated(day, submission));
        return [];
    }

    /// <summary>Lets lapse what ran out before a day, under the ids that a sweeper gives.</summary>
    public void PassTime(DateOnly day)
    {
        while (files.Values.Where(file => Time.NextDay(file.Running) < day).OrderBy(file => Time.NextDay(file.Running)).ThenBy(file => file.Number.Text, StringComparer.Ordinal).ToList() is { Count: > 0 } due)
        {
            foreach (var number in due.Select(file => file.Number))
            {
                var before = files[number].Version;
                Send(day, new Submission($"verzuim/{number}/{before}", Submission.Everywhere, [new Part(number, new CaseCommand.PassTime())]));
                if (files[number].Version == before && Time.NextDay(files[number].Running) < day)
                    throw new InvalidOperationException($"Time does not pass in {names[number]}.");
            }
        }
    }

    private void Put(Happened happened)
    {
        files[happened.Dossier] = happened.After;
        var led = happened.What switch
        {
            CaseEvent.OpenedBeside e => (e.As, e.Procedure),
            CaseEvent.Forwarded e => (e.As, "doorgestuurd"),
            CaseEvent.Promised e => (e.As, "toezegging"),
            _ => ((DossierNumber As, string Procedure)?)null,
        };
        if (led is not var (number, procedure))
            return;
        var name = $"{names[happened.Dossier]}/{procedure}";
        (numbers[name], names[number]) = (number, name);
    }
}

/// <summary>A submission, and the day it is sent.</summary>
internal sealed record Dated(DateOnly Day, Submission Submission);
