// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using Schakel.Procedures.Model;

namespace Schakel.Dossiers.Events;

/// <summary>What an entry of the log tells of a dossier, read from the body of its opening without reading the rest.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="ProcedureHash">The hash of the procedure.</param>
public readonly record struct OpeningGlance(Kind Kind, string ProcedureHash)
{
    /// <summary>Reads it; null where the body is of no opening.</summary>
    public static OpeningGlance? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var json = new Utf8JsonReader(body);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return null;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isFrozen = json.ValueTextEquals("frozen"u8);
                if (!json.Read())
                    return null;
                if (isFrozen)
                    return json.TokenType == JsonTokenType.StartObject ? Frozen(ref json) : null;
                json.Skip();
            }

            return null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static OpeningGlance? Frozen(ref Utf8JsonReader json)
    {
        (Kind? kind, string? hash) = (null, null);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (isKind, isHash) = (json.ValueTextEquals("kind"u8), json.ValueTextEquals("procedureHash"u8));
            if (!json.Read())
                return null;
            if (isKind)
                kind = Enum.TryParse<Kind>(json.GetString(), out var read) ? read : null;
            else if (isHash)
                hash = json.GetString();
            else
                json.Skip();
        }

        return kind is { } known && hash is not null ? new OpeningGlance(known, hash) : null;
    }
}
