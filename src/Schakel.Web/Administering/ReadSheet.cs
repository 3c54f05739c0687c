// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Appointing;
using Schakel.Procedures;

namespace Schakel.Web.Administering;

/// <summary>A row of the table in which an organisation tells who works where: a unit, or someone in an office.</summary>
/// <param name="Line">The line it stands on.</param>
/// <param name="Cells">Its cells, by column.</param>
internal sealed record SheetRow(long Line, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");

    /// <summary>Whether the table has such a column.</summary>
    public bool Has(string column) => Cells.ContainsKey(column);

    public bool IsUnit => this[Sheet.Office].Length == 0;

    /// <summary>Whether the office has no account, and answers by a mailed link.</summary>
    public bool IsMailed => this[Sheet.Person].Equals(MailedOffice.Word, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the identity provider calls who fills the office, or what no provider calls anyone.</summary>
    public string Login => IsMailed ? MailedOffice.Login(new Position(this[Sheet.Unit], this[Sheet.Office])) : this[Sheet.Person];
}

/// <summary>What is wrong in a table.</summary>
/// <param name="Line">On which line; 0 where it is the whole.</param>
/// <param name="Text">What, and what to do.</param>
/// <param name="Column">In which column; empty where it is in none.</param>
internal sealed record SheetFault(long Line, Wording Text, string Column = "");

/// <summary>A table as it was read.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Faults">What is wrong with it as a table.</param>
internal sealed record ReadSheet(ImmutableArray<SheetRow> Rows, ImmutableArray<SheetFault> Faults)
{
    /// <summary>What the identity provider calls those whom it names.</summary>
    public IReadOnlyCollection<string> Logins => [.. Rows.Select(row => row.Login).Where(login => login.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}
