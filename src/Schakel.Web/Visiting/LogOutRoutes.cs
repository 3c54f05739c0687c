// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Web.Hosting;

namespace Schakel.Web.Visiting;

/// <summary>Leaves: no account and no code is remembered after it.</summary>
internal static class LogOutRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/uitloggen", async (HttpContext http) =>
    {
        await http.SignOutAsync(Sessions.Account);
        await http.SignOutAsync(CodeHolder.Scheme);
        return Results.LocalRedirect("/");
    }).For(Who.Anyone);
}
