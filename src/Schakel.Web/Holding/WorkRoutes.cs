// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Web.Access;
using Schakel.Web.Cases;
using Schakel.Web.Following;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Holding;

/// <summary>What someone owes, soonest first.</summary>
internal static class WorkRoutes
{
    // Forty dossiers on one page, and some.
    private const int Most = 60;

    /// <summary>Asks for all that is past its term, and not only for what stood longest.</summary>
    public const string AllLate = "alles";

    // Whoever has more than this past their term is not helped by a longer page.
    private const int MostLate = 1_000;
    private const int FirstLate = 50;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/werk", (HttpContext http, OpenStore open, Registry registry, CancellationToken stop) => Page(http, open, registry, [], stop));

    /// <summary>The page, with what was wrong with what was pressed on it.</summary>
    public static async Task<IResult> Page(HttpContext http, OpenStore open, Registry registry, ImmutableArray<Fault> faults, CancellationToken stop)
    {
        var (store, visit) = (open.Now, http.Visit());
        var person = visit.Person!;
        var turns = person.Organisation is { } organisation ? await store.Reader.Turns.Of(organisation, person.Offices, person.Seats, Most, stop) : [];
        var duties = new List<Duty>();
        foreach (var turn in turns)
        {
            if (await FoundCase.Find(store, [turn.Organisation], turn.Number, stop) is { } found)
                duties.Add(Duty.Of(turn, found, visit, store.Library));
        }

        var asked = new List<AskedAlong>();
        foreach (var line in person.Organisation is { } here ? await store.Reader.Parties.AskedOf(here, [.. person.Offices, person.Reference], stop: stop) : [])
        {
            // An office may be asked by its name, and that of another unit has the same.
            if (await FoundCase.Find(store, [line.Organisation], line.Number, stop) is { } found
                && View.Of(found.File, found.Events, found.Course, Onlooker.Of(visit, found.File)) is { Story: true }
                && AskedAlong.Of(found, person) is { } along)
                asked.Add(along);
        }

        var (late, hasMoreLate) = await PastTerm.Of(visit, store, http.Request.Query["voorbij"] == AllLate ? MostLate : FirstLate, stop);
        return Show.Page<WorkPage>(
            new { DutiesOf = duties, Asked = asked, LateOf = late, HasMoreLate = hasMoreLate, Told = await Aftercare.Waiting.Of(visit, store, Most, stop), Answered = await Answered(http, store, visit, stop), store.Library.Calendar, Registry = registry, IsWhole = turns.Count < Most, Faults = faults },
            faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    // What was answered together just now, and what follows in each.
    private static async Task<IReadOnlyList<(string Number, string Next)>> Answered(HttpContext http, Storage.Store store, Visit visit, CancellationToken stop)
    {
        var (command, answered) = (http.Request.Query["gedaan"].ToString(), new List<(string, string)>());
        foreach (var number in command.Length == 0 || visit.Person!.Organisation is null ? [] : http.Request.Query["d"].OfType<string>().Distinct(StringComparer.Ordinal).Take(TogetherRoutes.Most))
        {
            if (await FoundCase.Find(store, [visit.Person!.Organisation!], number, stop) is { } found && found.ByCommand.Contains(command)
                && View.Of(found.File, found.Events, found.Course, Onlooker.Of(visit, found.File)) is { IsInvolved: true } view)
                answered.Add((found.File.Number.Text, Afterwards.Next(found, new Naming(found.Course, view, visit.Language))));
        }

        return answered;
    }
}
