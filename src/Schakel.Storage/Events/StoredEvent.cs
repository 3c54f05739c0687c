// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Sealing;

namespace Schakel.Storage.Events;

/// <summary>A row of the log as it stands.</summary>
public sealed record StoredEvent(
    long Position, string Organisation, string Dossier, long Version, string Type, string At, string Command, string Entry, string? Body, string? Secret)
{
    internal const string Columns = "position, organisation, dossier, version, type, at, command, entry, body, secret";

    /// <summary>What is committed to beside the body.</summary>
    public Header Header => new(Organisation, Dossier, Version, Type, At, Command);
}
