// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers.Numbers;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.Administering;

/// <summary>Shows the privacy officer of an organisation who looked at what there.</summary>
internal static class LookRoutes
{
    // A spreadsheet takes a million lines; who needs more asks by dossier or account.
    private const int MostInFile = 100_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/beheer/inzage", List);
        routes.MapGet("/beheer/inzage.csv", Download);
    }

    private static async Task<IResult> List(HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        var organisation = http.Visit().Person!.Organisation!;
        var (dossier, account, before) = Asked(http);
        var looks = await open.Now.Looks.Of(organisation, dossier, account, before, AccessLogPage.Most, stop);
        var people = (await open.Now.Accounts.Of(organisation, stop)).ToDictionary(each => each.Reference, each => each.Name, StringComparer.Ordinal);
        return Show.Page<AccessLogPage>(new { Looks = looks, People = people, Organisation = registry.TitleOf(organisation), Dossier = dossier ?? "", Account = account ?? "" });
    }

    private static async Task<IResult> Download(HttpContext http, OpenStore open, CancellationToken stop)
    {
        var organisation = http.Visit().Person!.Organisation!;
        var (dossier, account, before) = Asked(http);
        var looks = await open.Now.Looks.Of(organisation, dossier, account, before, MostInFile, stop);
        // Words of the program and numbers only: nothing in it needs quotes.
        var text = new StringBuilder("wanneer;wie;als;wat;dossier;waarmee;uitkomst\r\n");
        foreach (var each in looks)
            text.Append(CultureInfo.InvariantCulture, $"{each.At};{each.Account};{each.Role};{each.Act};{each.Dossier};{each.Origin};toegelaten\r\n");
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", "inzage.csv");
    }

    // A number as people type it; what is no number finds nothing, and not everything.
    private static (string? Dossier, string? Account, string? Before) Asked(HttpContext http)
    {
        var (dossier, account, before) = (http.Request.Query["dossier"].ToString().Trim(), http.Request.Query["account"].ToString().Trim(), http.Request.Query["voor"].ToString());
        return (dossier.Length == 0 ? null : DossierNumber.Read(dossier)?.Text ?? dossier, account.Length == 0 ? null : account, before.Length == 0 ? null : before);
    }
}
