// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;

namespace Schakel.Cli.Stores;

/// <summary>A clock that stands at noon of a day, for examples: history is made day by day.</summary>
internal sealed class SetTime(DateOnly day) : TimeProvider
{
    public DateOnly Day { get; set; } = day;

    public override DateTimeOffset GetUtcNow() => Moment.NoonOn(Day).Instant;
}
