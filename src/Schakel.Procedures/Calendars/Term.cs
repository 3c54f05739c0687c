// SPDX-License-Identifier: EUPL-1.2
using System.Runtime.InteropServices;

namespace Schakel.Procedures.Calendars;

/// <summary>
/// A length of time as law writes it: <c>10 werkdagen</c>, <c>6 weken</c>, <c>3 maanden</c>. Not a number of days: how many those
/// are depends on the event day and the calendar. The default value is <c>0 werkdagen</c>.
/// </summary>
/// <param name="Count">How many units, 0 to <see cref="MaximumCount"/>. Zero can be written, so that a checker can report it.</param>
/// <param name="Unit">What is counted.</param>
/// <exception cref="ArgumentOutOfRangeException">Count or Unit is outside its range.</exception>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Term(int Count, TermUnit Unit)
{
    /// <summary>The highest count. Bounds the work of every computation on a term.</summary>
    public const int MaximumCount = 1000;

    private const int MaximumDigits = 4;

    /// <summary>How many units, 0 to <see cref="MaximumCount"/>.</summary>
    public int Count { get; init => field = Checked(value); } = Checked(Count);

    /// <summary>What is counted.</summary>
    public TermUnit Unit { get; init => field = Checked(value); } = Checked(Unit);

    /// <summary>
    /// Reads "10 werkdagen", "1 week", "2 jaar": digits without sign or leading zero, one space, and the unit in lower case, singular
    /// or plural. Never throws.
    /// </summary>
    /// <param name="text">The text, without anything around it.</param>
    /// <param name="term">The term, or the default value when the text is none.</param>
    /// <returns>Whether the text is a term with a count of at most <see cref="MaximumCount"/>.</returns>
    public static bool TryParse(string? text, out Term term)
    {
        term = default;
        var space = text?.IndexOf(' ') ?? -1;
        if (text is null || !TryParseCount(text.AsSpan(0, Math.Max(space, 0)), out var count)) return false;
        if (!TryParseUnit(text.AsSpan(space + 1), out var unit)) return false;

        term = new Term(count, unit);
        return true;
    }

    /// <summary>The term as people read it: "6 weken" in Dutch, "6 weeks" in English.</summary>
    public string In(Language language) => $"{Count} {UnitName.In(language)}";

    /// <summary>The canonical text: "10 werkdagen", "1 werkdag", "1 week", "2 jaar". <see cref="TryParse"/> reads it back.</summary>
    public override string ToString() => In(Language.Dutch);

    private Wording UnitName => (Unit, Count) switch
    {
        (TermUnit.WorkingDays, 1) => new("werkdag", "working day"),
        (TermUnit.WorkingDays, _) => new("werkdagen", "working days"),
        (TermUnit.Days, 1) => new("dag", "day"),
        (TermUnit.Days, _) => new("dagen", "days"),
        (TermUnit.Weeks, 1) => new("week", "week"),
        (TermUnit.Weeks, _) => new("weken", "weeks"),
        (TermUnit.Months, 1) => new("maand", "month"),
        (TermUnit.Months, _) => new("maanden", "months"),
        (_, 1) => new("jaar", "year"),
        (_, _) => new("jaar", "years"),
    };

    private static bool TryParseCount(ReadOnlySpan<char> digits, out int count)
    {
        count = 0;
        if (digits.Length is 0 or > MaximumDigits || (digits[0] == '0' && digits.Length > 1)) return false;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            count = count * 10 + (digit - '0');
        }
        return count <= MaximumCount;
    }

    private static bool TryParseUnit(ReadOnlySpan<char> name, out TermUnit unit)
    {
        TermUnit? found = name switch
        {
            "werkdag" or "werkdagen" => TermUnit.WorkingDays,
            "dag" or "dagen" => TermUnit.Days,
            "week" or "weken" => TermUnit.Weeks,
            "maand" or "maanden" => TermUnit.Months,
            "jaar" or "jaren" => TermUnit.Years,
            _ => null,
        };
        unit = found.GetValueOrDefault();
        return found is not null;
    }

    private static int Checked(int count) => count is >= 0 and <= MaximumCount
        ? count
        : throw new ArgumentOutOfRangeException(nameof(count), count, $"A term counts 0 to {MaximumCount} units.");

    private static TermUnit Checked(TermUnit unit) => unit is >= TermUnit.WorkingDays and <= TermUnit.Years
        ? unit
        : throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not a unit of terms.");
}
