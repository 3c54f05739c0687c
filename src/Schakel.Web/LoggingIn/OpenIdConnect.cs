// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Schakel.Web.Hosting;
using Schakel.Web.Visiting;

namespace Schakel.Web.LoggingIn;

/// <summary>
/// Logs in by an identity provider: authorization code with PKCE (S256), state and nonce bound to the browser, and this site proves itself with a key.
/// The walk itself is ASP.NET's handler; here stands what it must hold to.
/// </summary>
internal static class OpenIdConnect
{
    /// <summary>Among the properties of a login: for which act it is.</summary>
    public const string ForAct = "act";

    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    public static void Add(AuthenticationBuilder authentication, SiteOptions site)
    {
        authentication.Services.AddSingleton<Refusals>();
        foreach (var provider in site.Logins.Providers)
            authentication.AddOpenIdConnect(provider.Scheme, handler => Set(handler, provider, site));
    }

    /// <summary>How tokens of a provider are judged.</summary>
    public static TokenValidationParameters Judged(Provider provider, SiteOptions site) => new()
    {
        ValidIssuer = provider.Issuer,
        ValidAudience = provider.Client,
        RequireExpirationTime = true,
        NameClaimType = provider.Claim,
        LifetimeValidator = (from, until, _, _) => InTime(from, until, site.Logins.Time.GetUtcNow().UtcDateTime),
    };

    private static bool InTime(DateTime? from, DateTime? until, DateTime now)
    {
        if (until is not { } last || last < now.AddMinutes(-1))
            throw new SecurityTokenExpiredException();
        return from is not { } first || first <= now.AddMinutes(1);
    }

    private static void Set(OpenIdConnectOptions handler, Provider provider, SiteOptions site)
    {
        handler.ClientId = provider.Client;
        handler.Authority = provider.Issuer;
        handler.RequireHttpsMetadata = !ProviderMetadata.IsOfThisMachine(provider.Issuer);
        handler.Backchannel = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Timeouts.Provider, MaxResponseContentBufferSize = 1024 * 1024 };
        handler.ConfigurationManager = ProviderMetadata.Of(provider, handler.Backchannel);
        handler.SignInScheme = Sessions.Account;
        handler.CallbackPath = provider.Path + LoginRoutes.Back;
        handler.ResponseType = OpenIdConnectResponseType.Code;
        handler.ResponseMode = OpenIdConnectResponseMode.Query;
        handler.UsePkce = true;
        handler.SaveTokens = false;
        handler.GetClaimsFromUserInfoEndpoint = false;
        handler.MapInboundClaims = false;
        handler.ClaimActions.Clear();
        handler.DisableTelemetry = true;
        handler.TokenValidationParameters = Judged(provider, site);
        handler.TokenHandler = new SignedTokens();
        handler.Scope.Clear();
        foreach (var scope in provider.Scopes.Prepend("openid").Distinct())
            handler.Scope.Add(scope);
        foreach (var cookie in new[] { handler.CorrelationCookie, handler.NonceCookie })
        {
            // Lax: the way back from the provider is a link that the browser follows.
            (cookie.SameSite, cookie.Path, cookie.HttpOnly) = (SameSiteMode.Lax, "/", true);
            cookie.SecurePolicy = site.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        }

        handler.CorrelationCookie.Name = site.Cookie("inloggen.");
        handler.NonceCookie.Name = site.Cookie("inloggen-eens.");
        handler.Events = Events(provider, site);
    }

    private static OpenIdConnectEvents Events(Provider provider, SiteOptions site) => new()
    {
        OnRedirectToIdentityProvider = context =>
        {
            Ask(context, provider, site);
            return Task.CompletedTask;
        },
        OnPushAuthorization = async context =>
        {
            await Prove(context.ProtocolMessage, provider, site);
            context.HandleClientAuthentication();
        },
        OnMessageReceived = async context =>
        {
            if (await IsOfAnother(context, provider))
                context.Fail(new LoginRefused("wrong issuer"));
        },
        OnAuthorizationCodeReceived = context => Prove(context.TokenEndpointRequest!, provider, site),
        OnTokenValidated = context => Admission.Admit(context, provider),
        OnRemoteFailure = context => Admission.Refuse(context, provider),
    };

    // A code of one provider must not be handed to another (RFC 9207).
    private static async Task<bool> IsOfAnother(MessageReceivedContext context, Provider provider)
    {
        if (context.ProtocolMessage.Iss is { } issuer)
            return issuer != provider.Issuer;
        try
        {
            var told = await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
            return told.AdditionalData.TryGetValue("authorization_response_iss_parameter_supported", out var supported) && supported is true;
        }
        catch (InvalidOperationException)
        {
            // It cannot be reached, so the code is worth nothing either.
            return true;
        }
    }

    private static void Ask(RedirectContext context, Provider provider, SiteOptions site)
    {
        var act = context.Properties.GetParameter<Act>(ForAct);
        context.Properties.Items[ForAct] = act.ToString();
        context.ProtocolMessage.RedirectUri = Address(site, context.Request, provider.Path + LoginRoutes.Back);
        if (provider.DemandFor(act) is { Levels: { IsEmpty: false } levels })
            context.ProtocolMessage.AcrValues = string.Join(' ', levels);
        // Who logged in already and needs more is asked for it, and not sent back as he came.
        if (act is not Act.LogIn)
            context.ProtocolMessage.Prompt = "login";
        context.ProtocolMessage.UiLocales = context.HttpContext.Visit().Say("nl en", "en nl");
    }

    /// <summary>Where people reach a path of this site.</summary>
    public static string Address(SiteOptions site, HttpRequest request, string path) => (site.PublicUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}") + path;

    private static Task Prove(OpenIdConnectMessage message, Provider provider, SiteOptions site)
    {
        message.ClientSecret = null;
        message.ClientAssertionType = AssertionType;
        message.ClientAssertion = provider.Key.Assertion(provider.Client, provider.Audience ?? provider.Issuer, site.Logins.Time.GetUtcNow());
        return Task.CompletedTask;
    }
}
