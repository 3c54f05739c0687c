// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using Schakel.Dossiers.Regulations;

namespace Schakel.Web.Registers;

/// <summary>Which articles are named where someone writes of which regulation something is.</summary>
internal static partial class Articles
{
    /// <summary>Their numbers. Of a reference (jci) too: there it is written as a part of the place.</summary>
    public static IEnumerable<string> In(string written) =>
        Jci.Read(written).Read is { } reference ? reference.Place.Where(part => part.Part == "artikel").Select(part => part.Label)
            : Article.Matches(written).Select(found => found.Groups["number"].Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\bart(ikel|\.)?\s*(?<number>\d{1,4}[a-z]{0,3}([:.]\d{1,4}[a-z]{0,3})?)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex Article { get; }
}
