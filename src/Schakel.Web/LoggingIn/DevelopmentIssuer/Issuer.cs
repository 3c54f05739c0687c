// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Schakel.Web.LoggingIn.DevelopmentIssuer;

/// <summary>
/// An identity provider to develop and test with: whoever comes chooses who he is. So it listens on this machine only, and serves one site.
/// </summary>
public sealed class Issuer : IAsyncDisposable
{
    private const string VisitCookie = "bezoek";
    private readonly WebApplication site;
    private readonly ConcurrentDictionary<string, Grant> grants = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KnownPerson> visits = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> proofs = new(StringComparer.Ordinal);
    private readonly HttpClient http = new();
    private readonly TimeProvider time;

    private Issuer(WebApplication site, TimeProvider time) => (this.site, this.time) = (site, time);

    /// <summary>What it calls itself: where it listens.</summary>
    public string Name => site.Urls.Single().TrimEnd('/');

    /// <summary>The site it logs people in for.</summary>
    public ServedSite Serves { get; set; } = new("", "", "");

    /// <summary>Whom it knows.</summary>
    public ImmutableArray<KnownPerson> People { get; init; } = [];

    /// <summary>The key it signs with.</summary>
    public SigningCredentials Key { get; set; } = NewKey();

    /// <summary>Makes a token of what it tells. A test puts a forger in its place.</summary>
    public Func<IDictionary<string, object>, SigningCredentials, string> Sign { get; set; } = Token;

