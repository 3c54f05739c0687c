// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Schakel.Procedures;

namespace Schakel.Web.Attachments;

/// <summary>How large a file is, as people say it.</summary>
internal static class FileSizes
{
    private const long Megabyte = 1_000_000;

    public static string Of(long bytes, Language language)
    {
        if (bytes < Megabyte)
            return $"{Math.Max(1, bytes / 1_000)} kB";
        // The program knows no cultures: the Dutch comma is put there by hand.
        var megabytes = (bytes / (double)Megabyte).ToString("0.0", CultureInfo.InvariantCulture);
        return $"{(language is Language.English ? megabytes : megabytes.Replace('.', ','))} MB";
    }
}
