// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;

namespace Schakel.Procedures.Drawing;

/// <summary>
/// Writes the picture. Everything is said in presentation attributes: a page that allows no inline styles shows it as well, and two
/// pictures on one page cannot touch each other.
/// </summary>
internal sealed class Svg
{
    private const string Font =
        "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

    private readonly StringBuilder text = new();

    internal Svg(int height, Language language, string title, string description)
    {
        var spoken = language == Language.Dutch ? "nl" : "en";
        Write($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Layout.Width} {height}\" ");
        Write($"width=\"{Layout.Width}\" height=\"{height}\" role=\"img\" lang=\"{spoken}\" font-family=\"{Font}\" ");
        Write($"font-variant-numeric=\"tabular-nums\">\n");
        Write($"<title>{Escaped(title)}</title>\n<desc>{Escaped(description)}</desc>\n");
        Rectangle(0, 0, Layout.Width, height, $"fill=\"{Ink.Paper}\"");
    }

    internal void Rectangle(int x, int y, int width, int height, string look) =>
        Write($"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" {look}/>\n");

    internal void Path(FormattableString way, string look) =>
        Write($"<path d=\"{way.ToString(CultureInfo.InvariantCulture)}\" {look}/>\n");

    internal void Text(int x, int baseline, TextRow row)
    {
        var look = row.IsBold ? $"font-weight=\"700\" fill=\"{Ink.Black}\"" : $"fill=\"{Ink.Soft}\"";
        Write($"<text x=\"{x}\" y=\"{baseline}\" font-size=\"{row.Size}\" {look}>{Escaped(row.Text)}</text>\n");
    }

    /// <summary>A figure, drawn from its own corner.</summary>
    internal void Figure(int x, int y, string shapes) => Write($"<g transform=\"translate({x} {y})\">{shapes}</g>\n");

    public override string ToString() => text + "</svg>\n";

    // Whatever the culture of the machine: a number in a picture has a point.
    private void Write(FormattableString part) => text.Append(part.ToString(CultureInfo.InvariantCulture));

    /// <summary>What a text says, safe inside an element: no character in it can end one, or has no place in XML.</summary>
    private static string Escaped(string said)
    {
        var safe = new StringBuilder(said.Length);
        foreach (var rune in said.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control) safe.Append(' ');
            else if (category is UnicodeCategory.Format || rune.Value is 0xFFFE or 0xFFFF) continue;
            else
                _ = rune.Value switch
                {
                    '&' => safe.Append("&amp;"),
                    '<' => safe.Append("&lt;"),
                    '>' => safe.Append("&gt;"),
                    _ => safe.Append(rune.ToString()),
                };
        }
        return safe.ToString();
    }
}
