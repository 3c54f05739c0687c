// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;
using Schakel.Procedures;

namespace Schakel.Web.Visiting;

/// <summary>The language of a visitor: what he chose, or else Dutch. A browser that asks for English first gets English.</summary>
internal static class Languages
{
    public static Language Of(HttpRequest request, string cookie) => request.Cookies[cookie] switch
    {
        "en" => Language.English,
        "nl" => Language.Dutch,
        _ => AsksEnglish(request.Headers.AcceptLanguage.ToString()) ? Language.English : Language.Dutch,
    };

    public static string Tag(this Language language) => language is Language.English ? "en" : "nl";

    // Only the first choice counts, and only where it is English: everyone else is in the Netherlands for this.
    private static bool AsksEnglish(string accept) => accept.TrimStart().StartsWith("en", StringComparison.OrdinalIgnoreCase);
}
