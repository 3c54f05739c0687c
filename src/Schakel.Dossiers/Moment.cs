// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Schakel.Dossiers;

/// <summary>An instant, and the calendar day it is then in the Netherlands: terms run in days, the log in instants.</summary>
/// <param name="Instant">The instant, in UTC.</param>
public readonly record struct Moment(DateTimeOffset Instant)
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
    private static readonly TimeZoneInfo Netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The day in Europe/Amsterdam.</summary>
    public DateOnly Day => DateOnly.FromDateTime(There.DateTime);

    /// <summary>What the clock says then in Europe/Amsterdam.</summary>
    public TimeOnly Time => TimeOnly.FromDateTime(There.DateTime);

    private DateTimeOffset There => TimeZoneInfo.ConvertTime(Instant, Netherlands);

    /// <summary>Fixed width in UTC, so that texts sort as instants do.</summary>
    public string Text => Instant.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Reads <see cref="Text"/>.</summary>
    /// <exception cref="FormatException">It is no such text.</exception>
    public static Moment Read(string text) => new(DateTimeOffset.ParseExact(
        text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));

    /// <summary>Noon in the Netherlands on a day: a time for what has a day only.</summary>
    public static Moment NoonOn(DateOnly day) => On(day, new TimeOnly(12, 0));

    /// <summary>A time of the clock in the Netherlands on a day.</summary>
    public static Moment On(DateOnly day, TimeOnly time)
    {
        var at = day.ToDateTime(time);
        return new(new DateTimeOffset(at, Netherlands.GetUtcOffset(at)).ToUniversalTime());
    }
}
