// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Dapper;
using Schakel.Procedures;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;
using Schakel.Storage.Schema;

namespace Schakel.Storage.Searching;

/// <summary>Holds the text index against the read tables: what stands in it of each dossier, and whether its blocks say the same as its dossiers.</summary>
internal static class IndexCheck
{
    private const int Piece = 1_000;

    /// <summary>Compares, in one snapshot. An index that is of another version is made anew by itself and says nothing yet.</summary>
    /// <returns>The first that differs; null where it agrees.</returns>
    public static async Task<Wording?> Run(Engine engine, MasterKey master, DbConnection connection, DbTransaction transaction)
    {
        if (await InstallationKeys.Find(connection, transaction, master, Imprints.Purpose) is not { } key)
            return null;
        var imprints = new Imprints(key);
        if (await connection.QuerySingleOrDefaultAsync<string?>("select value from setting where name = @name", new { name = Indexer.Version }, transaction) != Migrations.IndexVersion(imprints.Id))
            return null;
        var (sum, dossiers, words) = (0UL, 0L, 0L);
        var indexer = new Indexer(engine, imprints);
        var isBehind = await Indexer.IsBehind(connection, transaction);
        for (var last = ""; ;)
        {
            var rows = (await connection.QueryAsync<(string Dossier, long Id, long Words, string Terms)>(
                "select dossier, id, words, terms from search_dossier where dossier > @last order by dossier limit @piece", new { last, piece = (long)Piece }, transaction)).ToList();
            if (rows.Count == 0)
                break;
            last = rows[^1].Dossier;
            (dossiers, words) = (dossiers + rows.Count, words + rows.Sum(row => row.Words));
            // Of an index that is behind only that it agrees with itself.
            var now = isBehind ? null : await indexer.Now(connection, [.. rows.Select(row => row.Dossier)], transaction);
            foreach (var row in rows)
            {
                if (now is not null && (now[row.Dossier] is not { } indexed || indexed.Id != row.Id || indexed.Analysed(imprints) is var (count, terms) && (count != row.Words || Shelving.Written(terms) != row.Terms)))
                    return Differs(row.Dossier);
                foreach (var (term, weight) in Shelving.Read(row.Terms))
                    sum += Mixed(term, row.Id, weight);
            }
        }

        var listed = await connection.ExecuteScalarAsync<long>("select count(*) from dossier where listed = 'dossier'", transaction: transaction);
        if ((!isBehind && listed != dossiers) || await Shelving.Size(connection, transaction) != new IndexSize(dossiers, words) || sum != await Blocks(connection, transaction))
            return Differs(null);
        return null;
    }

    // Whatever the order in which they are read, the same dossiers under the same terms give the same sum. Null where a term tells of another number of them.
    private static async Task<ulong?> Blocks(DbConnection connection, DbTransaction transaction)
    {
        var (sum, counted, told) = (0UL, 0UL, 0UL);
        await using (var rows = await connection.ExecuteReaderAsync("select b.term, b.first, b.dossiers from search_block b order by b.term, b.first", transaction: transaction))
        {
            var (term, count) = (0L, 0L);
            while (await rows.ReadAsync())
            {
                var postings = new Postings();
                postings.Add(rows.GetInt64(1), rows.GetString(2));
                if (rows.GetInt64(0) != term)
                {
                    counted += count == 0 ? 0 : Mixed(term, count, 0);
                    (term, count) = (rows.GetInt64(0), 0);
                }

                count += postings.Count;
                for (var at = 0; at < postings.Count; at++)
                    sum += Mixed(term, postings.Ids[at], postings.Weights[at]);
            }

            counted += count == 0 ? 0 : Mixed(term, count, 0);
        }

        await using var terms = await connection.ExecuteReaderAsync("select term, dossiers from search_term", transaction: transaction);
        while (await terms.ReadAsync())
            told += Mixed(terms.GetInt64(0), terms.GetInt64(1), 0);
        return counted == told ? sum : null;
    }

    private static ulong Mixed(long term, long id, byte weight)
    {
        var mixed = (ulong)term ^ ((ulong)id * 0x9E37_79B9_7F4A_7C15) ^ ((ulong)weight << 56);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
        return mixed ^ (mixed >> 31);
    }

    private static Wording Differs(string? dossier) => new(
        $"Het logboek klopt, maar de zoekindex zegt {(dossier is null ? "" : $"van dossier {dossier} ")}iets anders. Typ ‘schakel rebuild’: dan wordt hij opnieuw gemaakt.",
        $"The log holds, but the text index says something else{(dossier is null ? "" : $" of dossier {dossier}")}. Type ‘schakel rebuild’: it is then made anew.");
}
