// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Engine;

namespace Schakel.Procedures.Stories;

/// <summary>A run of the engine: every event, with the dossier as it was after it.</summary>
/// <param name="Happened">The events in order.</param>
/// <param name="Complete">Whether every move could be made.</param>
public sealed record Run(ImmutableArray<Happening> Happened, bool Complete)
{
    /// <summary>The dossier at the end; null where it could not even be opened.</summary>
    public Dossier? Last => Happened.IsEmpty ? null : Happened[^1].Dossier;
}

/// <summary>An event and the dossier after it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Dossier">The dossier.</param>
public sealed record Happening(Event Event, Dossier Dossier);
