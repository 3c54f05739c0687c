// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;
using Schakel.Web.Hosting;

namespace Schakel.Web.Passkeys;

/// <summary>What a browser is asked to sign: kept in the store under a secret of that browser, for a few minutes and for one answer.</summary>
internal sealed class Ceremony(OpenStore open, SiteOptions site)
{
    public const string ToComeIn = "inloggen";
    public const string ToKeep = "bewaren";
    public const int Minutes = 5;
    private const string Cookie = "passkey";
    private const int LengthOfSecret = 64;

    public async Task Ask(HttpContext http, string use, string content, CancellationToken stop)
    {
        var now = site.Logins.Time.GetUtcNow();
        http.Response.Cookies.Append(site.Cookie(Cookie), await open.Now.Challenges.Ask(use, content, now, now.AddMinutes(Minutes), stop), Kept);
    }

    /// <summary>What this browser was asked; null where it was asked nothing, or not lately. It was answered with this, right or wrong.</summary>
    public async Task<string?> Answered(HttpContext http, string use, CancellationToken stop)
    {
        if (http.Request.Cookies[site.Cookie(Cookie)] is not { Length: LengthOfSecret } secret || !secret.All(char.IsAsciiHexDigitLower))
            return null;
        http.Response.Cookies.Delete(site.Cookie(Cookie), Kept);
        return await open.Now.Challenges.Answer(use, secret, site.Logins.Time.GetUtcNow(), stop);
    }

    private CookieOptions Kept => new() { HttpOnly = true, Secure = site.IsSecure, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };
}
