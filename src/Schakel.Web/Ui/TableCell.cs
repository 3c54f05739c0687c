// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Web.Ui;

/// <summary>A cell of a table that people download (CSV).</summary>
internal static class TableCell
{
    private static readonly char[] Formulas = ['=', '+', '-', '@', '\t'];

    /// <summary>What someone wrote, as a cell: it must be no formula in whatever opens the table.</summary>
    public static string Quoted(string cell) => $"\"{(cell.Length > 0 && Formulas.Contains(cell[0]) ? "'" : "")}{cell.ReplaceLineEndings(" ").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
