// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Dapper;
using Schakel.Dossiers.Telling;

namespace Schakel.Storage.Telling;

/// <summary>Telling those whose dossier belongs to a bottleneck what became of it.</summary>
public sealed partial class Teller
{
    private async Task<IReadOnlyList<Telling>> Within(DbConnection connection, Carried carried, string happening)
    {
        var joined = await connection.QueryAsync<string>("select dossier from link where other = @bottleneck and kind = 'voegt-bij' order by dossier", new { bottleneck = carried.Bottleneck.Text });
        var told = new List<Telling>();
        foreach (var some in joined.Chunk(Piece))
        {
            foreach (var (rows, key) in await events.Rows(connection, some))
            {
                if (Folded(rows, key) is not [.., { After: var file }])
                    continue;
                told.AddRange(carried.Within(file, library.Course(file.ProcedureHash, file.TypeHash, file.Driver))
                    .Select(notice => new Telling(happening, file.Organisation, file.Number.Text, notice) { IsCarried = true }));
            }
        }

        return told;
    }
}
