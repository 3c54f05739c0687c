// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Microsoft.AspNetCore.Http;
using Schakel.Dossiers.Numbers;
using Schakel.Storage;
using Schakel.Storage.Proof;
using Schakel.Web.Hosting;

namespace Schakel.Web.Cases;

/// <summary>The receipt of an opening, as a file to keep. It is there once the log was signed, about a second after.</summary>
internal static class ReceiptFile
{
    private const int Tries = 20;
    private const int Pause = 250;

    private static readonly PageRefusal NotYet = new(
        new("Je ontvangstbewijs wordt net gemaakt", "Your receipt is just being made"),
        new("Wat je verstuurde staat er wel. Wacht even en probeer het dan opnieuw.", "What you sent is there. Wait a moment and try again."));

    /// <summary>The file, or a page that says to wait.</summary>
    /// <param name="store">The store.</param>
    /// <param name="number">The dossier.</param>
    /// <param name="isEntitled">Whether the words go along.</param>
    /// <param name="stop">To stop.</param>
    public static async Task<IResult> Of(Store store, DossierNumber number, bool isEntitled, CancellationToken stop)
    {
        var receipts = new Receipts(store.Engine.Open, store.Master);
        for (var tried = 0; tried < Tries; tried++)
        {
            if (await receipts.Of(number, 0, isEntitled, stop) is { } receipt)
                return Results.File(Encoding.UTF8.GetBytes(receipt.ToText()), "text/plain; charset=utf-8", $"ontvangstbewijs-{number.Text}.txt");
            await Task.Delay(Pause, stop);
        }

        return new Refused(StatusCodes.Status503ServiceUnavailable, NotYet);
    }
}
