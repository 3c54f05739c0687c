// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Schakel.Procedures;

namespace Schakel.Web.Register;

/// <summary>A figure that everyone reads. Below ten it is not told: few are easily someone.</summary>
internal static class Few
{
    /// <summary>From here on a figure is told.</summary>
    public const int Told = 10;

    public static Wording Words(long count) => count < Told ? new("minder dan 10", "fewer than 10") : Exact(count);

    /// <summary>
    /// A figure of several organisations or kinds together: of what is told of each alone. What is left of a whole when the told parts are taken from it would
    /// be what is hidden.
    /// </summary>
    public static long Together(IEnumerable<long> counts) => counts.Where(count => count >= Told).Sum();

    /// <summary>A figure of what everyone may see one by one anyway.</summary>
    public static Wording Exact(long count)
    {
        var digits = count.ToString("#,0", CultureInfo.InvariantCulture);
        return new(digits.Replace(',', '.'), digits);
    }
}
