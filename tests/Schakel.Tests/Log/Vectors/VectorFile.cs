// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Tests.Log.Vectors;

/// <summary>Reads published vectors: a line each, columns with spaces between them, and lines of remarks.</summary>
internal static class VectorFile
{
    public static IReadOnlyList<string[]> Read(string name) =>
    [
        .. File.ReadLines(Repository.PathOf($"tests/Schakel.Tests/Log/Vectors/{name}")).Where(line => !line.StartsWith('#')).Select(line => line.Split(' ')),
    ];
}
