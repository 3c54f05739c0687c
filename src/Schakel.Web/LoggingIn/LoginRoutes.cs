// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.IdentityModel.Tokens;
using Schakel.Web.Hosting;
using Schakel.Web.Visiting;

namespace Schakel.Web.LoggingIn;

/// <summary>Logs in: to the provider, and back from it with a code.</summary>
internal static class LoginRoutes
{
    /// <summary>Where a provider sends someone back to, below its own path here.</summary>
    public const string Back = "/terug";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/inloggen", Choose);
        routes.MapGet("/inloggen/{dienst}", Begin);
        // Who comes back is met by the handler of the provider, before this; here comes who made up a provider.
        routes.MapGet("/inloggen/{dienst}" + Back, () => new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound));
        routes.MapGet("/inloggen/{dienst}/sleutels.json", Keys);
        routes.MapPost("/inloggen/{dienst}/afmelden", (string dienst, HttpContext http, SiteOptions site, BackChannel channel, CancellationToken stop) =>
            site.Logins.Provider(dienst) is { } provider ? channel.End(provider, http, stop) : Task.FromResult(Results.NotFound())).WithMetadata(new SentByMachine());
    }

    private static IResult Choose(string? terug, SiteOptions site) => site.Logins.Providers switch
    {
        [] when site.Demonstration is not null => Results.LocalRedirect("/demonstratie"),
        [var only] => Results.LocalRedirect(Address(only, Act.LogIn, terug)),
        var all => Show.Page<ChoosePage>(new { Providers = all, To = terug }),
    };

    /// <summary>The address at which someone begins to log in, for an act, and comes back to where he was.</summary>
    public static string Address(Provider provider, Act act, string? to) =>
        provider.Path + QueryString.Create(new Dictionary<string, string?> { ["voor"] = act is Act.LogIn ? null : act.ToString(), ["terug"] = to }.Where(each => each.Value is not null)).Value;

    private static async Task<IResult> Begin(string dienst, string? voor, string? terug, HttpContext http, SiteOptions site, Refusals refusals)
    {
        if (site.Logins.Provider(dienst) is not { } provider)
            return new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
        var properties = new AuthenticationProperties { RedirectUri = terug is null ? "/werk" : Way.Back(terug) };
        properties.SetParameter(OpenIdConnect.ForAct, Enum.TryParse<Act>(voor, out var act) && Enum.IsDefined(act) ? act : Act.LogIn);
        try
        {
            await http.ChallengeAsync(provider.Scheme, properties);
            return Results.Empty;
        }
        catch (Exception e) when (IsNotReached(e))
        {
            refusals.Unreachable(provider, e);
            return new Refused(StatusCodes.Status503ServiceUnavailable, PageRefusal.NoProvider);
        }
    }

    private static IResult Keys(string dienst, SiteOptions site) => site.Logins.Provider(dienst) is { Key.Public: var key }
        ? Results.Json(new { keys = new[] { Shown(key) } })
        : new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);

    private static Dictionary<string, string> Shown(JsonWebKey key) => new (string Name, string? Value)[]
    {
        ("kty", key.Kty), ("use", key.Use), ("alg", key.Alg), ("kid", key.KeyId), ("crv", key.Crv), ("x", key.X), ("y", key.Y), ("n", key.N), ("e", key.E),
    }.Where(each => each.Value is not null).ToDictionary(each => each.Name, each => each.Value!);

    // What the metadata is fetched with says so in one of these.
    private static bool IsNotReached(Exception e) => e is InvalidOperationException or HttpRequestException or IOException or TaskCanceledException or AuthenticationFailureException;
}
