// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Web.Access;
using Schakel.Web.Holding;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Following;

/// <summary>Offers the raiser a talk, by whoever has the first turn.</summary>
internal static class TalkRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/dossier/{nummer}/gesprek", (string nummer, HttpContext http, OpenStore store, Registry registry, CancellationToken stop) =>
            Offer(nummer, null, http, store, registry, stop));
        routes.MapPost("/dossier/{nummer}/gesprek", async (string nummer, HttpContext http, OpenStore store, Registry registry, CancellationToken stop) =>
            await Offer(nummer, await Typed.Of(http.Request, stop), http, store, registry, stop));
    }

    private static async Task<IResult> Offer(string number, Typed? typed, HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        var (store, visit) = (open.Now, http.Visit());
        if (await http.Enter(number, stop) is not { } entered)
            return new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
        var seen = await Seen.Of(entered, visit, store, registry.Names, stop);
        if (TalkOffer.By(Acting.May(visit, seen.Found.File, store.Library), seen.Found) is not { } by)
            return Show.Page<TooLatePage>(new { seen.Found }, StatusCodes.Status409Conflict);
        if (typed is null)
            return Ask(Typed.Nothing, []);
        if (TalkOffer.Read(typed, visit.Today, out var faults) is not { } words)
            return Ask(typed, faults);
        return await store.Writer.Send(
            new Submission(Ids.CommandOf(typed), seen.Found.File.Organisation, [new Part(seen.Found.File.Number, new CaseCommand.Contribute(by, words))]), stop) is Decision.Refused refused
            ? Ask(typed, [.. refused.Reasons.Select(reason => new Fault(MessageForm.Message, reason.Message))])
            : Results.LocalRedirect(DoRoutes.Done(seen.Found, typed));

        IResult Ask(Typed filled, ImmutableArray<Fault> wrong) =>
            Show.Page<TalkPage>(new { Seen = seen, Typed = filled, Faults = wrong }, wrong.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
