// SPDX-License-Identifier: EUPL-1.2
using Schakel.Web.ProcedureTexts;

namespace Schakel.Web.Workbench;

/// <summary>Examines texts of strangers: of a bounded length, in a bounded time, a few at a time. Nothing is kept.</summary>
internal sealed class Bench(ShippedTexts texts) : IDisposable
{
    /// <summary>The most characters of a text. The longest shipped one has a tenth of it.</summary>
    public const int Longest = 100_000;

    private const int MostAtOnce = 2;
    private const int LongestWait = 5_000;
    private readonly SemaphoreSlim places = new(MostAtOnce);

    public void Dispose() => places.Dispose();

    /// <summary>All there is to know of a text; null where it takes too long, because of the text or because others are busy.</summary>
    public async Task<Examined?> Examine(string text, CancellationToken stop)
    {
        if (!await places.WaitAsync(LongestWait, stop))
            return null;
        // What takes too long keeps its place until it is done: strangers can never keep more than these busy.
        var work = Task.Run(() => { try { return Examined.Of(text, texts.Surroundings); } finally { places.Release(); } }, CancellationToken.None);
        return await Task.WhenAny(work, Task.Delay(LongestWait, stop)) == work ? await work : null;
    }
}
