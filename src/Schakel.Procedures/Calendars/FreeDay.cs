// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Calendars;

/// <summary>A day on which no term under the Algemene termijnenwet ends, and that is no working day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">Its name: "Tweede Paasdag", "zaterdag". Where two holidays meet, both.</param>
/// <param name="Article">The article that makes it free, and for an equated day the decision that named it.</param>
public sealed record FreeDay(DateOnly Day, Wording Name, Wording Article);
