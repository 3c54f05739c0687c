// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers.Deliberating;
using Schakel.Dossiers.Numbers;
using Schakel.Web.Following;
using Schakel.Web.Hosting;
using Schakel.Web.Ui;
using OpenStore = Schakel.Web.Hosting.OpenStore;

namespace Schakel.Web.Deliberating;

/// <summary>Sits down at a table, by the code of a seat. Nobody needs an account for it: a client council has none.</summary>
internal static class JoinRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/aanschuiven", () => Page(Typed.Nothing, []));
        routes.MapPost("/aanschuiven", Join).WithMetadata(new LaneOf(Lane.Codes));
        routes.MapPost("/aanschuiven/weg", (HttpContext http, SiteOptions options) =>
        {
            KeptSeat.Forget(http, options);
            return Results.LocalRedirect("/");
        });
    }

    private static async Task<IResult> Join(HttpContext http, OpenStore open, SiteOptions options, Patience patience, CancellationToken stop)
    {
        var typed = await Typed.Of(http.Request, stop);
        if (RaiserCode.Read(typed["code"]) is not { } code)
            return Page(typed, [new("code", new("Deze code klopt niet: er ontbreekt een teken, of er staat een verkeerd. Typ hem over zoals je hem kreeg: 26 letters en cijfers. Streepjes en spaties hoeven niet.", "This code is not right: a character is missing or wrong. Copy it as you were given it: 26 letters and digits. Hyphens and spaces may be left out."))]);
        if (await open.Now.Tables.SeatOf(code, stop) is not { } seat)
        {
            await patience.Wait(stop);
            return Page(typed, [Gone]);
        }

        if (await open.Now.Tables.Add(seat.Organisation, DossierNumber.Read(seat.Dossier)!.Value, new TableLine.Seated(seat.Seat), [], stop) is { } refusal)
            return Page(typed, [new("code", refusal)]);
        KeptSeat.Keep(http, options, code);
        return Results.LocalRedirect($"/dossier/{seat.Dossier}/beraad");
    }

    /// <summary>For who comes to a table with a code that opens no seat any more.</summary>
    public static IResult NoLonger() => Page(Typed.Nothing, [Gone]);

    private static readonly Fault Gone = new("code", new("Deze code opent geen stoel, of niet meer. Vraag wie het beraad leidt om een nieuwe.", "This code opens no seat, or no longer. Ask whoever leads the deliberation for a new one."));

    private static IResult Page(Typed typed, ImmutableArray<Fault> faults) =>
        Show.Page<JoinPage>(new { Typed = typed, Faults = faults }, faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
}
