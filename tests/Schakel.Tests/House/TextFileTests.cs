// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;

namespace Schakel.Tests.House;

public sealed partial class TextFileTests
{
    [Fact]
    public void No_text_names_a_path_of_one_machine()
    {
        var found =
            from file in Repository.Files
            where !IsBinary(file)
            from line in File.ReadLines(Repository.PathOf(file)).Select((text, index) => (text, number: index + 1))
            where MachinePath().IsMatch(line.text)
            select $"{file}:{line.number}: {line.text.Trim()}";

        found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/{0}/someone/project", "home")]
    [InlineData("see '/{0}/main'", "work")]
    public void A_path_of_one_machine_is_recognised(string text, string directory) =>
        MachinePath().IsMatch(string.Format(text, directory)).ShouldBeTrue();

    [Theory]
    [InlineData("https://example.org/{0}/page", "home")]
    [InlineData("src/{0}/file", "work")]
    public void An_address_or_a_relative_path_is_no_path_of_one_machine(string text, string directory) =>
        MachinePath().IsMatch(string.Format(text, directory)).ShouldBeFalse();

    [Fact]
    public void Relative_links_in_the_documentation_exist()
    {
        var links =
            from file in Repository.Files
            where file.EndsWith(".md")
            from Match link in Link().Matches(Fence().Replace(Repository.Read(file), ""))
            let target = link.Groups["target"].Value
            where !target.Contains(':')
            select (file, target);

        links.ShouldNotBeEmpty();
        links.Where(link => !LeadsSomewhere(link.file, link.target))
            .Select(link => $"{link.file} -> {link.target}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_licence_is_the_same_in_both_places_where_people_and_tools_look() =>
        Repository.Read("LICENSE").ShouldBe(Repository.Read("LICENSES/EUPL-1.2.txt"));

    private static bool LeadsSomewhere(string file, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0
            ? Repository.PathOf(file)
            : Path.Combine(Path.GetDirectoryName(Repository.PathOf(file))!, Uri.UnescapeDataString(parts[0]));
        return Path.Exists(path) && (parts.Length == 1 || !path.EndsWith(".md") || Headings(path).Contains(parts[1]));
    }

    // As the places where repositories are read make them: lower case, spaces to hyphens, punctuation gone.
    private static IEnumerable<string> Headings(string path) =>
        File.ReadLines(path)
            .Where(line => line.StartsWith('#'))
            .Select(line => NotInAnchor().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static bool IsBinary(string file)
    {
        using var stream = File.OpenRead(Repository.PathOf(file));
        Span<byte> start = stackalloc byte[4096];
        return start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)].Contains((byte)0);
    }

    [GeneratedRegex(@"(?<![\w.:/-])/(work|root|home|Users)/\w|[A-Z]:\\Users", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)[^)]*\)|(?:src|href)=""(?<target>[^""]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]+`", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.None, 1000)]
    private static partial Regex NotInAnchor();
}
