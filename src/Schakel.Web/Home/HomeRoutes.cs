// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Schakel.Web.Hosting;

namespace Schakel.Web.Home;

/// <summary>The first page: what one can do here, and what came of it so far.</summary>
internal static class HomeRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => Show.Page<HomePage>()).For(Who.Anyone);
        routes.MapGet("/health", () => "ok").For(Who.Anyone);
    }
}
