// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;

namespace Schakel.Cli.Stores;

/// <summary>A clock that stands at noon of a day, for examples: history is made day by day.</summary>
internal sealed class SetTime(DateOnly day) : TimeProvider
{
    public DateOnly Day { get; set; } = day;

    /// <summary>The end of the log: history goes on from there, and never runs back.</summary>
    public Moment? NotBefore { get; set; }

    public override DateTimeOffset GetUtcNow() => Moment.NoonOn(Day).Instant is var noon && NotBefore?.Instant is { } end && end > noon ? end : noon;
}
