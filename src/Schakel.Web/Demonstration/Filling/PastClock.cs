// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;

namespace Schakel.Web.Demonstration.Filling;

/// <summary>A clock that stands at noon of a day in the past, or at the moment it really is.</summary>
internal sealed class PastClock(DateOnly day) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = Moment.NoonOn(day).Instant;

    public override DateTimeOffset GetUtcNow() => Now;
}
