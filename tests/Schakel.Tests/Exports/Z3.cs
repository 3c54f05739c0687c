// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;

namespace Schakel.Tests.Exports;

/// <summary>Asks z3, all questions in one run. The answer is the smallest number of days, or null where there is none.</summary>
public static partial class Z3
{
    public static async Task<int?[]> Ask(IReadOnlyList<string> questions)
    {
        var folder = Directory.CreateTempSubdirectory("z3-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "all.smt2"), string.Concat(questions.Select(question => $"(echo \"next\")\n{question}(reset)\n")));
            var said = (await Tools.Run("z3", folder, "all.smt2")).Split("next\n", StringSplitOptions.RemoveEmptyEntries);
            said.Length.ShouldBe(questions.Count);
            return [.. said.Select(Read)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int? Read(string said)
    {
        if (said.StartsWith("unsat\n", StringComparison.Ordinal))
            return null;
        var least = Least().Match(said);
        least.Success.ShouldBeTrue(said);
        return int.Parse(least.Groups["days"].Value);
    }

    [GeneratedRegex(@"\Asat\n\(objectives\s+\(\S+ (?<days>[0-9]+)\)\s+\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Least();
}
