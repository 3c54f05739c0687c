// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Aftercare;
using Schakel.Storage;
using Schakel.Storage.Reading;
using Schakel.Web.Access;
using Schakel.Web.Cases;
using Schakel.Web.Visiting;

namespace Schakel.Web.Aftercare;

/// <summary>Something that a raiser told, as a list of the custodian tells of it.</summary>
/// <param name="Line">That he did.</param>
/// <param name="Detriment">What he chose.</param>
public sealed record Waiting(ToldLine Line, Detriment Detriment)
{
    // So many wait only where nobody ever looked.
    private const int MostLooked = 2_000;

    /// <summary>What waits for a custodian, harm first and then the oldest; of what he may not hear there is none.</summary>
    /// <param name="visit">Who looks.</param>
    /// <param name="store">The store.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">To stop.</param>
    public static async Task<IReadOnlyList<Waiting>> Of(Visit visit, Store store, int most, CancellationToken stop)
    {
        if (visit.Person is not { Organisation: { } organisation } person || !person.Offices.Contains(Rounds.Custodian))
            return [];
        var waiting = (await With(store, organisation, await store.Reader.Testimonies.Unheard(organisation, MostLooked, stop), stop)).OrderBy(each => each.Detriment is Detriment.None);
        var may = new List<Waiting>();
        foreach (var each in waiting)
        {
            if (may.Count < most && await MayHear(visit, store, organisation, each.Line.Dossier, stop))
                may.Add(each);
        }

        return may;
    }

    /// <summary>Of what was read before that which he may hear.</summary>
    public static async Task<IReadOnlyList<Waiting>> Before(Visit visit, Store store, IReadOnlyList<ToldLine> lines, CancellationToken stop)
    {
        var organisation = visit.Person!.Organisation!;
        var heard = new List<Waiting>();
        foreach (var each in await With(store, organisation, lines, stop))
        {
            if (await MayHear(visit, store, organisation, each.Line.Dossier, stop))
                heard.Add(each);
        }

        return heard;
    }

    /// <summary>Whether he may hear what was told in a dossier.</summary>
    public static async Task<bool> MayHear(Visit visit, Store store, string organisation, string dossier, CancellationToken stop) =>
        await FoundCase.Find(store, [organisation], dossier, stop) is { } found && View.OfListener(found.File, found.Course, Onlooker.Of(visit, found.File)) is not null;

    private static async Task<IEnumerable<Waiting>> With(Store store, string organisation, IReadOnlyList<ToldLine> lines, CancellationToken stop)
    {
        var told = await store.Events.Testimonies(organisation, [.. lines.Select(line => line.Dossier).Distinct()], stop);
        return lines.Where(line => told.ContainsKey((line.Dossier, line.Version))).Select(line => new Waiting(line, told[(line.Dossier, line.Version)].Detriment ?? Detriment.None));
    }
}
