// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Storage.Looking;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Passkeys;

/// <summary>Shows the administrators of an organisation which passkeys there are and what was done with them, and takes one away.</summary>
internal static class ListRoutes
{
    public const string Path = "/beheer/noodtoegang";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, List);
        routes.MapPost(Path + "/weg", Remove);
    }

    private static async Task<IResult> List(HttpContext http, OpenStore open, Registry registry, SiteOptions site, CancellationToken stop)
    {
        var (store, organisation) = (open.Now, http.Visit().Person!.Organisation!);
        return Show.Page<PasskeysPage>(new
        {
            Passkeys = await store.Passkeys.Of(organisation, stop: stop),
            // Of no dossier: nothing else stands in the access log so.
            Done = await store.Looks.Of(organisation, new LookFilter(Dossier: ""), PasskeysPage.Most, stop),
            People = (await store.Accounts.Of(organisation, stop)).ToDictionary(each => each.Reference, each => each.Name, StringComparer.Ordinal),
            Organisation = registry.TitleOf(organisation),
            Entry = site.Address + EntryRoutes.Path,
        });
    }

    private static async Task<IResult> Remove(HttpContext http, OpenStore open, PasskeyNotices notices, CancellationToken stop)
    {
        var (store, person) = (open.Now, http.Visit().Person!);
        var id = (await Typed.Of(http.Request, stop))["passkey"];
        if (!await store.Passkeys.Remove(person.Organisation!, id, stop))
            return new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
        // Who came in by one has his line already, as for all he does.
        if (person.Means?.IsPasskey != true)
            await notices.Did(http, person.Organisation!, person.Reference, person.Means?.Provider ?? "", stop);
        return Results.LocalRedirect(Path);
    }
}
