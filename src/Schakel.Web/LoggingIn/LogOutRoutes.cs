// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Schakel.Web.Hosting;
using Schakel.Web.Visiting;

namespace Schakel.Web.LoggingIn;

/// <summary>
/// Leaves: no account and no code is remembered after it. Who came by a provider is offered to log out there as well; whether he wants that depends on
/// what else he does with it, so he is asked.
/// </summary>
internal static class LogOutRoutes
{
    /// <summary>Where a provider sends someone back to who logged out there, below its own path here.</summary>
    public const string Done = "/afgemeld";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/uitloggen", LogOut);
        routes.MapGet("/inloggen/{dienst}" + Done, () => Show.Page<LoggedOutPage>());
    }

    private static async Task<IResult> LogOut(HttpContext http, SiteOptions site, IOptionsMonitor<OpenIdConnectOptions> handlers, CancellationToken stop)
    {
        var provider = http.Visit().Person?.Means is { } means ? site.Logins.Provider(means.Provider) : null;
        await http.SignOutAsync(Sessions.Account);
        await http.SignOutAsync(CodeHolder.Scheme);
        if (provider is null || await EndOf(handlers.Get(provider.Scheme), stop) is not { } end)
            return Results.LocalRedirect("/");
        http.Items[typeof(Visit)] = http.Visit() with { Person = null, Code = null };
        return Show.Page<LoggedOutPage>(new { Provider = provider, End = Address(end, provider, OpenIdConnect.Address(site, http.Request, provider.Path + Done)) });
    }

    // Without the token that would name him: an address is kept in too many places. The provider knows him by its own cookie, and asks.
    private static string Address(Uri end, Provider provider, string back) => QueryHelpers.AddQueryString(end.ToString(), new Dictionary<string, string?> { ["client_id"] = provider.Client, ["post_logout_redirect_uri"] = back });

    // One that cannot be reached keeps nobody from logging out here.
    private static async Task<Uri?> EndOf(OpenIdConnectOptions handler, CancellationToken stop)
    {
        try
        {
            return Uri.TryCreate((await handler.ConfigurationManager!.GetConfigurationAsync(stop)).EndSessionEndpoint, UriKind.Absolute, out var end) ? end : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
