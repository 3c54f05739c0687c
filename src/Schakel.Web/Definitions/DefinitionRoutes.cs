// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;

namespace Schakel.Web.Definitions;

/// <summary>What words mean here, for people and for machines.</summary>
internal static class DefinitionRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/begrippen", (Registry registry) => Show.Page<DefinitionsPage>(new { registry.Definitions }));
        routes.MapGet("/begrippen.ttl", (Registry registry, SiteOptions options) => Results.Text(Skos.Turtle(registry.Definitions, options.Address), "text/turtle; charset=utf-8"));
    }
}
