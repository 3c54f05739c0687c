// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Organisations;

/// <summary>Titles stand at the start of a line in the texts; inside a sentence only a name keeps its capital, as in UWV or Tweede Kamer.</summary>
public static class InSentence
{
    private static readonly string[] ProperNames = ["Tweede Kamer", "Staten-Generaal", "States General", "King's"];

    /// <summary>A title of an office or a body, in Dutch or in English, as it stands inside a sentence.</summary>
    /// <param name="title">As it stands in the text.</param>
    public static string Of(string title) =>
        title.Length > 1 && char.IsLower(title[1]) && !ProperNames.Any(name => title.StartsWith(name, StringComparison.Ordinal)) ? char.ToLowerInvariant(title[0]) + title[1..] : title;
}
