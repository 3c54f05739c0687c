// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Storage.Engines;

/// <summary>Something to write.</summary>
public abstract record Write
{
    private Write() { }

    /// <summary>Rows of one table: a column is an array, so that PostgreSQL takes a whole batch in one statement.</summary>
    /// <param name="Table">The table.</param>
    /// <param name="Key">The columns of its key, comma-separated, where a row that is there is replaced; null where it must not be there yet.</param>
    /// <param name="Columns">The columns, all as long. No key occurs twice.</param>
    public sealed record Rows(string Table, string? Key, params Column[] Columns) : Write;

    /// <summary>A statement for each of several values of <c>@value</c>.</summary>
    public sealed record ForEach(string Sql, IReadOnlyList<string> Values) : Write;
}

/// <summary>One column of several rows.</summary>
public abstract record Column(string Name)
{
    /// <summary>Of text; null is a null.</summary>
    public sealed record Text(string Name, IReadOnlyList<string?> Values) : Column(Name);

    /// <summary>Of whole numbers.</summary>
    public sealed record Number(string Name, IReadOnlyList<long> Values) : Column(Name);

    /// <summary>How many rows.</summary>
    public int Count => this switch { Text text => text.Values.Count, Number number => number.Values.Count, _ => 0 };
}

/// <summary>A question to the store. That a column is in a list is written as <c>column {in:name}</c>: the engines say it differently.</summary>
public sealed record Query(string Sql, params (string Name, object Value)[] Parameters);
