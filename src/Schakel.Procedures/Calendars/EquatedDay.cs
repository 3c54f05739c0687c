// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Calendars;

/// <summary>A day that the Crown equated with the generally recognised holidays, by decision (Atw art. 3 lid 3).</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">What it is called, in Dutch: "vrijdag na Hemelvaartsdag".</param>
/// <param name="Source">Where the decision was published, and where we read it.</param>
public sealed record EquatedDay(DateOnly Day, string Name, string Source);
