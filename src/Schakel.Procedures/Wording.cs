// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures;

/// <summary>One text in every language of Schakel. A missing language does not compile.</summary>
/// <param name="Dutch">The text in Dutch.</param>
/// <param name="English">The same in English.</param>
public sealed record Wording(string Dutch, string English)
{
    /// <summary>The text in <paramref name="language"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the named ones.</exception>
    public string In(Language language) => language switch
    {
        Language.Dutch => Dutch,
        Language.English => English,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "Not a language of Schakel."),
    };
}
