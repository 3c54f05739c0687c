// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Web.Following;

/// <summary>
/// Slows guessing down: whoever shows a wrong code waits, longer as more of them wait at once, so that a thousand who guess get no further than a
/// few. Whoever shows the right one waits for nobody.
/// </summary>
public sealed class Patience
{
    private const int Each = 250;
    private const int Longest = 20_000;
    private int waiting;

    public async Task Wait(CancellationToken stop)
    {
        var place = Interlocked.Increment(ref waiting);
        try
        {
            await Task.Delay((int)Math.Min((long)Each * place, Longest), stop);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }
}
