// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;

namespace Schakel.Procedures.Exports;

/// <summary>Names as other languages can write them.</summary>
internal static class Identifiers
{
    /// <summary>A name in ASCII letters, digits and underscores: "coördinator-beslist" is "coordinator_beslist". Two names may become one.</summary>
    public static string Ascii(string name)
    {
        var ascii = new StringBuilder(name.Length);
        foreach (var sign in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) is not UnicodeCategory.NonSpacingMark)
                ascii.Append(char.IsAsciiLetterOrDigit(sign) ? sign : '_');
        }

        return ascii.ToString();
    }

    /// <summary>The name of a step in ASCII, with its number so that it is unique: "boven_2".</summary>
    public static string Ascii(string name, int index) => $"{Ascii(name)}_{index}";
}
