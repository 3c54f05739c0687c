// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Web.Demonstration;

/// <summary>A clock that a demonstration moves on: never back, as time in a store never runs back.</summary>
/// <param name="real">The clock it stands on.</param>
/// <param name="days">How many days it starts ahead.</param>
public sealed class MovedClock(TimeProvider real, int days = 0) : TimeProvider
{
    private int ahead = days;

    /// <summary>How many days it is ahead.</summary>
    public int Ahead => Volatile.Read(ref ahead);

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow().AddDays(Ahead);

    /// <summary>Moves on by some days.</summary>
    public void MoveOn(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        Interlocked.Add(ref ahead, days);
    }

    /// <summary>Back to the day it really is, for a store that is new.</summary>
    public void StartOver() => Interlocked.Exchange(ref ahead, 0);
}
