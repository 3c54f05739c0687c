// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using System.Text;

namespace Schakel.Dutch;

/// <summary>The lists in <c>Data</c>, which are in the library itself.</summary>
internal static class WordList
{
    /// <summary>The lines of one, without what is said about it.</summary>
    public static IEnumerable<string> Lines(string name) =>
        Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => name == "folding" || line[0] != '#');

    /// <summary>The words of one, as they are searched.</summary>
    public static FrozenSet<string> Words(string name) =>
        Lines(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Folding.Of).ToFrozenSet();

    /// <summary>All of it.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No list {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
