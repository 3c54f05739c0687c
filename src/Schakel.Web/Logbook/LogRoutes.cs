// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Web.Hosting;
using Schakel.Web.Ui;

namespace Schakel.Web.Logbook;

/// <summary>The log, for people: how far it is, how to check it, and whether a receipt is good.</summary>
internal static class LogRoutes
{
    private const int Longest = 1_000_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/logboek", async (OpenStore store, CancellationToken stop) => await Page(store, "", null, [], stop));
        routes.MapPost("/logboek/ontvangstbewijs", Check).WithMetadata(new LaneOf(Lane.Heavy));
    }

    private static async Task<IResult> Check(HttpContext http, OpenStore store, CancellationToken stop)
    {
        http.Response.Headers.CacheControl = "no-store";
        var typed = await Typed.Of(http.Request, stop);
        var pasted = typed["bewijs"];
        var (file, isTooLong) = await Brought(http.Request, stop);
        if (isTooLong || pasted.Length > Longest)
            return await Page(store, "", null, [new("bewijs", new("Dit is te groot voor een ontvangstbewijs.", "This is too large for a receipt."))], stop);
        var text = pasted.Length > 0 ? pasted : file.Trim();
        if (text.Length == 0)
            return await Page(store, "", null, [new("bewijs", new("Plak je ontvangstbewijs, of kies het bestand.", "Paste your receipt, or choose the file."))], stop);
        // A form takes away the last end of line, or makes it another; the file is nothing without it.
        var check = ReceiptCheck.Of(text.ReplaceLineEndings("\n") + "\n", await LiveLogRoutes.Log(store).Keys(stop));
        return check is ReceiptCheck.Unreadable
            ? await Page(store, pasted, null, [new("bewijs", new("Dit is geen ontvangstbewijs van Schakel. Neem het hele bestand, vanaf de eerste regel tot en met de laatste.", "This is no receipt of Schakel. Take the whole file, from its first line to its last."))], stop)
            : await Page(store, pasted, check, [], stop);
    }

    private static async Task<(string Text, bool IsTooLong)> Brought(HttpRequest request, CancellationToken stop)
    {
        if (!request.HasFormContentType || (await request.ReadFormAsync(stop)).Files["bestand"] is not { Length: > 0 } file)
            return ("", false);
        if (file.Length > Longest)
            return ("", true);
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return (await reader.ReadToEndAsync(stop), false);
    }

    private static async Task<IResult> Page(OpenStore store, string pasted, ReceiptCheck? check, ImmutableArray<Fault> faults, CancellationToken stop)
    {
        var log = LiveLogRoutes.Log(store);
        return Show.Page<LogPage>(
            new { Note = await log.Checkpoint(stop), Keys = await log.Keys(stop), Behind = await store.Now.Sweeper.Behind(stop), Pasted = pasted, Check = check, Faults = faults },
            faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
