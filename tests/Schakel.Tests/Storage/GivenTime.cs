// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;

namespace Schakel.Tests.Storage;

/// <summary>A clock that stands where it was set.</summary>
internal sealed class GivenTime(DateOnly day) : TimeProvider
{
    private DateTimeOffset now = Moment.NoonOn(day).Instant;

    public override DateTimeOffset GetUtcNow() => now;

    public DateOnly Today { set => now = Moment.NoonOn(value).Instant; }

    public DateTimeOffset Now { set => now = value; }
}
