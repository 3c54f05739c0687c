// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers.Numbers;
using Schakel.Storage.Reading;
using Schakel.Web.Access;
using Schakel.Web.Cases;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Following;

/// <summary>Comes back to a dossier: by the number and the code, or by what one raised with an account.</summary>
internal static class FollowingRoutes
{
    private const int MostTitles = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/volgen", async (HttpContext http, OpenStore store, Registry registers, CancellationToken stop) =>
            await Page(http, store, registers, Typed.Nothing, [], StatusCodes.Status200OK, stop));
        routes.MapPost("/volgen", ByCode).WithMetadata(new LaneOf(Lane.Codes));
    }

    private static async Task<IResult> ByCode(HttpContext http, OpenStore store, Registry registers, Patience patience, CancellationToken stop)
    {
        var typed = await Typed.Of(http.Request, stop);
        var faults = FollowForm.Faults(typed);
        if (!faults.IsEmpty)
            return await Page(http, store, registers, typed, faults, StatusCodes.Status400BadRequest, stop);
        var reference = RaiserCode.Read(typed[FollowForm.Code])!.Reference(store.Now.CodeKey.Span);
        var found = await FoundCase.Find(store.Now, registers.Names, typed[FollowForm.Number], stop);
        if (found?.File.Running.Raisers.Contains(reference) is not true)
        {
            // The same answer, as late, whether the number or the code is wrong.
            await patience.Wait(stop);
            return await Page(http, store, registers, typed, [FollowForm.Unknown], StatusCodes.Status400BadRequest, stop);
        }

        await http.SignInAsync(CodeHolder.Scheme, new CodeHolder(found.File.Number.Text, reference).ToPrincipal());
        return Results.LocalRedirect($"/dossier/{found.File.Number.Text}");
    }

    private static async Task<IResult> Page(
        HttpContext http, OpenStore store, Registry registers, Typed typed, ImmutableArray<Fault> faults, int status, CancellationToken stop)
    {
        IReadOnlyList<DossierLine> mine = http.Visit().Person is { } person ? await store.Now.Reader.Parties.RaisedBy(registers.Names, person.Reference, stop) : [];
        return Show.Page<FollowPage>(new { Typed = typed, Faults = faults, Mine = mine, Titles = await TitlesOf(mine, http.Visit(), store.Now, registers, stop), Registers = registers }, status);
    }

    // As the page of each would have it, and only where that one shows what was written. Of the oldest a number is enough.
    private static async Task<ImmutableDictionary<string, string>> TitlesOf(IEnumerable<DossierLine> mine, Visit visit, Storage.Store store, Registry registers, CancellationToken stop)
    {
        var titles = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var line in mine.Take(MostTitles))
        {
            if (await FoundCase.Find(store, registers.Names, line.Number, stop) is { } found
                && View.Of(found.File, found.Events, found.Course, Onlooker.Of(visit, found.File)) is { Story: true } && Titles.Story(found).Length > 0)
                titles[line.Number] = Titles.Of(found);
        }

        return titles.ToImmutable();
    }
}
