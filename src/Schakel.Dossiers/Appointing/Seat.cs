// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Appointing;

/// <summary>An office as someone holds it for the dossiers of one unit: who leads a team is the team leader of that team, and of no other.</summary>
/// <param name="Office">The office, by name.</param>
/// <param name="Unit">The unit whose dossiers are his; empty for those of the organisation as a whole.</param>
public sealed record Seat(string Office, string Unit);
