// SPDX-License-Identifier: EUPL-1.2
using System.IO.Enumeration;

namespace Schakel.Cli;

/// <summary>Finds the texts that someone means by a path.</summary>
internal static class Folder
{
    /// <summary>The texts at these paths, each once; of a folder all that end in <c>.txt</c>, also deeper.</summary>
    /// <exception cref="WrongUse">One of them is not there, may not be read, or is a folder without texts.</exception>
    public static IReadOnlyList<TextFile> Texts(IEnumerable<string> typed, Func<string, string> pathOf) =>
        [.. typed.SelectMany(name => At(pathOf(name), name)).DistinctBy(found => found.Path).Select(found => TextFile.Read(found.Path, found.Name))];

    private static List<(string Path, string Name)> At(string path, string name)
    {
        if (!Directory.Exists(path))
            return [(path, name)];
        var found = Walk(path, name).Order(StringComparer.Ordinal).Select(text => (Path: text, Name: Path.Join(name, Path.GetRelativePath(path, text)))).ToList();
        return found.Count > 0
            ? found
            : throw new WrongUse($"In de map ‘{name}’ staat geen tekst. Een tekst is een bestand dat eindigt op .txt.", $"There is no text in the folder ‘{name}’. A text is a file that ends in .txt.");
    }

    private static List<string> Walk(string path, string name)
    {
        try
        {
            var hidden = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden };
            return
            [
                .. new FileSystemEnumerable<string>(path, (ref FileSystemEntry entry) => entry.ToFullPath(), hidden)
                {
                    ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase),
                    // A link to a folder above would be walked for ever.
                    ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
                },
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw TextFile.Unreadable(name, e);
        }
    }
}
