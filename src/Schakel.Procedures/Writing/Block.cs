// SPDX-License-Identifier: EUPL-1.2
using System.Text;

namespace Schakel.Procedures.Writing;

/// <summary>
/// Writes the lines of a block below each other: what belongs to a word stands in one column, and a word too long for the column is
/// followed by one space.
/// </summary>
internal sealed class Block(StringBuilder text, string indent, int column)
{
    public void Line(string word, string? rest)
    {
        if (rest is null)
            return;
        text.Append(indent).Append(word);
        if (rest.Length > 0)
            text.Append(' ', Math.Max(1, column - word.Length)).Append(rest);
        text.Append('\n');
    }

    public void Lines(string word, IEnumerable<string> rests)
    {
        foreach (var rest in rests)
            Line(word, rest);
    }

    /// <summary>A line whose rest is a list; no line where the list is empty.</summary>
    public void List(string word, IReadOnlyCollection<string> items)
    {
        if (items.Count > 0)
            Line(word, Phrases.List(items));
    }
}
