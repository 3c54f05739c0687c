// SPDX-License-Identifier: EUPL-1.2
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;
using Schakel.Procedures;

namespace Schakel.Storage.Mishaps;

/// <summary>What goes wrong around the program and not in it: a database that is held or full, a file that may not be read, a server that is gone.</summary>
public static class Mishap
{
    /// <summary>What to say of it to the one who runs the program; null where it is a mistake of ours.</summary>
    /// <param name="e">What was thrown.</param>
    /// <param name="database">The file of the database, where there is one.</param>
    public static Wording? Of(Exception e, string? database = null) => e switch
    {
        StoreException known => known.What,
        SqliteException sqlite => SqliteMishap.Of(sqlite, database),
        NpgsqlException postgres => PostgresMishap.Of(postgres),
        SocketException => PostgresMishap.Gone,
        IOException or UnauthorizedAccessException => FileMishap.Of(e),
        _ => null,
    };

    /// <summary>Whether a disk is full, so that the same can be done once there is room.</summary>
    /// <param name="e">What was thrown.</param>
    public static bool IsFull(Exception e) => FileMishap.IsFull(e);
}
