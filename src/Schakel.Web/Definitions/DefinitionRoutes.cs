// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers.OwnTexts;
using Schakel.Web.Hosting;
using Schakel.Web.OwnTexts;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.Definitions;

/// <summary>What words mean here, for people and for machines; and what organisations keep of their own, each with its history.</summary>
internal static class DefinitionRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/begrippen", async (Registry registry, HttpContext http, OpenStore open, CancellationToken stop) =>
            Show.Page<DefinitionsPage>(new { registry.Definitions, Own = await OwnTerm.InForce(open.Now, registry, http.Visit().Today, stop) }));
        routes.MapGet("/begrippen.ttl", async (Registry registry, SiteOptions options, HttpContext http, OpenStore open, CancellationToken stop) =>
            Results.Text(Skos.Turtle(registry.Definitions, await OwnTerm.InForce(open.Now, registry, http.Visit().Today, stop), options.Address), "text/turtle; charset=utf-8"));
        routes.MapGet("/begrippen/{organisatie}", (string organisatie, Registry registry) =>
            registry.Organisations.ContainsKey(organisatie) ? Results.LocalRedirect($"/begrippen#{organisatie}") : PublicText.NotHere());
        routes.MapGet("/begrippen/{organisatie}/{naam}", (string organisatie, string naam, Registry registry, OpenStore open, CancellationToken stop) =>
            PublicText.Show(OwnRegister.Definitions, organisatie, naam, registry, open, stop));
        routes.MapGet("/kaders", async (Registry registry, HttpContext http, OpenStore open, CancellationToken stop) =>
            Show.Page<FrameworksPage>(new { Registry = registry.With(await OwnFrameworks.At(open.Now, registry.Names, http.Visit().Today, registry.TitleOf, stop)) }));
        routes.MapGet("/kaders/{organisatie}/{naam}", (string organisatie, string naam, Registry registry, OpenStore open, CancellationToken stop) =>
            PublicText.Show(OwnRegister.Frameworks, organisatie, naam, registry, open, stop));
    }
}
