// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Web.Aftercare;

/// <summary>A page on which all lines of a dossier stand: the next begins behind one, and would pass over what is left of it.</summary>
internal static class WholePage
{
    /// <summary>The lines of the page, and behind which dossier the next begins; null where this is the last.</summary>
    /// <param name="lines">What was read: as many as asked for, or all there are.</param>
    /// <param name="most">How many were asked for.</param>
    /// <param name="place">By which a line stands where it does.</param>
    public static (IReadOnlyList<T> Lines, (DateOnly Day, string Dossier)? Next) Of<T>(IReadOnlyList<T> lines, int most, Func<T, (DateOnly Day, string Dossier)> place)
    {
        if (lines.Count < most)
            return (lines, null);
        var whole = lines.TakeWhile(line => place(line) != place(lines[^1])).ToList();
        // More of one dossier than go on a page: there is nothing before it to end at.
        return whole.Count > 0 ? (whole, place(whole[^1])) : (lines, place(lines[^1]));
    }
}
