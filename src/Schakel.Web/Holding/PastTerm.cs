// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Possible;
using Schakel.Storage;
using Schakel.Web.Cases;
using Schakel.Web.Visiting;

namespace Schakel.Web.Holding;

/// <summary>A dossier in which someone let the term run out and can still answer: it climbed or rests, and he owes it all the same (Awb 6:20).</summary>
/// <param name="Found">The dossier.</param>
/// <param name="Rests">Since when it rests unanswered; null where someone higher has the turn.</param>
internal sealed record PastTerm(FoundCase Found, DateOnly? Rests)
{
    /// <summary>Those of whoever looks, the longest ago first, and whether there are more than these.</summary>
    public static async Task<(IReadOnlyList<PastTerm> Late, bool HasMore)> Of(Visit visit, Store store, int most, CancellationToken stop)
    {
        var late = new List<PastTerm>();
        if (visit.Person is not { Organisation: { } organisation } person || person.Offices.IsEmpty)
            return (late, false);
        var lines = await store.Reader.Turns.PastTerm(organisation, person.Offices, person.Seats, most + 1, stop);
        foreach (var line in lines.Take(most))
        {
            if (await FoundCase.Find(store, [organisation], line.Number, stop) is { } found && IsOwed(found, visit, store.Library))
                late.Add(new PastTerm(found, line.State == "rust" ? line.Since : null));
        }

        return (late, lines.Count > most);
    }

    // Whose turn it is again finds it among what he owes in time.
    private static bool IsOwed(FoundCase found, Visit visit, Library library)
    {
        var may = Acting.May(visit, found.File, library).Select(each => each.What.Doing).ToList();
        return may.Contains(Doing.AnswerLate) && !may.Contains(Doing.Answer);
    }
}
