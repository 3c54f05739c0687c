// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Schakel.Procedures;

namespace Schakel.Web.Ui;

/// <summary>Reads a date from the three boxes of a <see cref="DateField"/>.</summary>
public static class TypedDates
{
    /// <summary>Whether anything was typed in it.</summary>
    public static bool HasDate(this Typed typed, string field) => Boxes(typed, field).Any(box => box.Length > 0);

    /// <summary>The date; or null and what is wrong with it.</summary>
    public static DateOnly? Date(this Typed typed, string field, out Wording? wrong)
    {
        var boxes = Boxes(typed, field).Select(box => int.TryParse(box, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        wrong = null;
        if (boxes is [var day, var month, >= 1900 and <= 2200 and var year] && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
            return new DateOnly(year, month, day);
        if (boxes is [> 0 and <= 31, > 0 and <= 12, >= 1900 and <= 2200])
        {
            wrong = new($"{boxes[0]}-{boxes[1]}-{boxes[2]} bestaat niet: die maand heeft {DateTime.DaysInMonth(boxes[2], boxes[1])} dagen.", $"{boxes[0]}-{boxes[1]}-{boxes[2]} does not exist: that month has {DateTime.DaysInMonth(boxes[2], boxes[1])} days.");
            return null;
        }

        if (boxes is [> 0 and <= 31, > 0 and <= 12, > 0])
        {
            wrong = new("Schrijf een jaar tussen 1900 en 2200, in vier cijfers.", "Write a year between 1900 and 2200, in four digits.");
            return null;
        }

        wrong = new("Vul een dag, een maand en een jaar in, alles in cijfers, zoals 15 12 2026.", "Fill in a day, a month and a year, all in digits, such as 15 12 2026.");
        return null;
    }

    /// <summary>A date as it would be typed.</summary>
    public static Typed WithDate(this Typed typed, string field, DateOnly day) => typed
        .With($"{field}-dag", day.Day.ToString(CultureInfo.InvariantCulture))
        .With($"{field}-maand", day.Month.ToString(CultureInfo.InvariantCulture))
        .With($"{field}-jaar", day.Year.ToString(CultureInfo.InvariantCulture));

    private static string[] Boxes(Typed typed, string field) => [typed[$"{field}-dag"], typed[$"{field}-maand"], typed[$"{field}-jaar"]];
}
