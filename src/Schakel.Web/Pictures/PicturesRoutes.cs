// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Web.Hosting;
using Schakel.Web.Visiting;

namespace Schakel.Web.Pictures;

/// <summary>Shows every picture, for who makes the site.</summary>
internal static class PicturesRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/onderdelen", (HttpContext http, OpenStore store) =>
        Show.Page<PartsPage>(new { All = Examples.All(http.Visit().Language, store.Now.Library.Calendar) }));
}
