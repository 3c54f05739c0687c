// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Tests;

/// <summary>The repository the tests were built from: its texts are under test as much as its code.</summary>
public static class Repository
{
    private static readonly string[] NotOurs = [".git", ".build", "bin", "obj", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts"];

    /// <summary>The top directory, found upwards from where the tests run.</summary>
    public static string Root { get; } = Find();

    /// <summary>The full path of something in the repository.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>The text of a file.</summary>
    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>Every file of ours as a path from the root, with forward slashes; nothing that a build or a test made.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Under(Root).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Under(string directory) =>
        Directory.EnumerateFiles(directory)
            .Where(file => Path.GetFileName(file) != ".git") // In a git worktree .git is a file.
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Concat(Directory.EnumerateDirectories(directory)
                .Where(inner => !NotOurs.Contains(Path.GetFileName(inner)))
                .SelectMany(Under));

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Schakel.slnx")))
                return directory.FullName;
        }
        throw new DirectoryNotFoundException($"No Schakel.slnx above {AppContext.BaseDirectory}.");
    }
}
