// SPDX-License-Identifier: EUPL-1.2
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Schakel.Procedures.Model;

namespace Schakel.Tests.House;

/// <summary>Schakel.Procedures decides and touches nothing: that makes its answers repeatable, and the library usable by others.</summary>
public sealed class PureLibraryTests
{
    private static readonly string[] WorldlyNamespaces =
        ["System.Net", "System.Diagnostics", "System.IO.Compression", "System.IO.Pipes", "System.IO.MemoryMappedFiles", "System.Threading.Timers"];

    private static readonly string[] WorldlyTypes =
    [
        "System.Console", "System.Random", "System.TimeProvider", "System.TimeZoneInfo", "System.AppContext", "System.AppDomain",
        "System.Threading.Thread", "System.Threading.ThreadPool", "System.Threading.Timer", "System.Threading.Tasks.Task",
        "System.Security.Cryptography.RandomNumberGenerator",
    ];

    // Reading and writing in memory; everything else of System.IO reaches a file or a directory.
    private static readonly string[] HarmlessIo =
        ["System.IO.TextReader", "System.IO.TextWriter", "System.IO.StringReader", "System.IO.StringWriter", "System.IO.MemoryStream", "System.IO.Stream"];

    [Fact]
    public void The_library_uses_no_package_and_no_other_project()
    {
        var project = XDocument.Load(Repository.PathOf("src/Schakel.Procedures/Schakel.Procedures.csproj"));

        project.Descendants().Where(element => element.Name.LocalName is "PackageReference" or "ProjectReference" or "Reference" or "FrameworkReference")
            .ShouldBeEmpty();
        typeof(Procedure).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name)
            .ShouldAllBe(name => name!.StartsWith("System."));
    }

    [Fact]
    public void The_library_touches_no_file_network_clock_or_chance() => Worldly(UsedBy(typeof(Procedure).Assembly.Location)).ShouldBeEmpty();

    [Fact]
    public void Touching_the_world_is_noticed_where_it_happens() =>
        Worldly(UsedBy(typeof(Repository).Assembly.Location)).ShouldContain("System.IO.File");

    [Fact]
    public void The_compiler_demands_documentation_of_everything_public()
    {
        var common = XDocument.Load(Repository.PathOf("Directory.Build.props"));
        var project = XDocument.Load(Repository.PathOf("src/Schakel.Procedures/Schakel.Procedures.csproj"));

        common.Descendants("GenerateDocumentationFile").Single().Value.ShouldBe("true");
        common.Descendants("TreatWarningsAsErrors").Single().Value.ShouldBe("true");
        project.Descendants("GenerateDocumentationFile").ShouldBeEmpty();
        project.Descendants("TreatWarningsAsErrors").ShouldBeEmpty();
        common.Descendants("NoWarn").Concat(project.Descendants("NoWarn")).ShouldBeEmpty();
        Repository.Files.Where(file => file.StartsWith("src/Schakel.Procedures/") && file.EndsWith(".cs"))
            .Where(file => Repository.Read(file).Contains("#pragma warning disable CS1591"))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Worldly(IEnumerable<string> types) =>
        types.Where(type =>
            WorldlyTypes.Contains(type)
            || WorldlyNamespaces.Any(name => type.StartsWith(name + ".") && type != "System.Diagnostics.UnreachableException" && !IsAnnotation(type))
            || (type.StartsWith("System.IO.") && !HarmlessIo.Contains(type)));

    private static bool IsAnnotation(string type) =>
        type.StartsWith("System.Diagnostics.CodeAnalysis.") || (type.StartsWith("System.Diagnostics.Debug") && (type.EndsWith("Attribute") || type.EndsWith("BrowsableState")));

    /// <summary>Every type of another assembly that the compiled code names, which is more than its source shows.</summary>
    private static IReadOnlyList<string> UsedBy(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var reader = file.GetMetadataReader();
        return
        [
            .. reader.TypeReferences.Select(reader.GetTypeReference)
                .Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}"),
        ];
    }
}
