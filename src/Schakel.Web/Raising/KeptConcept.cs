// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Schakel.Dossiers.Numbers;
using Schakel.Storage;
using Schakel.Storage.Concepts;
using Schakel.Web.Hosting;

namespace Schakel.Web.Raising;

/// <summary>Keeps the concept of a visitor: sealed in the store, the secret that opens it in a cookie.</summary>
internal static class KeptConcept
{
    private const string Name = "concept";

#pragma warning disable RS0030 // How long a browser keeps a cookie is a length of time and no legal term.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(KeptConcepts.Days);
#pragma warning restore RS0030

    public static async Task<Concept?> Load(HttpContext http, SiteOptions options, Store store, CancellationToken stop) =>
        Secret(http, options) is { } secret && await store.Concepts.Load(secret, stop) is { } text ? Read(text) : null;

    /// <summary>Begins to raise what was begun elsewhere, such as on the page of a dossier. What he is raising already is not thrown away for it: he goes on with that, and is shown the way back to the dossier he came from.</summary>
    public static async Task<IResult> Begin(HttpContext http, SiteOptions options, Store store, Concept begun, DossierNumber from, CancellationToken stop)
    {
        if (await Load(http, options, store, stop) is { } kept && kept is not { Number: not null, IsCodeLoose: false })
            return Results.LocalRedirect($"/melden?eerst={from.Text}");
        await Save(http, options, store, begun, isNew: true, stop);
        return Results.LocalRedirect($"/melden/{begun.Procedure}");
    }

    /// <summary>Keeps it; another than the one before gets a secret of its own.</summary>
    public static async Task Save(HttpContext http, SiteOptions options, Store store, Concept concept, bool isNew, CancellationToken stop)
    {
        var secret = isNew ? null : Secret(http, options);
        if (secret is null)
        {
            secret = KeptConcepts.NewSecret();
            http.Response.Cookies.Append(options.Cookie(Name), secret, new CookieOptions
            {
                HttpOnly = true,
                Secure = options.IsSecure,
                SameSite = SameSiteMode.Lax,
                Path = "/",
                IsEssential = true,
                MaxAge = Kept,
            });
        }

        await store.Concepts.Save(secret, JsonSerializer.Serialize(concept), stop);
    }

    /// <summary>As it stays once it was sent, for in one transaction with that; null where nothing is kept.</summary>
    public static ConceptRow? Row(HttpContext http, SiteOptions options, Store store, Concept concept) =>
        Secret(http, options) is { } secret ? store.Concepts.Row(secret, JsonSerializer.Serialize(concept)) : null;

    public static async Task Remove(HttpContext http, SiteOptions options, Store store, CancellationToken stop)
    {
        if (Secret(http, options) is { } secret)
            await store.Concepts.Remove(secret, stop);
        http.Response.Cookies.Delete(options.Cookie(Name), new CookieOptions { HttpOnly = true, Secure = options.IsSecure, SameSite = SameSiteMode.Lax, Path = "/" });
    }

    // One of another version of the program is no reason to show its writer a broken page for a week.
    private static Concept? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Concept>(text) is { Command: not null, Chance: not null, Procedure: not null, Fields: not null } concept ? concept : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Secret(HttpContext http, SiteOptions options) =>
        http.Request.Cookies[options.Cookie(Name)] is { } secret && KeptConcepts.IsSecret(secret) ? secret : null;
}
