// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Data.Sqlite;

namespace Schakel.Storage.Engines;

/// <summary>
/// Takes connections from the pool of the library, one at a time. Two who open at once can be lent one and the same by it (dotnet/efcore issue 39008, in 10.0.11):
/// each would then write in the transaction of the other. It happens between taking one from the pool and writing down whose it is.
/// </summary>
internal static class Lending
{
    private static readonly Lock One = new();

    public static void Open(SqliteConnection connection)
    {
        lock (One)
            connection.Open();
    }
}
