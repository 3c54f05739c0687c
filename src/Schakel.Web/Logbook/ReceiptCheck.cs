// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.Json;
using Schakel.Log;
using Schakel.Log.Notes;
using Schakel.Log.Receipts;
using Schakel.Procedures;
using Schakel.Storage.Proof;

namespace Schakel.Web.Logbook;

/// <summary>What comes of checking a receipt that someone brings.</summary>
public abstract record ReceiptCheck
{
    private ReceiptCheck() { }

    /// <summary>It is good.</summary>
    /// <param name="Index">Its place in the log, from 0.</param>
    /// <param name="Size">How many entries the log had when it was signed.</param>
    /// <param name="Day">The day of the entry, as it stands in it.</param>
    public sealed record Good(long Index, long Size, string Day) : ReceiptCheck;

    /// <summary>It is not.</summary>
    /// <param name="Why">Why not.</param>
    public sealed record Bad(Wording Why) : ReceiptCheck;

    /// <summary>It is no receipt at all.</summary>
    public sealed record Unreadable : ReceiptCheck;

    public static ReceiptCheck Of(string text, ImmutableArray<VerifierKey> keys)
    {
        try
        {
            var receipt = DossierReceipt.Parse(text);
            return receipt.Check(new Trust(keys, [], 0)) switch
            {
                ReceiptVerdict.Holds held => new Good(receipt.Proof.Index, held.Checkpoint.Size, DayOf(receipt.Entry)),
                ReceiptVerdict.Refused refused => new Bad(Words(refused.Problem)),
                _ => throw new InvalidOperationException("No such verdict."),
            };
        }
        catch (LogFormatException)
        {
            return new Unreadable();
        }
        catch (Ed25519UnavailableException)
        {
            return new Bad(new("Deze machine kan de handtekening niet narekenen. Reken het zelf na, zoals hieronder staat.", "This machine cannot check the signature. Check it yourself, as it says below."));
        }
    }

    private static Wording Words(ReceiptProblem problem) => problem switch
    {
        ReceiptProblem.Malformed => new("Wat getekend is, is geen stand van een logboek.", "What was signed is no checkpoint of a log."),
        ReceiptProblem.NotOfThisLog => new("Dit logboek heeft dit niet ondertekend.", "This log did not sign this."),
        ReceiptProblem.BadSignature => new("De handtekening klopt niet. Er is iets veranderd nadat het ondertekend was.", "The signature is not right. Something was changed after it was signed."),
        ReceiptProblem.TooFewWitnesses => new("Er tekenden te weinig getuigen mee.", "Too few witnesses signed along."),
        ReceiptProblem.NotIncluded => new("De regel in dit bewijs is niet de regel die in het logboek staat. De regel, de woorden of de plaats zijn veranderd.", "The entry in this receipt is not the one that stands in the log. The entry, the words or the place were changed."),
        ReceiptProblem.OtherWords => new("De regel staat in het logboek, maar hoort niet bij de woorden in dit bewijs. Die woorden zijn veranderd.", "The entry stands in the log, but does not belong to the words in this receipt. Those words were changed."),
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "No words for this."),
    };

    private static string DayOf(string entry)
    {
        using var json = JsonDocument.Parse(entry);
        return json.RootElement.GetProperty("dag").GetString() ?? "";
    }
}
