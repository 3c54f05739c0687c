// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;

namespace Schakel.Dossiers;

/// <summary>Folds what happened into a dossier.</summary>
public static class CaseFolding
{
    // The question of a promise's procedure that holds its last day.
    internal const string PromisedOn = "toegezegd-op";

    /// <summary>The dossier after this event.</summary>
    /// <param name="before">The dossier; null before it is opened.</param>
    /// <param name="number">Its number.</param>
    /// <param name="happened">What happened.</param>
    public static CaseFile Evolve(CaseFile? before, DossierNumber number, CaseEvent happened)
    {
        if (happened is CaseEvent.Opened opened)
        {
            return new CaseFile
            {
                Number = number,
                Version = 1,
                Frozen = opened.Frozen,
                Running = Folding.Evolve(null, opened.Happened),
                Origin = opened.Origin,
                Links = opened.Links,
                PromisedOn = opened.Happened.By.Dates.TryGetValue(PromisedOn, out var day) ? day : null,
            };
        }

        var now = before ?? throw new InvalidOperationException("A dossier starts with its opening.");
        now = now with { Version = now.Version + 1 };
        return happened switch
        {
            CaseEvent.Moved e => Moved(now, Folding.Evolve(now.Running, e.Happened)),
            CaseEvent.Attached => now with { Files = now.Files + 1 },
            CaseEvent.Linked e => now with { Links = now.Links.Contains(e.Link) ? now.Links : now.Links.Add(e.Link) },
            CaseEvent.Unlinked e => now with { Links = now.Links.Remove(e.Link) },
            CaseEvent.Joined e => now with { Running = now.Running with { Raisers = now.Running.Raisers.Add(e.Reference) } },
            CaseEvent.RevealAllowed e => now with { RevealAllowedTo = now.RevealAllowedTo.Add(e.To) },
            CaseEvent.RevealAnnounced e => now with { RevealAnnouncedTo = now.RevealAnnouncedTo.SetItem(e.To, e.On) },
            CaseEvent.Testified e => now with { Testimonies = now.Testimonies.Add(new(now.Version - 1, e.By.Person!, e.On, null)) },
            CaseEvent.Heard e => now with { Testimonies = [.. now.Testimonies.Select(each => each.Reference == e.Of && each.Version <= e.UpTo && each.HeardOn is null ? each with { HeardOn = e.On } : each)] },
            CaseEvent.Erased e => now with { ErasedOn = e.On },
            CaseEvent.Invited or CaseEvent.Contributed or CaseEvent.OpenedBeside or CaseEvent.NotOpened or CaseEvent.Forwarded or CaseEvent.Promised
                or CaseEvent.Revealed => now,
            _ => throw new InvalidOperationException($"No fold for {happened.GetType().Name}."),
        };
    }

    // What comes to rest by silence leaves a step behind that nobody answered.
    private static CaseFile Moved(CaseFile before, Dossier running) => before with
    {
        Running = running,
        RestsAfterAnswer = running.At is Position.Resting && (before.Running.At is Position.Resting ? before.RestsAfterAnswer : running.Silent.All(before.Running.Silent.Contains)),
    };
}
