// SPDX-License-Identifier: EUPL-1.2
using static Schakel.Dossiers.OwnTexts.OwnFaults;

namespace Schakel.Dossiers.OwnTexts;

/// <summary>What is wrong with what an organisation wrote down of itself.</summary>
internal static class OrganisationFaults
{
    // The shortest that people call: 112, or 14 and the area code.
    private const int FewestDigits = 3;

    public static IEnumerable<OwnFault?> Of(OwnOrganisation text)
    {
        yield return TooLong(OwnPart.English, text.English, Line);
        yield return Missing(OwnPart.Meaning, text.Meaning, "Schrijf in één zin wat jullie doen.", "Write in one sentence what you do.");
        yield return TooLong(OwnPart.Meaning, text.Meaning, Text);
        yield return TooLong(OwnPart.EnglishMeaning, text.EnglishMeaning, Text);
        if (text.Website.Length > 0 && !IsAddress(text.Website))
            yield return new(OwnPart.Website, null, new("Dit is geen adres van een site. Het begint met https://.", "This is no address of a site. It begins with https://."));
        yield return TooLong(OwnPart.Website, text.Website, Line);
        yield return TooLong(OwnPart.Letters, text.Letters, Line);
        if (text.Phone.Length > 0 && !IsNumber(text.Phone))
            yield return new(OwnPart.Phone, null, new("Dit is geen telefoonnummer. Schrijf alleen cijfers, zoals 14 010 of +31 10 123 45 67.", "This is no phone number. Write digits only, such as 14 010 or +31 10 123 45 67."));
        yield return TooLong(OwnPart.Phone, text.Phone, Line);
        yield return TooLong(OwnPart.Tooi, text.Tooi, Line);
    }

    private static bool IsNumber(string text) => text.Count(char.IsAsciiDigit) >= FewestDigits && text.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '+' or '-' or '(' or ')');
}
