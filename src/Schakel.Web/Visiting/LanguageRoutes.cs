// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Web.Hosting;

namespace Schakel.Web.Visiting;

/// <summary>Chooses a language, and goes back to where one was.</summary>
internal static class LanguageRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/taal/{taal}", (string taal, string? terug, HttpContext http, SiteOptions options) =>
    {
        if (taal is not ("nl" or "en"))
            return Results.LocalRedirect("/");
        http.Response.Cookies.Append(options.Cookie("taal"), taal, new CookieOptions
        {
            HttpOnly = true,
            Secure = options.IsSecure,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            IsEssential = true,
            MaxAge = Sessions.AYear,
        });
        return Results.LocalRedirect(Way.Back(terug));
    });
}

/// <summary>Where to go back to: within this site, or home.</summary>
internal static class Way
{
    public static string Back(string? to) =>
        to is ['/', ..] && !to.StartsWith("//", StringComparison.Ordinal) && !to.Contains('\\', StringComparison.Ordinal) && !to.Any(char.IsControl) ? to : "/";
}
