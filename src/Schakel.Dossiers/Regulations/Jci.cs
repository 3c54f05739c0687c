// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Schakel.Procedures;

namespace Schakel.Dossiers.Regulations;

/// <summary>
/// A reference to a place in a Dutch regulation, by the standard Juriconnect "logische links naar wetgeving" (BWB), versions 1.3 and 1.3.1:
/// <c>jci1.3:c:BWBR0005537&amp;artikel=4:84&amp;g=2026-01-01</c>. It names the regulation, the place and the day of which the text is meant; the text itself
/// is at wetten.overheid.nl.
/// </summary>
/// <param name="Bwb">The number of the regulation in the Basiswettenbestand: <c>BWBR</c>, <c>BWBV</c> (treaty) or <c>BWBW</c>, and seven digits.</param>
/// <param name="Place">The parts of the place, from large to small as they were written: chapter, article, paragraph.</param>
/// <param name="InForceOn">The day on which the text meant was in force (<c>g</c>); null for the text of today.</param>
/// <param name="SeenOn">The day from which one looks back (<c>z</c>), for texts that were changed with retroactive force; null for today.</param>
public sealed partial record Jci(string Bwb, ImmutableArray<(string Part, string Label)> Place, DateOnly? InForceOn, DateOnly? SeenOn)
{
    /// <summary>The longest that is read, in characters: more is no reference.</summary>
    public const int Longest = 500;

    private static readonly ImmutableArray<string> Parts =
        ["boek", "deel", "hoofdstuk", "titeldeel", "afdeling", "paragraaf", "sub-paragraaf", "artikel", "lid", "volzin", "aanhef", "o", "o1", "o2", "onderdeel", "bijlage", "enig-artikel", "divisie"];

    /// <summary>Where everyone reads the text.</summary>
    public Uri Address => new($"https://wetten.overheid.nl/{this}");

    /// <summary>Reads one.</summary>
    /// <param name="text">As it was typed.</param>
    /// <returns>The reference, or what is wrong with it and what to do.</returns>
    public static (Jci? Read, Wording? Fault) Read(string text)
    {
        var typed = text.Trim();
        if (typed.Length > Longest)
            return (null, new("Dit is te lang voor een verwijzing.", "This is too long for a reference."));
        if (Form().Match(typed) is not { Success: true } found)
            return (null, new("Een verwijzing begint met ‘jci1.3:c:’ en het nummer van de regeling, zoals jci1.3:c:BWBR0005537&artikel=4:84.", "A reference begins with ‘jci1.3:c:’ and the number of the regulation, as in jci1.3:c:BWBR0005537&artikel=4:84."));
        var place = ImmutableArray.CreateBuilder<(string, string)>();
        var days = new Dictionary<string, DateOnly>();
        foreach (var part in found.Groups["rest"].Value.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=', 2) is not [var name, { Length: > 0 } value])
                return (null, new($"Bij ‘{part}’ ontbreekt wat erbij hoort, zoals artikel=4:84.", $"‘{part}’ lacks what belongs to it, as in artikel=4:84."));
            if (name is "g" or "z")
            {
                if (!DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    return (null, new($"De dag ‘{value}’ bestaat niet. Schrijf een dag als 2026-01-31.", $"The day ‘{value}’ does not exist. Write a day as 2026-01-31."));
                if (!days.TryAdd(name, day))
                    return (null, new($"‘{name}’ staat er twee keer.", $"‘{name}’ is there twice."));
            }
            else if (!Parts.Contains(name))
            {
                return (null, new($"‘{name}’ is geen deel van een regeling. Kies uit artikel, lid, hoofdstuk, paragraaf, bijlage en dergelijke.", $"‘{name}’ is no part of a regulation. Choose from artikel, lid, hoofdstuk, paragraaf, bijlage and the like."));
            }
            else if (Uri.UnescapeDataString(value) is var label && !Label().IsMatch(label))
            {
                return (null, new($"‘{label}’ is geen plaats in een regeling. Schrijf een nummer of een letter, zoals 4:84 of 2a.", $"‘{label}’ is no place in a regulation. Write a number or a letter, such as 4:84 or 2a."));
            }
            else if (name is "lid" or "volzin" && !char.IsAsciiDigit(label[0]))
            {
                return (null, new($"‘{label}’ is geen {name}. Schrijf een nummer, zoals {name}=2.", $"‘{label}’ is no {name}. Write a number, as in {name}=2."));
            }
            else
            {
                place.Add((name, label));
            }
        }

        return (new Jci(found.Groups["bwb"].Value, place.ToImmutable(), On("g"), On("z")), null);

        DateOnly? On(string name) => days.TryGetValue(name, out var day) ? day : null;
    }

    /// <summary>As the standard writes it: version 1.3, the parts as they were, the days last.</summary>
    public override string ToString() => string.Concat(
        ["jci1.3:c:", Bwb, .. Place.Select(part => $"&{part.Part}={Uri.EscapeDataString(part.Label).Replace("%3A", ":", StringComparison.Ordinal)}"), Day("z", SeenOn), Day("g", InForceOn)]);

    /// <inheritdoc/>
    public bool Equals(Jci? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    private static string Day(string name, DateOnly? day) => day is { } on ? $"&{name}={on:yyyy-MM-dd}" : "";

    // A number, a letter, a Roman numeral, what a point of a list is called (a°), the title of an annex.
    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N}\p{M}:.,;°º()/'’ _-]{0,99}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^jci1\.(3|31):[cv]:(?<bwb>BWB[RVW]\d{7})(?<rest>(&.*)?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Form();
}
