// SPDX-License-Identifier: EUPL-1.2
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Schakel.Log;
using Schakel.Procedures.Model;

namespace Schakel.Tests.House;

/// <summary>Schakel.Procedures and Schakel.Dossiers decide, Schakel.Log proves and Schakel.Dutch reads text, and none touches anything: that makes their answers repeatable, and the
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

    // The signatures of the log come from OpenSSL's libcrypto, and a library has to be loaded before it computes anything. On which day an instant falls in
    // the Netherlands only the machine's table of time zones knows. What is invented for a demonstration comes from chance with a seed: the same each time.
    private static readonly Dictionary<string, string[]> Excepted = new()
    {
        ["Schakel.Log"] = [LoadsLibraries],
        ["Schakel.Dossiers"] = ["System.TimeZoneInfo", "System.Random"],
    };

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Schakel.Procedures"] = [],
        ["Schakel.Log"] = [],
        ["Schakel.Dossiers"] = ["Schakel.Procedures"],
        ["Schakel.Dutch"] = [],
    };

    // Reading and writing in memory; everything else of System.IO reaches a file or a directory.
    private static readonly string[] HarmlessIo =
        ["System.IO.TextReader", "System.IO.TextWriter", "System.IO.StringReader", "System.IO.StringWriter", "System.IO.MemoryStream", "System.IO.Stream"];

    public static TheoryData<string> Pure => [.. MayUse.Keys];

    [Theory]
    [MemberData(nameof(Pure))]
    public void The_library_uses_no_package_and_no_project_but_a_pure_one(string library)
    {
        var project = XDocument.Load(Repository.PathOf($"src/{library}/{library}.csproj"));

        project.Descendants().Where(element => element.Name.LocalName is "PackageReference" or "ProjectReference" or "Reference" or "FrameworkReference")
            .Select(element => Path.GetFileNameWithoutExtension((string?)element.Attribute("Include"))).ShouldBe(MayUse[library]);
        AssemblyOf(library).GetReferencedAssemblies().Select(assembly => assembly.Name)
            .ShouldAllBe(name => name!.StartsWith("System.") || MayUse[library].Contains(name));
    }

    [Theory]
    [MemberData(nameof(Pure))]
    public void The_library_touches_no_file_network_clock_or_chance(string library) =>
        Worldly(UsedBy(AssemblyOf(library).Location)).Except(Excepted.GetValueOrDefault(library, [])).ShouldBeEmpty();

    [Fact]
    public void What_is_by_chance_has_a_seed() => ChanceWithoutSeed(typeof(Schakel.Dossiers.CaseFile).Assembly.Location).ShouldBeEmpty();

    [Fact]
    public void Chance_without_a_seed_is_noticed() => ChanceWithoutSeed(typeof(PureLibraryTests).Assembly.Location).ShouldBe(["get_Shared"]);

    // Never called: there to be found.
    private static int WithoutSeed() => Random.Shared.Next();

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
        library switch
        {
            "Schakel.Log" => typeof(Hash).Assembly,
            "Schakel.Dossiers" => typeof(Schakel.Dossiers.CaseFile).Assembly,
            "Schakel.Dutch" => typeof(Schakel.Dutch.Analysis).Assembly,
            _ => typeof(Procedure).Assembly,
        };

    private static IEnumerable<string> Worldly(IEnumerable<string> types) =>
        types.Where(type =>
            WorldlyTypes.Contains(type)
            || WorldlyNamespaces.Any(name => type.StartsWith(name + ".") && type != "System.Diagnostics.UnreachableException" && !IsAnnotation(type))
            || (type.StartsWith("System.IO.") && !HarmlessIo.Contains(type)));

    private static bool IsAnnotation(string type) =>
        type.StartsWith("System.Diagnostics.CodeAnalysis.") || (type.StartsWith("System.Diagnostics.Debug") && (type.EndsWith("Attribute") || type.EndsWith("BrowsableState")));

    private static IReadOnlyList<string> ChanceWithoutSeed(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var reader = file.GetMetadataReader();
        return
        [
            .. reader.MemberReferences.Select(reader.GetMemberReference)
                .Where(member => member.Parent.Kind is HandleKind.TypeReference && reader.GetString(reader.GetTypeReference((TypeReferenceHandle)member.Parent).Name) == "Random")
                // The second byte of a signature counts the parameters.
                .Where(member => reader.GetString(member.Name) == "get_Shared" || (reader.GetString(member.Name) == ".ctor" && reader.GetBlobBytes(member.Signature)[1] == 0))
                .Select(member => reader.GetString(member.Name)),
        ];
    }

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
