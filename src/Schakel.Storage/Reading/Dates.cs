// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Schakel.Storage.Reading;

internal static class Dates
{
    public static DateOnly Read(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
