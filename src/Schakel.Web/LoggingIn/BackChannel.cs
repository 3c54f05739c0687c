// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Schakel.Storage.Accounts;
using Schakel.Web.Hosting;

namespace Schakel.Web.LoggingIn;

/// <summary>
/// A provider that says, machine to machine, that someone logged out there: his sessions here end at once, on every node (OpenID Connect Back-Channel
/// Logout 1.0). It comes from no browser, so no form of ours goes before it; what it says is signed.
/// </summary>
internal sealed class BackChannel(IOptionsMonitor<OpenIdConnectOptions> handlers, OpenStore open, SiteOptions site, Refusals refusals)
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";
    private const int MostMinutesOld = 5;

    public async Task<IResult> End(Provider provider, HttpContext http, CancellationToken stop)
    {
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            var token = http.Request.HasFormContentType ? (await http.Request.ReadFormAsync(stop))["logout_token"].ToString() : "";
            var told = await Read(provider, token, stop);
            var accounts = open.Now.Accounts;
            await open.Now.Sessions.EndKnown(provider.Organisations, new KnownAtProvider(Mark("sub"), Mark("sid")), stop);
            return Results.Ok();

            string? Mark(string claim) => told.TryGetClaim(claim, out var found) ? accounts.Mark(provider.Issuer, $"{claim} {found.Value}") : null;
        }
        catch (Exception e) when (e is SecurityTokenException or LoginRefused or ArgumentException)
        {
            refusals.LogOut(provider, e);
            return Results.BadRequest();
        }
    }

    private async Task<JsonWebToken> Read(Provider provider, string token, CancellationToken stop)
    {
        var keys = handlers.Get(provider.Scheme).ConfigurationManager!;
        var result = await Judge(provider, token, await keys.GetConfigurationAsync(stop));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            keys.RequestRefresh();
            result = await Judge(provider, token, await keys.GetConfigurationAsync(stop));
        }

        if (!result.IsValid)
            throw result.Exception;
        var told = (JsonWebToken)result.SecurityToken;
        return Fault(told) is { } fault ? throw new LoginRefused(fault) : told;
    }

    private Task<TokenValidationResult> Judge(Provider provider, string token, OpenIdConnectConfiguration configuration)
    {
        var judged = OpenIdConnect.Judged(provider, site);
        judged.IssuerSigningKeys = configuration.SigningKeys;
        return new SignedTokens().ValidateTokenAsync(token, judged);
    }

    private string? Fault(JsonWebToken told)
    {
        if (told.Typ is { Length: > 0 } type && !type.Equals("logout+jwt", StringComparison.OrdinalIgnoreCase) && !type.Equals("JWT", StringComparison.OrdinalIgnoreCase))
            return "no logout token";
        // An ID token is signed by the same key: without this one could be passed off as an order to log out.
        if (told.TryGetClaim("nonce", out _) || !told.TryGetPayloadValue<System.Text.Json.JsonElement>("events", out var events) || !events.TryGetProperty(Event, out _))
            return "no logout token";
        if (!told.TryGetClaim("sub", out _) && !told.TryGetClaim("sid", out _))
            return "names nobody";
        return !told.TryGetClaim("jti", out _) || told.IssuedAt.AddMinutes(MostMinutesOld) < site.Logins.Time.GetUtcNow().UtcDateTime ? "too old" : null;
    }
}
