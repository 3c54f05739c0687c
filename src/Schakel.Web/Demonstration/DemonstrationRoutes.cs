// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Web.Demonstration.Filling;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Demonstration;

/// <summary>What only a demonstration has: choosing who one is, moving the clock on, starting over.</summary>
internal static class DemonstrationRoutes
{
    private const int MostDays = 400;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/demonstratie", async (Registry registers, SiteOptions options, OpenStore store, CancellationToken stop) =>
            Show.Page<PersonasPage>(new { registers.Personas, Registers = registers, Tables = await Tables(options, store, stop), Line = await ExampleLine.There(options.Home, registers, store.Now, stop) }));
        routes.MapPost("/demonstratie/persoon", Become);
        routes.MapPost("/demonstratie/klok", MoveClock);
        routes.MapPost("/demonstratie/opnieuw", StartOver);
    }

    // Only in a store that was filled with them is there a table to sit down at.
    private static async Task<ImmutableArray<ExampleTable>> Tables(SiteOptions options, OpenStore store, CancellationToken stop)
    {
        var there = ImmutableArray.CreateBuilder<ExampleTable>();
        foreach (var table in ExampleTable.Read(options.Home))
        {
            if (await store.Now.Tables.Count(table.Organisation, Script.NumberOf(table.Dossier), stop) > 0)
                there.Add(table);
        }

        return there.ToImmutable();
    }

    private static async Task<IResult> Become(HttpContext http, Registry registers, SiteOptions options, CancellationToken stop)
    {
        var typed = await Typed.Of(http.Request, stop);
        if (registers.Personas.FirstOrDefault(persona => persona.Reference == typed["persoon"]) is not { } chosen)
            return Show.Page<PersonasPage>(new { registers.Personas, Registers = registers, IsFaulty = true }, StatusCodes.Status400BadRequest);
        await http.SignOutAsync(CodeHolder.Scheme);
        Deliberating.KeptSeat.Forget(http, options);
        await http.SignInAsync(Sessions.Account, chosen.In(http.Visit().Language).ToPrincipal(Sessions.Account));
        return Results.LocalRedirect(typed["terug"].Length > 0 ? Way.Back(typed["terug"]) : chosen.Offices.IsEmpty ? "/" : "/werk");
    }

    private static async Task<IResult> MoveClock(HttpContext http, SiteOptions options, OpenStore store, CancellationToken stop)
    {
        var typed = await Typed.Of(http.Request, stop);
        if (!int.TryParse(typed["dagen"], out var days) || days is < 1 or > MostDays || options.Demonstration!.Clock.Ahead + days > 10 * MostDays)
            return Results.LocalRedirect("/demonstratie");
        options.Demonstration.Clock.MoveOn(days);
        await store.Now.Sweeper.CatchUp(stop: stop);
        return Results.LocalRedirect(Way.Back(typed["terug"]));
    }

    private static async Task<IResult> StartOver(HttpContext http, OpenStore store)
    {
        // Not to be stopped halfway by a browser that leaves.
        await store.StartOver(CancellationToken.None);
        await http.SignOutAsync(Sessions.Account);
        await http.SignOutAsync(CodeHolder.Scheme);
        return Results.LocalRedirect("/demonstratie");
    }
}
