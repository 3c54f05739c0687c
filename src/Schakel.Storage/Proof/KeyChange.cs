// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using Schakel.Dossiers;
using Schakel.Dossiers.Numbers;
using Schakel.Dossiers.Sealing;
using Schakel.Log;
using Schakel.Log.Notes;
using Schakel.Procedures.Writing;

namespace Schakel.Storage.Proof;

/// <summary>
/// The entry that announces the next key of the log: canonical JSON with <c>sleutel</c>. It has no content beside it; what it commits to is
/// known to all: a salt of zeros, and the key as the body.
/// </summary>
internal static class KeyChange
{
    /// <summary>The name of the event.</summary>
    public const string Type = "sleutel/1";

    /// <summary>The row it stands in: each key has a number of its own, so that it is found by the key.</summary>
    public static Header Header(VerifierKey next, Moment at) => new(next.Name, Number(next), 0, Type, at.Text, $"sleutel/{next.KeyId:x8}");

    /// <summary>The number under which a key is announced.</summary>
    public static string Number(VerifierKey next) => DossierNumber.Of($"sleutel/{next}", 0).Text;

    /// <summary>The entry.</summary>
    public static string Entry(VerifierKey next, Header header)
    {
        var commitment = new byte[Hash.Length];
        Commitment.Of(new byte[Commitment.Salt], header, next.ToString(), null, commitment);
        return CanonicalJson.Write(new JsonValue.Map(
        [
            new("c", new JsonValue.Text(Convert.ToHexStringLower(commitment))),
            new("dag", new JsonValue.Text(Moment.Read(header.At).Day.ToString("yyyy-MM-dd"))),
            new("sleutel", new JsonValue.Text(next.ToString())),
            new("v", new JsonValue.Number(1)),
        ]));
    }

    /// <summary>Whether a row is an announcement as we write it. Everything in it follows from the key and the moment, so that nothing can be changed.</summary>
    public static bool Is(Header header, string entry) =>
        Announced(entry) is { } next && Header(next, Moment.Read(header.At)) == header && Entry(next, header) == entry;

    /// <summary>The key that an entry announces; null where it announces none.</summary>
    public static VerifierKey? Announced(string entry)
    {
        try
        {
            using var json = JsonDocument.Parse(entry);
            return json.RootElement.TryGetProperty("sleutel", out var key) && key.GetString() is { } text ? VerifierKey.Parse(text) : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or LogFormatException)
        {
            return null;
        }
    }
}
