// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Procedures.Model;
using Schakel.Web.Access;
using Schakel.Web.Hosting;
using Schakel.Web.Visiting;

namespace Schakel.Web.Following;

/// <summary>Shows whoever takes part in a dossier who looked into it: himself line by line, others by their role.</summary>
internal static class LookedAt
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/dossier/{nummer}/inzage", async (string nummer, HttpContext http, OpenStore open, CancellationToken stop) =>
    {
        if (await http.Enter(nummer, stop) is not { Found: { } found, View: { } view })
            return (IResult)new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
        var (visit, looks, file) = (http.Visit(), open.Now.Looks, found.File);
        var counts = await looks.Counts(file.Organisation, file.Number.Text, view.Account, view.IsRaiser ? [] : Permissions.Confided, stop);
        var naming = new Naming(found.Course, view, visit.Language);
        return Show.Page<LooksPage>(new
        {
            Found = found,
            Naming = naming,
            // When a raiser looks may tell who he is: he alone sees it.
            Others = counts.Where(each => each.Role != Role.Raiser.Name).ToList(),
            Own = await looks.Own(file.Organisation, file.Number.Text, view.IsByCode ? null : view.Account, LooksPage.Most, stop),
        });
    });
}
