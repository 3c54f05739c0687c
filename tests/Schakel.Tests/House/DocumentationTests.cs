// SPDX-License-Identifier: EUPL-1.2
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Schakel.Procedures.Model;
using Schakel.Tests.Support;

namespace Schakel.Tests.House;

public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_package_stands_in_the_documentation_with_its_version()
    {
        var used = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => (Name: (string?)package.Attribute("Include"), Version: (string?)package.Attribute("Version")));
        var told = MarkdownTable.Under("docs/dependencies.md", "Packages");

        told.Select(row => ((string?)row[0], (string?)row[1])).ShouldBe(used);
        told.ShouldAllBe(row => row.Count == 5 && row.All(cell => cell.Length > 0));
    }

    [Theory]
    [InlineData("The shape")]
    [InlineData("Steps, answers and time")]
    [InlineData("Proof")]
    [InlineData("What people do with dossiers")]
    [InlineData("The log")]
    [InlineData("Kinds")]
    public void Every_word_of_the_glossary_is_in_the_code(string heading)
    {
        var words = MarkdownTable.Under("docs/glossary.md", heading)
            .SelectMany(row => Code().Matches(row[0]).Select(match => match.Groups["word"].Value))
            .ToArray();

        words.ShouldNotBeEmpty();
        words.Where(word => !InCode.Contains(word)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_is_in_the_glossary() =>
        MarkdownTable.Under("docs/glossary.md", "Kinds").Select(row => row[0].Trim('`'))
            .ShouldBe(Enum.GetNames<Kind>().Select(kind => $"{nameof(Kind)}.{kind}"), ignoreOrder: true);

    [Theory]
    [InlineData("The one at the wheel, and colleagues")]
    [InlineData("Who administers the organisation, or its privacy officer")]
    [InlineData("Who runs the server or has its database")]
    [InlineData("Who watches the network, or the browser")]
    [InlineData("The public, and who verifies the log")]
    public void Every_way_to_a_raiser_that_is_closed_names_a_test_that_there_is(string heading)
    {
        var tests = typeof(DocumentationTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Select(method => method.Name).ToHashSet();
        var named = MarkdownTable.Under("docs/threat-model.md", heading).Select(row => row[2].Trim('`')).ToList();

        named.ShouldNotBeEmpty();
        named.Where(name => !tests.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_variable_of_the_environment_that_the_program_reads_is_told_to_the_system_manager()
    {
        var read = Repository.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(file => Variable().Matches(Repository.Read(file)).Select(match => match.Value)).Distinct();

        read.Where(name => !Repository.Read("docs/operations.md").Contains($"`{name}", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_column_of_the_table_of_who_works_where_is_told_to_the_system_manager() =>
        MarkdownTable.Under("docs/operations.md", "Who works where").SelectMany(row => Code().Matches(row[0]).Select(match => match.Groups["word"].Value))
            .ShouldBe(Schakel.Web.Administering.Sheet.Columns);

    [Fact]
    public void Every_word_for_an_office_is_told_to_the_system_manager()
    {
        var told = MarkdownTable.Under("docs/operations.md", "Offices").ToDictionary(row => row[0].Trim('`'), row => Code().Matches(row[1]).Select(match => match.Groups["word"].Value).ToArray());
        var types = Policy.Types.ToDictionary(type => type.Name, type => type.Offices.Select(office => office.Name).ToArray());
        var everywhere = types.Values.Aggregate((one, other) => [.. one.Intersect(other)]);

        told["every one, to administer"].ShouldBe(Schakel.Dossiers.Appointing.StandingOffices.Titles.Keys, ignoreOrder: true);
        told["every one, in dossiers"].ShouldBe(everywhere, ignoreOrder: true);
        told.Keys.Skip(2).ShouldBe(types.Keys, ignoreOrder: true);
        foreach (var (type, offices) in types)
            told[type].ShouldBe(offices.Except(everywhere), ignoreOrder: true, type);
    }

    [Fact]
    public void The_columns_of_the_table_of_organisations_are_told_to_the_system_manager() =>
        MarkdownTable.Under("docs/operations.md", "Installing").Select(row => row[0].Trim('`')).ShouldBe(Repository.Read("policy/organisations/organisaties.csv").Split('\n')[0].TrimEnd('\r').Split(','));

    [Fact]
    public void The_version_told_to_others_is_the_version_that_is_built()
    {
        var built = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;

        Repository.Read("publiccode.yml").ShouldContain($"softwareVersion: \"{built}\"");
    }

    [Theory]
    [InlineData("publiccodeYmlVersion: \"0.7\"")]
    [InlineData("name:")]
    [InlineData("url:")]
    [InlineData("platforms:")]
    [InlineData("developmentStatus:")]
    [InlineData("softwareType:")]
    [InlineData("    shortDescription:")]
    [InlineData("    longDescription:")]
    [InlineData("    features:")]
    [InlineData("  license: EUPL-1.2")]
    [InlineData("maintenance:")]
    [InlineData("  localisationReady:")]
    [InlineData("  availableLanguages:")]
    public void What_publiccode_yml_must_say_is_said(string start) =>
        Repository.Read("publiccode.yml").Split('\n').ShouldContain(line => line.StartsWith(start));

    // Types, and members both by their own name and after that of their type.
    private static readonly HashSet<string> InCode =
    [
        .. from type in new[] { typeof(Procedure), typeof(Schakel.Dossiers.CaseFile), typeof(Schakel.Log.Hash), typeof(Schakel.Storage.Store), typeof(Schakel.Web.Registers.Registry) }.SelectMany(each => each.Assembly.GetExportedTypes())
           from name in type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance)
               .SelectMany(member => new[] { member.Name, $"{type.Name}.{member.Name}" })
               .Append(type.Name)
           select name,
    ];

    [GeneratedRegex("SCHAKEL_[A-Z_]*[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Variable();

    [GeneratedRegex("`(?<word>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
