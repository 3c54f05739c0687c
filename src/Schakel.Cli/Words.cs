// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Reading;

namespace Schakel.Cli;

/// <summary>What someone meant by a word that is not known.</summary>
internal static class Words
{
    /// <summary>The nearest word, or null where even that is another word and no slip of the pen.</summary>
    public static string? Near(string word, IEnumerable<string> known)
    {
        var all = known.ToList();
        return all.FirstOrDefault(candidate => word.Length > 2 && candidate.StartsWith(word, StringComparison.Ordinal))
            ?? (Nearest.To(word, all) is { } nearest && Nearest.Distance(word, nearest) <= Math.Max(2, word.Length / 3) ? nearest : null);
    }
}
