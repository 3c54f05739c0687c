// SPDX-License-Identifier: EUPL-1.2
using CsvHelper;

namespace Schakel.Web.Registers;

/// <summary>A table in <c>policy</c>: its first line names the columns.</summary>
internal static class Table
{
    /// <summary>Its rows, each cell by its column.</summary>
    /// <exception cref="InvalidDataException">The table is not there or has no line with columns.</exception>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string home, string folder, string file)
    {
        var path = Path.Join(home, "policy", folder, file);
        if (!File.Exists(path))
            throw new InvalidDataException($"There is no table {path}.");
        using var csv = CsvReader.FromText(File.ReadAllText(path).TrimStart('\uFEFF'), new CsvReaderOptions { HasHeader = false });
        if (!csv.Read())
            throw new InvalidDataException($"{path} is empty.");
        var columns = Cells(csv);
        while (csv.Read())
        {
            var cells = Cells(csv);
            if (cells.Length != columns.Length)
                throw new InvalidDataException($"{path}: a row has {cells.Length} cells and not {columns.Length}: {string.Join(", ", cells)}");
            yield return columns.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal);
        }
    }

    private static string[] Cells(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(column => csv.GetString(column).Trim())];
}
