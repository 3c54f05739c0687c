// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Tests.House;

public sealed class CodeFileTests
{
    // In two parts, so that tools which look for the line do not take this one for it.
    private const string Header = "SPDX-License-Identifier" + ": EUPL-1.2";

    private static readonly string[] Scripts = ["schakel", "test", ".ci/run"];

    private static IEnumerable<string> CodeFiles =>
        Repository.Files.Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".sh" or ".js" or ".css" || Scripts.Contains(file));

    [Fact]
    public void Every_cs_file_starts_with_its_licence() =>
        Repository.Files.Where(file => file.EndsWith(".cs"))
            .Where(file => File.ReadLines(Repository.PathOf(file)).FirstOrDefault() != $"// {Header}")
            .ShouldBeEmpty();

    [Fact]
    public void Every_code_file_names_its_licence_at_the_top() =>
        CodeFiles
            .Where(file => !File.ReadLines(Repository.PathOf(file)).Take(3).Any(line => line.Contains(Header)))
            .ShouldBeEmpty();

    [Fact]
    public void No_code_file_is_longer_than_300_lines() =>
        CodeFiles
            .Select(file => (file, lines: File.ReadLines(Repository.PathOf(file)).Count()))
            .Where(each => each.lines > 300)
            .ShouldBeEmpty();

    [Fact]
    public void The_search_for_files_sees_the_code_and_not_what_was_built()
    {
        Repository.Files.ShouldContain("src/Schakel.Cli/Program.cs");
        Repository.Files.ShouldContain(".ci/run");
        Repository.Files.ShouldNotContain(file => file.Contains("/obj/") || file.Contains("/bin/") || file.StartsWith(".git/"));
    }
}
