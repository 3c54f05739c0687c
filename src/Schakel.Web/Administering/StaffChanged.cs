// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Web.Administering;

/// <summary>Lets it be known that someone came or left, so that dossiers hear of it at once and not within the minute.</summary>
internal sealed class StaffChanged : IDisposable
{
    private readonly SemaphoreSlim changed = new(0, 1);
    private readonly Lock telling = new();

    public void Tell()
    {
        // Two who see at once that nobody told yet would both tell, and the second would fail after what he changed was kept.
        lock (telling)
        {
            if (changed.CurrentCount == 0)
                changed.Release();
        }
    }

    /// <summary>Waits until someone tells, and no longer than this; whether someone did.</summary>
    public Task<bool> Wait(int milliseconds, CancellationToken stop) => changed.WaitAsync(milliseconds, stop);

    public void Dispose() => changed.Dispose();
}
