// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Possible;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Web.Access;
using Schakel.Web.Visiting;

namespace Schakel.Web.Holding;

/// <summary>In which capacities someone may act in a dossier: as its raiser, and for every office he holds for the unit where it runs.</summary>
internal static class Acting
{
    public static IEnumerable<Actor> Actors(Visit visit, CaseFile file)
    {
        if (visit.ReferenceIn(file) is { } reference)
            yield return new Actor(Role.Raiser.Name, reference);
        if (visit.Person is not { } person || person.Organisation != file.Organisation)
            yield break;
        foreach (var office in person.OfficesFor(file.Frozen.Unit))
            yield return new Actor(office, person.Reference);
    }

    /// <summary>All he may do now, with the capacity in which.</summary>
    public static IEnumerable<(Actor By, Possibility What)> May(Visit visit, CaseFile file, Library library) =>
        Actors(visit, file).SelectMany(actor => Possibilities.Of(file, visit.Today, library, actor).Select(what => (actor, what)));

    /// <summary>What who came by a mailed link may do now: what that link is for.</summary>
    public static IEnumerable<(Actor By, Possibility What)> May(View view, CaseFile file, DateOnly today, Library library) =>
        view.Actors.SelectMany(actor => Possibilities.Of(file, today, library, actor).Where(view.Lets).Select(what => (actor, what)));

    /// <summary>The address of the form in which it is done.</summary>
    public static string AddressOf(CaseFile file, Possibility what) =>
        $"/dossier/{file.Number.Text}/doen/{what.Doing.ToString().ToLowerInvariant()}{(what.Label is null ? "" : "/" + Uri.EscapeDataString(what.Label))}{(what.Doing is Doing.AnswerLate ? "?stap=" + Uri.EscapeDataString(what.Step!) : "")}";
}
