// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Storage.Engines;

/// <summary>Rows to write to one table: a column is an array, so that PostgreSQL takes a whole batch in one statement.</summary>
/// <param name="Table">The table.</param>
/// <param name="Key">The columns of its key, comma-separated, where a row that is there is replaced; null where it must not be there yet.</param>
/// <param name="Columns">The columns, all as long.</param>
public sealed record Rows(string Table, string? Key, params Column[] Columns);

/// <summary>One column of several rows.</summary>
public abstract record Column(string Name)
{
    /// <summary>Of text; null is a null.</summary>
    public sealed record Text(string Name, IReadOnlyList<string?> Values) : Column(Name);

    /// <summary>Of whole numbers.</summary>
    public sealed record Number(string Name, IReadOnlyList<long> Values) : Column(Name);

    public int Count => this switch { Text text => text.Values.Count, Number number => number.Values.Count, _ => 0 };
}

/// <summary>Rows to remove: those whose column has one of these values.</summary>
public sealed record Removal(string Table, string Column, IReadOnlyList<string> Values);

/// <summary>A question to the store. <c>in (@name)</c> of a list is written as <c>{in:name}</c>: the engines say it differently.</summary>
public sealed record Query(string Sql, params (string Name, object Value)[] Parameters);
