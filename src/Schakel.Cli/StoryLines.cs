// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;
using Schakel.Procedures.Stories;

namespace Schakel.Cli;

/// <summary>Dated lines, one below the other.</summary>
internal static class StoryLines
{
    public static void Write(string indent, IReadOnlyCollection<StoryLine> lines, Session session)
    {
        var dates = lines.Select(line => Dates.InFull(line.Day, session.Language)).ToList();
        var width = dates.Count == 0 ? 0 : dates.Max(date => date.Length);
        foreach (var (date, line) in dates.Zip(lines))
            session.Screen.Line($"{indent}{date.PadRight(width)}  ", session.Say(line.Text), beforeStyle: Screen.Soft);
    }
}
