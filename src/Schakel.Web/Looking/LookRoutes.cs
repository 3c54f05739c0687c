// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Storage;
using Schakel.Storage.Looking;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Looking;

/// <summary>Shows the privacy officer of an organisation who looked at what there.</summary>
internal static class LookRoutes
{
    // A spreadsheet takes a million lines; who needs more asks by dossier or account.
    private const int MostInFile = 100_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(AccessLogPage.Path, (HttpContext http, OpenStore open, Registry registry, CancellationToken stop) => List(LookSearch.Of(http.Request.Query), http, open.Now, registry, stop));
        routes.MapPost(AccessLogPage.Path, Search);
        routes.MapGet(AccessLogPage.Path + ".csv", Download);
    }

    private static async Task<IResult> List(Typed typed, HttpContext http, Store store, Registry registry, CancellationToken stop)
    {
        var (search, people) = await Read(typed, http, store, stop);
        return await Shown(search, people, http, store, registry, stop);
    }

    // Asked by a form, so that no address holds a name; found at an address, so that it can be gone back to.
    private static async Task<IResult> Search(HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        var (search, people) = await Read(await Typed.Of(http.Request, stop), http, open.Now, stop);
        return search.Faults.IsEmpty ? Results.LocalRedirect(search.Address(AccessLogPage.Path)) : await Shown(search, people, http, open.Now, registry, stop);
    }

    private static async Task<IResult> Download(HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        var (search, people) = await Read(LookSearch.Of(http.Request.Query), http, open.Now, stop);
        if (!search.Faults.IsEmpty)
            return await Shown(search, people, http, open.Now, registry, stop);
        var looks = await open.Now.Looks.Of(http.Visit().Person!.Organisation!, search.Filter, MostInFile, stop);
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(LookTable.Write(looks, people))], "text/csv; charset=utf-8", "inzage.csv");
    }

    private static async Task<IResult> Shown(LookSearch search, Onlookers people, HttpContext http, Store store, Registry registry, CancellationToken stop)
    {
        var organisation = http.Visit().Person!.Organisation!;
        var looks = search.Faults.IsEmpty ? await store.Looks.Of(organisation, search.Filter, AccessLogPage.Most, stop) : [];
        return Show.Page<AccessLogPage>(
            new { Looks = looks, People = people, Search = search, Organisation = registry.TitleOf(organisation) }, search.Faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<(LookSearch Search, Onlookers People)> Read(Typed typed, HttpContext http, Store store, CancellationToken stop)
    {
        var organisation = http.Visit().Person!.Organisation!;
        var people = await store.Accounts.Of(organisation, stop);
        return (await LookSearch.Read(typed, people, async who => (await store.Looks.Of(organisation, new LookFilter { Accounts = [who] }, 1, stop)).Count > 0), new Onlookers(people));
    }
}
