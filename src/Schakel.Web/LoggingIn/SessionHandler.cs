// SPDX-License-Identifier: EUPL-1.2
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Schakel.Web.Hosting;
using Schakel.Web.Visiting;

namespace Schakel.Web.LoggingIn;

/// <summary>
/// Remembers who logged in. The browser keeps a secret and nothing else; what it stands for is in the store, so that a session that ends on one node is
/// over on all. Each login makes a new secret.
/// </summary>
internal sealed class SessionHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, OpenStore open, SiteOptions site)
    : SignInAuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const int LengthOfSecret = 64;

    /// <summary>The cookie.</summary>
    public const string Cookie = "sessie";

    private string? Secret => Request.Cookies[site.Cookie(Cookie)] is { Length: LengthOfSecret } secret && secret.All(char.IsAsciiHexDigitLower) ? secret : null;

    private DateTimeOffset Now => site.Logins.Time.GetUtcNow();

    /// <summary>Begins a session in a store.</summary>
    internal static Task<string> Begin(Storage.Store store, SiteOptions site, ClaimsPrincipal user, CancellationToken stop)
    {
        var (person, now) = (Person.Of(user)!, site.Logins.Time.GetUtcNow());
        var content = SessionContent.Of(user, now);
        return store.Sessions.Begin(person.Reference, person.Organisation ?? "", content.Bytes(), now, site.Logins.Until(content), AtProvider.Of(user), stop);
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Secret is not { } secret || await open.Now.Sessions.Find(secret, Now, Context.RequestAborted) is not { } bytes)
            return AuthenticateResult.NoResult();
        var content = SessionContent.Read(bytes);
        // Not at every click: it is a write.
        if (content.Used.AddMinutes(1) < Now)
        {
            content = content with { Used = Now };
            await open.Now.Sessions.Renew(secret, content.Bytes(), Now, site.Logins.Until(content), Context.RequestAborted);
        }

        return AuthenticateResult.Success(new AuthenticationTicket(content.Principal(Scheme.Name), Scheme.Name));
    }

    protected override async Task HandleSignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        if (Secret is { } former)
            await open.Now.Sessions.End(former, Now, Context.RequestAborted);
        Response.Cookies.Append(site.Cookie(Cookie), await Begin(open.Now, site, user, Context.RequestAborted), Kept);
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        if (Secret is { } secret)
            await open.Now.Sessions.End(secret, Now, Context.RequestAborted);
        Response.Cookies.Delete(site.Cookie(Cookie), Kept);
    }

    // Gone when the browser closes. Lax: who comes from the provider or follows a link in a mail is known at once.
    private CookieOptions Kept => new() { HttpOnly = true, Secure = site.IsSecure, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
