// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Dossiers;
using Schakel.Storage.Links;
using Schakel.Web.LoggingIn;
using Schakel.Web.Passkeys;
using Schakel.Web.Visiting;

namespace Schakel.Web.Hosting;

/// <summary>Who is remembered between pages: an account in the store, with its secret in a cookie, the holder of a code in another cookie that ends sooner, and who came by a mailed link in a third.</summary>
internal static class Sessions
{
    public const string Account = "account";

#pragma warning disable RS0030 // How long a browser keeps a cookie is a length of time and no legal term.
    public static readonly TimeSpan AYear = TimeSpan.FromDays(365);
#pragma warning restore RS0030

    public static void Add(IServiceCollection services, SiteOptions options)
    {
        services.AddSingleton<OfficesOfToday>();
        services.AddSingleton<BackChannel>();
        var authentication = services.AddAuthentication(Account)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(Account, null)
            .AddCookie(CodeHolder.Scheme, cookie => Set(cookie, options.Cookie("volgen"), options, minutes: 30))
            .AddCookie(LinkHolder.Scheme, cookie => Set(cookie, options.Cookie("beantwoorden"), options, minutes: 120));
        OpenIdConnect.Add(authentication, options);
        Handling.Add(services, options);
    }

    public static async Task<(Person? Person, CodeHolder? Code, OfficeLink? Link)> Of(HttpContext http, SiteOptions options)
    {
        var account = await http.AuthenticateAsync(Account);
        var code = await http.AuthenticateAsync(CodeHolder.Scheme);
        if (account.Principal is { } principal)
            http.User = principal;
        var link = LinkHolder.Of((await http.AuthenticateAsync(LinkHolder.Scheme)).Principal);
        return (
            account.Principal is null ? null : await Known(http, options, Person.Of(account.Principal)), CodeHolder.Of(code.Principal),
            link is null ? null : await http.RequestServices.GetRequiredService<OpenStore>().Now.OfficeLinks.ById(link.Link, http.RequestAborted));
    }

    private static async Task<Person?> Known(HttpContext http, SiteOptions options, Person? person)
    {
        if (person is null)
            return null;
        var offices = http.RequestServices.GetRequiredService<OfficesOfToday>();
        var today = new Moment(options.Time.GetUtcNow()).Day;
        if (person.Means is { IsPasskey: true })
            return (await offices.Of(person, today, http.RequestAborted)).AsAdministrator();
        // Another provider since, or one of which more is demanded: he logs in again.
        if (person.Means is { } means && (options.Logins.Provider(means.Provider) is not { } provider || !provider.DemandFor(Act.LogIn).IsMetBy(means)))
            return null;
        return await offices.Of(person, today, http.RequestAborted);
    }

    private static void Set(CookieAuthenticationOptions cookie, string name, SiteOptions options, int minutes)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.Path = "/";
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = options.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        // The clock of a demonstration moves on by weeks, and who moves it stays who he is.
        cookie.TimeProvider = TimeProvider.System;
        cookie.SlidingExpiration = true;
#pragma warning disable RS0030 // A session is a length of time and no legal term.
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(minutes);
#pragma warning restore RS0030
    }
}
