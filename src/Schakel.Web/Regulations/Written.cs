// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Regulations;
using Schakel.Procedures;
using Schakel.Web.Registers;

namespace Schakel.Web.Regulations;

/// <summary>A regulation as someone wrote it: by its name, or by a reference of Juriconnect, which only few can read.</summary>
internal static class Written
{
    private const string Reference = "jci";

    // What stands in every reference, also where its beginning was forgotten.
    private const string Half = ":c:BWB";

    /// <summary>What is wrong with a reference; null where nothing is, or where it is none.</summary>
    public static Wording? Fault(string written) =>
        written.StartsWith(Reference, StringComparison.OrdinalIgnoreCase) || written.Contains(Half, StringComparison.OrdinalIgnoreCase) ? Jci.Read(written).Fault : null;

    /// <summary>The same in words: <c>Algemene wet bestuursrecht, artikel 4:84</c>. What is no reference, or to a regulation that the register lacks, stays as it was written.</summary>
    /// <param name="registry">The register.</param>
    /// <param name="written">What was written.</param>
    public static string InWords(Registry registry, string written) =>
        Jci.Read(written).Read is { } jci && registry.Regulations.FirstOrDefault(each => each.Bwb == jci.Bwb) is { } regulation
            ? regulation.Title + string.Concat(jci.Place.Select(part => $", {part.Part} {part.Label}")) : written;
}
