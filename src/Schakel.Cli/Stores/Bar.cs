// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Schakel.Storage.Proof;

namespace Schakel.Cli.Stores;

/// <summary>How far long work is: a bar on a screen, nothing where there is none. It stands beside the answer, not in it.</summary>
internal sealed class Bar(Session session, string dutch, string english) : IProgress<Progressed>
{
    private const int Width = 30;
    private long shown = -1;

    public void Report(Progressed value) => Show(value.Done, value.Total);

    public void Show(long done, long total)
    {
        var percent = total <= 0 ? 100 : Math.Min(100, 100 * done / total);
        if (session.World.Width is null || percent == shown)
            return;
        shown = percent;
        var filled = (int)(Width * percent / 100);
        session.World.Error.Write($"\r{session.Say(dutch, english)} {new string('█', filled)}{new string('░', Width - filled)} {percent,3}% ({Number(done)})");
        if (percent == 100)
            session.World.Error.WriteLine();
        session.World.Error.Flush();
    }

    private string Number(long done) => done.ToString("N0", new NumberFormatInfo { NumberGroupSeparator = session.Say(".", ",") });
}
