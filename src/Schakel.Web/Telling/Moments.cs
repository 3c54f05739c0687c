// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;

namespace Schakel.Web.Telling;

/// <summary>Reads a moment that a page gave along, and that may come back as anything.</summary>
internal static class Moments
{
    public static Moment? Read(string text)
    {
        try
        {
            return Moment.Read(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
