// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Schakel.Procedures;

namespace Schakel.Web.Registers;

/// <summary>What the register of Dutch public organisations calls an organisation (TOOI), so that machines elsewhere know which one is meant.</summary>
public static partial class Tooi
{
    /// <summary>Under what all of them stand.</summary>
    public const string Scheme = "https://identifier.overheid.nl/tooi/id/";

    // Of these types the register tells the kind in the identifier; of the others it has several.
    private static readonly FrozenSet<string> Kinds = new[] { "gemeente", "ministerie", "provincie", "waterschap" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads one.</summary>
    /// <param name="text">As it is written; empty for none.</param>
    /// <param name="organisation">Whose.</param>
    /// <returns>The identifier; null where there is none.</returns>
    /// <exception cref="InvalidDataException">It is no such identifier, is of another kind of organisation, or the organisation is invented: those have none.</exception>
    public static Uri? Read(string text, Organisation organisation)
    {
        if (Fault(text, organisation) is { } fault)
            throw new InvalidDataException($"{organisation.Name}: {fault.English}");
        return text.Length == 0 ? null : new Uri(text);
    }

    /// <summary>What is wrong with one; null where nothing is, or where there is none.</summary>
    /// <param name="text">As it is written.</param>
    /// <param name="organisation">Whose.</param>
    public static Wording? Fault(string text, Organisation organisation)
    {
        if (text.Length == 0)
            return null;
        if (organisation.IsInvented)
            return new("Deze organisatie is verzonnen, en kan geen aanduiding hebben. Laat dit leeg.", "This organisation is invented and cannot have a TOOI identifier. Leave this empty.");
        var found = Form().Match(text);
        if (!found.Success)
            return new($"Dit is geen TOOI-aanduiding. Zo ziet die eruit: {Scheme}gemeente/gm en vier cijfers.", $"‘{text}’ is no TOOI identifier. It is written as {Scheme}gemeente/gm and four digits.");
        return Kinds.Contains(organisation.Type) && found.Groups["kind"].Value != organisation.Type
            ? new($"Deze aanduiding is niet van een organisatie als die van jullie ({organisation.Type}).", $"‘{text}’ is not of a {organisation.Type}.") : null;
    }

    [GeneratedRegex(@"\Ahttps://identifier\.overheid\.nl/tooi/id/(?<kind>[a-z]+(_[a-z]+)*)/[a-z]{2,4}[0-9]{2,8}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Form();
}
