// SPDX-License-Identifier: EUPL-1.2
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Schakel.Log;
using Schakel.Procedures.Model;

namespace Schakel.Tests.House;

/// <summary>Schakel.Procedures decides and Schakel.Log proves, and neither touches anything: that makes their answers repeatable, and the
/// libraries usable by others.</summary>
public sealed class PureLibraryTests
{
    private static readonly string[] WorldlyNamespaces =
        ["System.Net", "System.Diagnostics", "System.IO.Compression", "System.IO.Pipes", "System.IO.MemoryMappedFiles", "System.Threading.Timers"];

    private static readonly string[] WorldlyTypes =
    [
        "System.Console", "System.Random", "System.TimeProvider", "System.TimeZoneInfo", "System.AppContext", "System.AppDomain",
        "System.Threading.Thread", "System.Threading.ThreadPool", "System.Threading.Timer", "System.Threading.Tasks.Task",
        "System.Security.Cryptography.RandomNumberGenerator", LoadsLibraries,
    ];

    private const string LoadsLibraries = "System.Runtime.InteropServices.NativeLibrary";

    // The signatures of the log come from OpenSSL's libcrypto, and a library has to be loaded before it computes anything.
    private static readonly Dictionary<string, string[]> Excepted = new() { ["Schakel.Log"] = [LoadsLibraries] };

    // Reading and writing in memory; everything else of System.IO reaches a file or a directory.
    private static readonly string[] HarmlessIo =
        ["System.IO.TextReader", "System.IO.TextWriter", "System.IO.StringReader", "System.IO.StringWriter", "System.IO.MemoryStream", "System.IO.Stream"];

    public static TheoryData<string> Pure => new() { "Schakel.Procedures", "Schakel.Log" };

    [Theory]
    [MemberData(nameof(Pure))]
    public void The_library_uses_no_package_and_no_other_project(string library)
    {
        var project = XDocument.Load(Repository.PathOf($"src/{library}/{library}.csproj"));

        project.Descendants().Where(element => element.Name.LocalName is "PackageReference" or "ProjectReference" or "Reference" or "FrameworkReference")
            .ShouldBeEmpty();
        AssemblyOf(library).GetReferencedAssemblies().Select(assembly => assembly.Name)
            .ShouldAllBe(name => name!.StartsWith("System."));
    }

    [Theory]
    [MemberData(nameof(Pure))]
    public void The_library_touches_no_file_network_clock_or_chance(string library) =>
        Worldly(UsedBy(AssemblyOf(library).Location)).Except(Excepted.GetValueOrDefault(library, [])).ShouldBeEmpty();

    [Fact]
    public void Touching_the_world_is_noticed_where_it_happens() =>
        Worldly(UsedBy(typeof(Repository).Assembly.Location)).ShouldContain("System.IO.File");

    [Theory]
    [MemberData(nameof(Pure))]
    public void The_compiler_demands_documentation_of_everything_public(string library)
    {
        var common = XDocument.Load(Repository.PathOf("Directory.Build.props"));
        var project = XDocument.Load(Repository.PathOf($"src/{library}/{library}.csproj"));

        common.Descendants("GenerateDocumentationFile").Single().Value.ShouldBe("true");
        common.Descendants("TreatWarningsAsErrors").Single().Value.ShouldBe("true");
        project.Descendants("GenerateDocumentationFile").ShouldBeEmpty();
        project.Descendants("TreatWarningsAsErrors").ShouldBeEmpty();
        common.Descendants("NoWarn").Concat(project.Descendants("NoWarn")).ShouldBeEmpty();
        Repository.Files.Where(file => file.StartsWith($"src/{library}/") && file.EndsWith(".cs"))
            .Where(file => Repository.Read(file).Contains("#pragma warning disable CS1591"))
            .ShouldBeEmpty();
    }

    private static System.Reflection.Assembly AssemblyOf(string library) =>
        library == "Schakel.Log" ? typeof(Hash).Assembly : typeof(Procedure).Assembly;

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
