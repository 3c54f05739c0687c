// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Schakel.Storage.Proof;

/// <summary>Columns of text in the bytes they are stored in. Making a text of each costs more than verifying it.</summary>
internal sealed class TextBytes(DbDataReader rows)
{
    private const int Least = 1_024;
    private byte[] bytes = new byte[Least];

    /// <summary>The bytes of a column, until the next is asked for; empty where it is null.</summary>
    public ReadOnlySpan<byte> Of(int column)
    {
        if (rows is SqliteDataReader sqlite)
            return raw.sqlite3_column_blob(sqlite.Handle, column);
        if (rows.IsDBNull(column))
            return [];
        var length = (int)rows.GetBytes(column, 0, null, 0, 0);
        if (bytes.Length < length)
            bytes = new byte[length * 2];
        return bytes.AsSpan(0, (int)rows.GetBytes(column, 0, bytes, 0, length));
    }
}
