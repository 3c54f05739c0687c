// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Schakel.Log;

/// <summary>Numbers as the formats write them: ASCII digits and no zero in front.</summary>
internal static class Decimal
{
    public static bool TryParse(string text, out long number)
    {
        number = 0;
        return text.Length > 0 && (text == "0" || text[0] != '0') && text.All(char.IsAsciiDigit)
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
