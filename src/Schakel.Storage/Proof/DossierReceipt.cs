// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;
using Schakel.Dossiers.Sealing;
using Schakel.Log;
using Schakel.Log.Notes;
using Schakel.Log.Receipts;

namespace Schakel.Storage.Proof;

/// <summary>What opens the commitment of an entry: only for who may read the dossier.</summary>
/// <param name="Salt">The salt.</param>
/// <param name="Header">The columns of the event.</param>
/// <param name="Body">The words, as they were sealed.</param>
/// <param name="Secret">The protected name; null where there is none.</param>
public sealed record Unsealed(byte[] Salt, Header Header, string Body, string? Secret);

/// <summary>What a person keeps: that an entry is in the log, and what it says.</summary>
/// <param name="Entry">The entry, as it stands in the log.</param>
/// <param name="Proof">That it stands there.</param>
/// <param name="Unsealed">What opens it; null in a receipt for everyone.</param>
public sealed record DossierReceipt(string Entry, Receipt Proof, Unsealed? Unsealed)
{
    /// <summary>The first line of such a file.</summary>
    public const string First = "schakel/receipt/v1";

    private static readonly string[] Names = ["entry", "salt", "organisation", "dossier", "version", "type", "at", "command", "body", "secret"];

    /// <summary>Everything in one file of text. What follows the empty line is a receipt that other programs can read.</summary>
    public string ToText()
    {
        var lines = new List<string> { First, $"entry {Base64(Entry)}" };
        if (Unsealed is { } opened)
        {
            var header = opened.Header;
            lines.Add($"salt {Convert.ToBase64String(opened.Salt)}");
            lines.AddRange([
                $"organisation {Base64(header.Organisation)}", $"dossier {header.Dossier}", $"version {header.Version}",
                $"type {header.Type}", $"at {header.At}", $"command {Base64(header.Command)}", $"body {Base64(opened.Body)}",
            ]);
            if (opened.Secret is not null)
                lines.Add($"secret {Base64(opened.Secret)}");
        }

        return string.Join('\n', lines) + "\n\n" + Encoding.UTF8.GetString(Proof.ToBytes());
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="LogFormatException">It is no such file.</exception>
    public static DossierReceipt Parse(string text)
    {
        var split = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || text[..split].Split('\n') is not [First, .. var lines])
            throw new LogFormatException($"The first line of this file is {First}.");
        var fields = new Dictionary<string, string>();
        foreach (var line in lines)
        {
            if (line.Split(' ', 2) is not [var name, var value] || !fields.TryAdd(name, value))
                throw new LogFormatException("Each line is a word and what it stands for, once.");
        }

        // A word that is not known may be one that was changed, and then what it stood for would not be looked at.
        if (fields.Keys.Any(name => !Names.Contains(name)) || (fields.Count > 1 && !fields.ContainsKey("salt")))
            throw new LogFormatException("There is a line that does not belong here.");

        try
        {
            var unsealed = !fields.TryGetValue("salt", out var salt) ? null : new Unsealed(
                Bytes(salt),
                new Header(Text(fields["organisation"]), fields["dossier"], long.Parse(fields["version"], NumberStyles.None, CultureInfo.InvariantCulture), fields["type"], fields["at"], Text(fields["command"])),
                Text(fields["body"]), fields.TryGetValue("secret", out var secret) ? Text(secret) : null);
            return new DossierReceipt(Text(fields["entry"]), Receipt.Parse(Encoding.UTF8.GetBytes(text[(split + 2)..])), unsealed);
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or FormatException or OverflowException or DecoderFallbackException)
        {
            throw new LogFormatException($"A line is missing or broken: {wrong.Message}");
        }
    }

    /// <summary>Checks it without a database and without a network.</summary>
    /// <param name="trusted">The keys that are trusted.</param>
    /// <exception cref="Ed25519UnavailableException">This system cannot do Ed25519, so there is no answer.</exception>
    public ReceiptVerdict Check(Trust trusted)
    {
        var verdict = Proof.Verify(Encoding.UTF8.GetBytes(Entry), trusted);
        return verdict is ReceiptVerdict.Holds && Unsealed is { } opened && !Opens(opened)
            ? new ReceiptVerdict.Refused(ReceiptProblem.OtherWords, "The entry is in the log, but it does not commit to the words in this file.")
            : verdict;
    }

    private bool Opens(Unsealed opened)
    {
        if (opened.Salt.Length != Hash.Length || EntryFields.Read(Entry) is not { } fields)
            return false;
        Span<byte> hash = stackalloc byte[Hash.Length];
        Commitment.Of(opened.Salt, opened.Header, opened.Body, opened.Secret, hash);
        return fields.Commitment == new Hash(hash);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Text(string base64) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Bytes(base64));

    // One way to write each: what is written differently was changed.
    private static byte[] Bytes(string base64) =>
        Convert.FromBase64String(base64) is var bytes && Convert.ToBase64String(bytes) == base64 ? bytes : throw new FormatException("This is not how base64 is written here.");
}
