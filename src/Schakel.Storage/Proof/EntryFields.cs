// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using Schakel.Log;

namespace Schakel.Storage.Proof;

/// <summary>What every entry of the log says: what it commits to, and the day.</summary>
internal sealed record EntryFields(Hash Commitment, string Day)
{
    /// <summary>Reads an entry; null where it is none.</summary>
    public static EntryFields? Read(string entry)
    {
        try
        {
            using var json = JsonDocument.Parse(entry);
            return json.RootElement.TryGetProperty("c", out var commitment) && json.RootElement.TryGetProperty("dag", out var day)
                && commitment.GetString() is { } hash && day.GetString() is { } written
                    ? new EntryFields(Hash.FromHex(hash), written)
                    : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or LogFormatException)
        {
            return null;
        }
    }
}
