// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Web.Hosting;

namespace Schakel.Web.ProcedureTexts;

/// <summary>The procedures: what they say, whether they hold, how they look and what silence does in them.</summary>
internal static class ProcedureRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/procedures", (ShippedTexts texts) =>
        {
            texts.Texts.Values.AsParallel().ForAll(text => _ = text.Examined);
            return Show.Page<ProceduresPage>(new { Texts = texts });
        });
        routes.MapGet("/procedures/{naam}", async (string naam, HttpContext http, ShippedTexts texts) =>
        {
            if (texts.Texts.TryGetValue(naam, out var text))
                return Show.Page<ProcedurePage>(new { Text = text });
            await Site.Refuse(http, StatusCodes.Status404NotFound, PageRefusal.NotFound);
            return Results.Empty;
        });
        routes.MapGet("/procedures/{naam}/tekst", async (string naam, HttpContext http, ShippedTexts texts) =>
        {
            if (texts.Texts.TryGetValue(naam, out var text))
                return Results.Text(text.Text, "text/plain; charset=utf-8");
            await Site.Refuse(http, StatusCodes.Status404NotFound, PageRefusal.NotFound);
            return Results.Empty;
        });
    }
}
