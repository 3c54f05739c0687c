// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Commands;

/// <summary>Where a dossier runs: in which organisation, of which type, and which office there took the decision.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Type">Its type, by name.</param>
/// <param name="Driver">The office at the wheel; null where the procedure says which that is, or that nobody is.</param>
public sealed record Placement(string Organisation, string Type, string? Driver)
{
    /// <summary>The unit there that took the decision; null where that is not known, or where the organisation is not divided.</summary>
    public string? Unit { get; init; }
}
