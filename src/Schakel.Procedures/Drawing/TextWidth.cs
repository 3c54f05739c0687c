// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Drawing;

/// <summary>
/// How wide a text may turn out. Which font a reader has is unknown here, so this follows the widest of the usual ones (DejaVu Sans): in
/// any other the text is narrower and still fits.
/// </summary>
internal static class TextWidth
{
    private const double Bold = 1.14;

    internal static double Of(string text, int size, bool bold)
    {
        var ems = 0.0;
        foreach (var character in text) ems += Ems(character);
        return ems * size * (bold ? Bold : 1);
    }

    private static double Ems(char character) => character switch
    {
        'i' or 'j' or 'l' or 'ï' or 'í' or 'I' or 'J' or '\'' => 0.29,
        ' ' or '\u00A0' or ',' or '.' or ':' or ';' or '/' or '|' or '·' or '’' or '-' or 'f' => 0.35,
        't' or 'r' or '(' or ')' or '[' or ']' or '!' => 0.41,
        'c' or 's' or 'z' or 'k' or 'L' or 'F' or '?' or '*' or '_' or '"' => 0.57,
        'w' or '+' or '=' or '<' or '>' or '→' or '×' or '&' or '#' or 'O' or 'Q' => 0.84,
        'm' or 'M' or 'W' or '%' or '@' or '…' or '—' => 1,
        >= 'A' and <= 'Z' => 0.74,
        < '\u0250' => 0.63,
        _ => 1,
    };
}
