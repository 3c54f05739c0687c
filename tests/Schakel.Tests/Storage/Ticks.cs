// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Tests.Storage;

/// <summary>A clock whose timers go off when a test says so.</summary>
internal sealed class Ticks : TimeProvider
{
    private Action? tick;

    public void Tick() => tick!();

#pragma warning disable RS0030 // The shape of a timer, no legal term.
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        tick = () => callback(state);
        return new Silent();
    }

    private sealed class Silent : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;
#pragma warning restore RS0030

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
