// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Schakel.Tests.Dossiers.Retaining;

/// <summary>What MDTO 1.0.1 asks of XML, by the schema in <c>tests/outside</c>; read here, and by xmllint, which shares no code with what writes it.</summary>
internal static class MdtoSchema
{
    private static readonly string File = Repository.PathOf("tests/outside/mdto.xsd");

    /// <summary>What is wrong with a document; nothing where it is as it must be.</summary>
    public static IReadOnlyList<string> Wrong(XDocument document)
    {
        var (schemas, wrong) = (new XmlSchemaSet(), new List<string>());
        schemas.Add(null, File);
        document.Validate(schemas, (_, found) => wrong.Add(found.Message));
        return wrong;
    }

    /// <summary>What xmllint says of files that are not as the schema asks; null where all of them are.</summary>
    public static async Task<string?> Lint(IEnumerable<string> files)
    {
        using var process = Process.Start(new ProcessStartInfo("xmllint", ["--noout", "--nonet", "--schema", File, .. files]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var (said, told) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : await said + await told;
    }
}