    /// <summary>A key of its own kind.</summary>
    public static SigningCredentials NewKey() =>
        new(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)) }, SecurityAlgorithms.EcdsaSha256);

    /// <summary>A token, signed.</summary>
    public static string Token(IDictionary<string, object> claims, SigningCredentials key) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(System.Text.Json.JsonSerializer.Serialize(claims), key);

    /// <summary>Starts one.</summary>
    /// <param name="url">Where it listens: on this machine.</param>
    /// <param name="people">Whom it knows.</param>
    /// <param name="time">The clock.</param>
    public static async Task<Issuer> Start(string url, IEnumerable<KnownPerson> people, TimeProvider time)
    {
        if (!ProviderMetadata.IsOfThisMachine(url))
            throw new ArgumentException("Whoever comes to a development issuer is who he says he is: it is for this machine alone.", nameof(url));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        var issuer = new Issuer(builder.Build(), time) { People = [.. people] };
        issuer.Map();
        await issuer.site.StartAsync();
        return issuer;
    }

    /// <summary>Ends the visit of someone from its side, and tells the site.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="logoutToken">What to tell instead; null for what belongs.</param>
    /// <returns>What the site answered.</returns>
    public async Task<int> EndVisit(string visit, string? logoutToken = null)
    {
        var token = logoutToken ?? Token(LogoutClaims(visit), Key);
        using var answer = await http.PostAsync(new Uri(Serves.BackChannel), new FormUrlEncodedContent([new("logout_token", token)]));
        return (int)answer.StatusCode;
    }

    /// <summary>What it tells when a visit ends.</summary>
    /// <param name="visit">The visit.</param>
    public IDictionary<string, object> LogoutClaims(string visit) => new Dictionary<string, object>
    {
        ["iss"] = Name,
        ["aud"] = Serves.Client,
        ["iat"] = Now,
        ["exp"] = Now + 120,
        ["jti"] = Chance(),
        ["sid"] = visit,
        ["events"] = new Dictionary<string, object> { ["http://schemas.openid.net/event/backchannel-logout"] = new Dictionary<string, object>() },
    };

    /// <summary>The visits that did not end.</summary>
    public IReadOnlyCollection<string> Visits => [.. visits.Keys];

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await site.DisposeAsync();
    }

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    private static string Chance() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private Dictionary<string, object> Metadata => new()
    {
        ["issuer"] = Name,
        ["authorization_endpoint"] = Name + "/authorize",
        ["token_endpoint"] = Name + "/token",
        ["jwks_uri"] = Name + "/jwks",
        ["end_session_endpoint"] = Name + "/logout",
        ["response_types_supported"] = All("code"),
        ["subject_types_supported"] = All("public"),
        ["id_token_signing_alg_values_supported"] = All(SecurityAlgorithms.EcdsaSha256),
        ["code_challenge_methods_supported"] = All("S256"),
        ["token_endpoint_auth_methods_supported"] = All("private_key_jwt"),
        ["authorization_response_iss_parameter_supported"] = true,
        ["backchannel_logout_supported"] = true,
        ["backchannel_logout_session_supported"] = true,
    };

    private static string[] All(params string[] values) => values;

    private void Map()
    {
        site.MapGet("/.well-known/openid-configuration", () => Results.Json(Metadata));
        site.MapGet("/jwks", () => Results.Json(new { keys = new[] { Shown(JsonWebKeyConverter.ConvertFromECDsaSecurityKey((ECDsaSecurityKey)Key.Key)) } }));
        site.MapGet("/authorize", (HttpRequest request) => Asked.Of(request.Query, Serves) is { } asked ? Results.Content(ChoicePage.Of(Name, Serves.Client, asked, People), "text/html; charset=utf-8") : Results.BadRequest());
        site.MapPost("/authorize", Authorize).DisableAntiforgery();
        site.MapPost("/token", Redeem).DisableAntiforgery();
        site.MapGet("/logout", LogOut);
    }

    private static object Shown(JsonWebKey key) => new { kty = key.Kty, crv = key.Crv, x = key.X, y = key.Y, kid = key.Kid, use = "sig", alg = SecurityAlgorithms.EcdsaSha256 };

    private async Task<IResult> Authorize(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (Asked.Of(form, Serves) is not { } asked)
            return Results.BadRequest();
        if (form["stop"].Count > 0)
            return Results.Redirect($"{asked.RedirectUri}?error=access_denied&state={Uri.EscapeDataString(asked.State)}&iss={Uri.EscapeDataString(Name)}");
        var (code, visit) = (Chance(), Chance());
        if (People.FirstOrDefault(person => person.Subject == form["person"]) is not { } chosen)
            return Results.BadRequest();
        grants[code] = new Grant(asked, chosen, form["sure"].Count > 0, visit, Now + 60);
        visits[visit] = chosen;
        request.HttpContext.Response.Cookies.Append(VisitCookie, visit, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax });
        return Results.Redirect($"{asked.RedirectUri}?code={code}&state={Uri.EscapeDataString(asked.State)}&iss={Uri.EscapeDataString(Name)}");
    }

    private async Task<IResult> Redeem(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!await IsProven(form))
            return Results.Json(new { error = "invalid_client" }, statusCode: StatusCodes.Status401Unauthorized);
        if (!grants.TryRemove(form["code"].ToString(), out var grant) || grant.Until < Now || grant.Asked.RedirectUri != form["redirect_uri"] || !grant.Asked.IsVerifiedBy(form["code_verifier"].ToString()))
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        return Results.Json(new { access_token = Chance(), token_type = "Bearer", expires_in = 60, id_token = Sign(grant.Claims(Name, Serves.Client, Now), Key) });
    }

    // By the keys that the site shows, and each proof once.
    private async Task<bool> IsProven(IFormCollection form)
    {
        var keys = new JsonWebKeySet(await http.GetStringAsync(new Uri(Serves.Keys))).GetSigningKeys();
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(form["client_assertion"], new TokenValidationParameters
        {
            ValidIssuer = Serves.Client,
            ValidAudiences = [Name, Name + "/token"],
            IssuerSigningKeys = keys,
        });
        return result.IsValid && result.Claims["sub"].Equals(Serves.Client) && proofs.TryAdd((string)result.Claims["jti"], true);
    }

    private IResult LogOut(HttpRequest request)
    {
        if (request.Query["client_id"] != Serves.Client || request.Query["post_logout_redirect_uri"].ToString() is not { Length: > 0 } back || !back.StartsWith(Serves.Address + "/", StringComparison.Ordinal))
            return Results.BadRequest();
        if (request.Cookies[VisitCookie] is { } visit)
            visits.TryRemove(visit, out _);
        return Results.Redirect(back);
    }
}
