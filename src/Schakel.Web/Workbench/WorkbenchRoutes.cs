// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Web.Hosting;
using Schakel.Web.ProcedureTexts;
using Schakel.Web.Ui;

namespace Schakel.Web.Workbench;

/// <summary>The workbench of jurists: type a text, see whether it holds, how it looks and what silence does.</summary>
internal static class WorkbenchRoutes
{
    private const string Field = "tekst";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/procedures/werkbank", async (HttpContext http, ShippedTexts texts, Bench bench, CancellationToken stop) =>
        {
            var from = http.Request.Query["van"].FirstOrDefault() ?? "";
            return texts.Texts.TryGetValue(from, out var text) ? await Look(http, texts, bench, text.Text, stop) : Page(texts, "", null, []);
        }).WithMetadata(new LaneOf(Lane.Heavy));
        routes.MapPost("/procedures/werkbank", async (HttpContext http, ShippedTexts texts, Bench bench, CancellationToken stop) =>
        {
            // As it was typed: a verdict is about these very characters, so nothing is tidied up.
            var text = http.Request.HasFormContentType ? ((await http.Request.ReadFormAsync(stop))[Field].LastOrDefault() ?? "").Replace("\r\n", "\n", StringComparison.Ordinal) : "";
            return await Look(http, texts, bench, text, stop);
        }).WithMetadata(new LaneOf(Lane.Heavy));
    }

    private static async Task<IResult> Look(HttpContext http, ShippedTexts texts, Bench bench, string text, CancellationToken stop)
    {
        ImmutableArray<Fault> faults = text switch
        {
            _ when string.IsNullOrWhiteSpace(text) => [new(Field, new("Typ een tekst, of begin met een tekst die er al is.", "Type a text, or start with one that is there already."))],
            { Length: > Bench.Longest } => [new(Field, new($"De tekst is te lang. Hij mag {Bench.Longest} tekens hebben.", $"The text is too long. It may have {Bench.Longest} characters."))],
            _ => [],
        };
        var examined = faults.IsEmpty ? await bench.Examine(text, stop) : null;
        if (faults.IsEmpty && examined is null)
            faults = [new(Field, new("Nakijken duurde te lang. Probeer het zo nog een keer, of maak de tekst korter.", "Checking took too long. Try again in a moment, or make the text shorter."))];
        if (!http.Request.HasFormContentType || http.Request.Form["deel"].Count == 0)
            return Page(texts, text, examined, faults);
        // The script asks for the outcome alone; this tells it that it got it.
        http.Response.Headers["Schakel-Deel"] = "1";
        return Show.Page<Outcome>(new { Examined = examined, Text = text, Faults = faults });
    }

    private static IResult Page(ShippedTexts texts, string text, Examined? examined, ImmutableArray<Fault> faults) => Show.Page<WorkbenchPage>(
        new { Texts = texts, Text = text, Examined = examined, Faults = faults }, faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
}
