// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Web.Access;
using Schakel.Web.Holding;
using Schakel.Web.Hosting;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;
using OpenStore = Schakel.Web.Hosting.OpenStore;

namespace Schakel.Web.Bottlenecks;

/// <summary>Takes a dossier out of a bottleneck again, with the reason, which its raiser reads.</summary>
internal static class LooseningRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/dossier/{nummer}/losmaken", (string nummer, string? van, HttpContext http, OpenStore open, CancellationToken stop) => Loosen(nummer, van, null, http, open, stop));
        routes.MapPost("/dossier/{nummer}/losmaken", async (string nummer, string? van, HttpContext http, OpenStore open, CancellationToken stop) => await Loosen(nummer, van, await Typed.Of(http.Request, stop), http, open, stop));
    }

    private static async Task<IResult> Loosen(string number, string? from, Typed? typed, HttpContext http, OpenStore open, CancellationToken stop)
    {
        if (await http.Enter(number, stop) is not { } entered || !Gathered.Reads(http.Visit(), entered.Found))
            return new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
        var file = entered.Found.File;
        if ((from is null ? file.Links.FirstOrDefault(each => each.Kind is LinkKind.Joins)?.To : DossierNumber.Read(from)) is not { } bottleneck)
            return Show.Page<TooLatePage>(new { entered.Found }, StatusCodes.Status409Conflict);
        var link = new Link(LinkKind.Joins, bottleneck);
        var isSent = typed is not null && entered.Found.ByCommand.Contains(Ids.CommandOf(typed));
        if (!file.Links.Contains(link) && !isSent)
            return Show.Page<TooLatePage>(new { entered.Found }, StatusCodes.Status409Conflict);
        if (typed is null)
            return Ask(Typed.Nothing, []);
        if (typed[GatheringForm.Why].Length == 0)
            return Ask(typed, [GatheringForm.NoReason]);
        if (typed[GatheringForm.Why].Length > GatheringForm.LongestReason)
            return Ask(typed, [GatheringForm.LongReason]);
        var by = new Actor(Gathered.Office, http.Visit().Person!.Reference);
        return await open.Now.Writer.Send(new Submission(Ids.CommandOf(typed), file.Organisation, [new Part(file.Number, new CaseCommand.Unlink(by, link, typed[GatheringForm.Why]))]), stop) is Decision.Refused refused
            ? Ask(typed, [.. refused.Reasons.Select(reason => new Fault(GatheringForm.Why, reason.Message))])
            : Results.LocalRedirect($"/dossier/{file.Number.Text}#knelpunt");

        IResult Ask(Typed filled, ImmutableArray<Fault> wrong) => Show.Page<LooseningPage>(
            new { Number = file.Number.Text, From = bottleneck.Text, Typed = filled, Faults = wrong }, wrong.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
