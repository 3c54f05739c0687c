// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Schakel.Dossiers.Sealing;

namespace Schakel.Storage.Proof;

/// <summary>A row of the table of events, as it is stored.</summary>
internal sealed record LoggedEvent(long Position, Header Header, string Entry, string? Body, string? Secret)
{
    public const string Columns = "position, organisation, dossier, version, type, at, command, entry, body, secret";

    public static LoggedEvent Read(DbDataReader row) => new(
        row.GetInt64(0),
        new Header(row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetString(4), row.GetString(5), row.GetString(6)),
        row.GetString(7), row.IsDBNull(8) ? null : row.GetString(8), row.IsDBNull(9) ? null : row.GetString(9));
}
