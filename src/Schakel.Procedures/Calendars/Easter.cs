// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Calendars;

/// <summary>The Sunday on which Easter falls.</summary>
internal static class Easter
{
    /// <summary>
    /// Easter in the Gregorian calendar, by the rule of 1582 in the arithmetic form of Meeus, Jones and Butcher ("anonymous Gregorian
    /// computus"): the Sunday after the ecclesiastical full moon on or after 21 March. Exact for every year of <see cref="DateOnly"/>.
    /// </summary>
    internal static DateOnly Sunday(int year)
    {
        var golden = year % 19;
        var (century, inCentury) = Math.DivRem(year, 100);
        var moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
        var toSunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        var correction = (golden + 11 * epact + 22 * toSunday) / 451;
        var sinceMarch = epact + toSunday - 7 * correction + 114;
        return new DateOnly(year, sinceMarch / 31, sinceMarch % 31 + 1);
    }
}
