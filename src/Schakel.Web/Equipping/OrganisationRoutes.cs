// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers.OwnTexts;
using Schakel.Web.Hosting;
using Schakel.Web.OwnTexts;
using Schakel.Web.Raising;
using Schakel.Web.Register;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.Equipping;

/// <summary>How one pulls the brake at one organisation, and what came of it there: nobody uses a brake that he does not know.</summary>
internal static class OrganisationRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisaties", (Registry registry) => Show.Page<OrganisationsPage>(new { Organisations = registry.Receivers.OrderBy(each => each.Title, StringComparer.InvariantCultureIgnoreCase).ToList() }));
        routes.MapGet("/organisaties/{naam}", One);
        routes.MapGet("/organisaties/{organisatie}/{naam}", (string organisatie, string naam, Registry registry, OpenStore open, CancellationToken stop) =>
            PublicText.Show(OwnRegister.Organisation, organisatie, naam, registry, open, stop));
    }

    private static async Task<IResult> One(string naam, HttpContext http, OpenStore open, Registry registry, Figures figures, CancellationToken stop)
    {
        var library = open.Now.Library;
        if (registry.Receivers.FirstOrDefault(each => each.Name == naam) is not { } organisation || library.Type(organisation.Type) is not { } type)
            return new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
        var ways = Startable.All(library).Select(procedure => (procedure, Setting: library.Settings(procedure).FirstOrDefault(setting => setting.Type.Name == organisation.Type)))
            .Where(each => each.Setting is not null)
            .Select(each => new Way(each.procedure, Rungs.Of(library.Course(library.HashOf(each.procedure.Name)!, type.Hash, each.Setting!.Driver?.Name)))).ToList();
        return Show.Page<OrganisationPage>(new { Organisation = await organisation.OfItself(open.Now, http.Visit().Today, stop), Registry = registry, Custodian = type.Type.Office("bewaarder"), Ways = ways, Counted = await figures.Now(stop) });
    }

    /// <summary>Something that can be raised there, and who answers.</summary>
    internal sealed record Way(Procedures.Model.Procedure Procedure, Procedures.Wording Rungs);
}
