// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using Schakel.Dossiers.Sealing;
using Schakel.Log;

namespace Schakel.Storage.Proof;

/// <summary>What an entry of the log says.</summary>
internal sealed record EntryFields(Hash Commitment, string Day, string Procedure)
{
    public string? Dossier { get; private init; }

    public string? Type { get; private init; }

    public string? At { get; private init; }

    /// <summary>Whether it tells more than that something happened that day.</summary>
    public bool IsPublic => Dossier is not null;

    /// <summary>Whether what a public entry tells in the clear is what stands beside the body.</summary>
    public bool Tells(Header header) => (Dossier, Type, At) == (header.Dossier, header.Type, header.At);

    /// <summary>Reads an entry; null where it is none.</summary>
    public static EntryFields? Read(string entry)
    {
        try
        {
            using var json = JsonDocument.Parse(entry);
            string? Text(string name) => json.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
            return Text("c") is { } commitment && Text("dag") is { } day && Text("procedure") is { } procedure
                ? new EntryFields(Hash.FromHex(commitment), day, procedure) { Dossier = Text("dossier"), Type = Text("gebeurtenis"), At = Text("tijd") }
                : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or LogFormatException)
        {
            return null;
        }
    }
}
