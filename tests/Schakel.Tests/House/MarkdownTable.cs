// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Tests.House;

/// <summary>Reads the tables of our own documentation.</summary>
internal static class MarkdownTable
{
    /// <summary>The cells of every row of the tables under a heading, without their header rows.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Under(string file, string heading)
    {
        var lines = Repository.Read(file).Split('\n')
            .SkipWhile(line => line != $"## {heading}").Skip(1)
            .TakeWhile(line => !line.StartsWith("## "))
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Trim().Trim('|').Split(" | ").Select(cell => cell.Trim()).ToArray())
            .ToArray();
        return [.. lines.Where((cells, index) => !IsRule(cells) && (index + 1 == lines.Length || !IsRule(lines[index + 1])))];
    }

    private static bool IsRule(string[] cells) => cells[0].StartsWith("---");
}
