// SPDX-License-Identifier: EUPL-1.2
using System.Buffers.Binary;
using System.Data.Common;
using Dapper;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Searching;

/// <summary>
/// Puts dossiers into the text index and takes them out, many at a time, within a transaction of the one who calls. The same dossiers make the same index,
/// however often and in whatever pieces they come.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="imprints">What the database is told of words.</param>
internal sealed class Shelving(Engine engine, Imprints imprints)
{
    private const int Together = 5_000;

    /// <summary>Works out what is to be written.</summary>
    /// <param name="connection">Where the lock is held.</param>
    /// <param name="now">Each dossier as it is now; null where it is public no longer.</param>
    public async Task<IReadOnlyList<Write>> Put(DbConnection connection, IReadOnlyDictionary<string, Indexed?> now)
    {
        var before = await Present(connection, now.Keys);
        var changes = new Dictionary<long, List<(long Id, byte? Weight)>>();
        var (gone, rows) = (new List<string>(), new List<(Indexed What, int Words, string Terms)>());
        var (dossiers, words) = (0L, 0L);
        foreach (var (number, indexed) in now.OrderBy(each => each.Value?.Id ?? long.MaxValue))
        {
            var was = before.GetValueOrDefault(number);
            if (indexed is null)
            {
                if (was is null)
                    continue;
                gone.Add(number);
                Change(was.Id, Read(was.Terms), []);
                (dossiers, words) = (dossiers - 1, words - was.Words);
                continue;
            }

            var (count, terms) = indexed.Analysed(imprints);
            var text = Written(terms);
            if (was?.Terms == text)
                continue;
            rows.Add((indexed, count, text));
            Change(indexed.Id, was is null ? [] : Read(was.Terms), terms);
            (dossiers, words) = (dossiers + (was is null ? 1 : 0), words + count - (was?.Words ?? 0));
        }

        return changes.Count == 0 ? [] :
        [
            .. await Blocks(connection, changes),
            new Write.ForEach("delete from search_dossier where dossier = @value", gone),
            new Write.Rows("search_dossier", "id", new Column.Number("id", [.. rows.Select(row => row.What.Id)]), new Column.Text("dossier", [.. rows.Select(row => row.What.Dossier)]),
                new Column.Text("organisation", [.. rows.Select(row => row.What.Organisation)]), new Column.Number("words", [.. rows.Select(row => (long)row.Words)]), new Column.Text("terms", [.. rows.Select(row => row.Terms)])),
            .. await Totals(connection, dossiers, words),
        ];

        void Change(long id, SortedDictionary<long, byte> from, SortedDictionary<long, byte> to)
        {
            foreach (var term in from.Keys.Where(term => !to.ContainsKey(term)))
                Of(term).Add((id, null));
            foreach (var (term, weight) in to.Where(each => !from.TryGetValue(each.Key, out var weighed) || weighed != each.Value))
                Of(term).Add((id, weight));
        }

        List<(long, byte?)> Of(long term) => changes.TryGetValue(term, out var list) ? list : changes[term] = [];
    }

    private async Task<IEnumerable<Write>> Blocks(DbConnection connection, Dictionary<long, List<(long Id, byte? Weight)>> changes)
    {
        var (terms, blocks, empty) = (new List<(long Term, long Dossiers, long Last)>(), new List<(long Term, long First, string Dossiers)>(), new List<string>());
        foreach (var some in changes.Keys.Chunk(Together))
        {
            var tails = (await connection.QueryAsync<(long Term, long Dossiers, long Last, string Text)>(
                engine.Said("select t.term, t.dossiers, t.last, b.dossiers from search_term t join search_block b on b.term = t.term and b.first = t.last where t.term {in:terms}"), engine.Numbers("terms", some)))
                .ToDictionary(each => each.Term);
            foreach (var term in some)
            {
                var isKnown = tails.TryGetValue(term, out var tail);
                var loaded = new SortedDictionary<long, Block>();
                var last = isKnown ? tail.Last : changes[term].Min(each => each.Id);
                loaded[last] = new Block(last, isKnown ? tail.Text : "");
                var count = isKnown ? tail.Dossiers : 0;
                foreach (var (id, weight) in changes[term].OrderBy(each => each.Id))
                {
                    var block = id >= last ? loaded[last] : await BlockOf(connection, loaded, term, id);
                    var was = block.Count;
                    if (weight is { } weighed)
                        block.Put(id, weighed);
                    else
                        block.Remove(id);
                    count += block.Count - was;
                }

                if (count == 0)
                {
                    empty.Add(term.ToString(System.Globalization.CultureInfo.InvariantCulture));
                    continue;
                }

                var written = loaded.Values.SelectMany(block => block.Rows()).ToList();
                blocks.AddRange(written.Select(row => (term, row.First, row.Dossiers)));
                terms.Add((term, count, Math.Max(last, written[^1].First)));
            }
        }

        return
        [
            new Write.ForEach("delete from search_block where term = cast(@value as bigint)", empty),
            new Write.ForEach("delete from search_term where term = cast(@value as bigint)", empty),
            new Write.Rows("search_block", "term, first", new Column.Number("term", [.. blocks.Select(row => row.Term)]), new Column.Number("first", [.. blocks.Select(row => row.First)]),
                new Column.Text("dossiers", [.. blocks.Select(row => row.Dossiers)])),
            new Write.Rows("search_term", "term", new Column.Number("term", [.. terms.Select(row => row.Term)]), new Column.Number("dossiers", [.. terms.Select(row => row.Dossiers)]),
                new Column.Number("last", [.. terms.Select(row => row.Last)])),
        ];
    }

    // Of a dossier that is older than the last block of its term.
    private static async Task<Block> BlockOf(DbConnection connection, SortedDictionary<long, Block> loaded, long term, long id)
    {
        var (first, text) = await connection.QueryFirstOrDefaultAsync<(long, string?)>(
            "select first, dossiers from search_block where term = @term and first <= @id order by first desc limit 1", new { term, id });
        if (text is null)
            first = loaded.Keys.Where(key => key <= id).DefaultIfEmpty(id).Max();
        // What was begun before the first one in this piece of work is not in the database yet.
        if (loaded.Keys.Where(key => key <= id).DefaultIfEmpty(long.MinValue).Max() is var made && made >= first)
            return loaded[made];
        return loaded[first] = new Block(first, text ?? "");
    }

    private async Task<Dictionary<string, Row>> Present(DbConnection connection, IEnumerable<string> dossiers)
    {
        var present = new Dictionary<string, Row>();
        foreach (var some in dossiers.Chunk(Together))
        {
            foreach (var row in await connection.QueryAsync<Row>(engine.Said("select id, dossier, words, terms from search_dossier where dossier {in:dossiers}"), engine.List("dossiers", some)))
                present[row.Dossier] = row;
        }

        return present;
    }

    private static async Task<IEnumerable<Write>> Totals(DbConnection connection, long dossiers, long words)
    {
        var size = await Size(connection);
        return [new Write.Rows("search_total", "name", new Column.Text("name", ["dossiers", "woorden"]), new Column.Number("value", [size.Dossiers + dossiers, size.Words + words]))];
    }

    /// <summary>How large the index is.</summary>
    public static async Task<IndexSize> Size(DbConnection connection, DbTransaction? transaction = null)
    {
        var values = (await connection.QueryAsync<(string Name, long Value)>("select name, value from search_total", transaction: transaction)).ToDictionary(each => each.Name, each => each.Value);
        return new(values.GetValueOrDefault("dossiers"), values.GetValueOrDefault("woorden"));
    }

    /// <summary>The terms of a dossier as they are kept beside it, to take them out again.</summary>
    public static SortedDictionary<long, byte> Read(string text)
    {
        var (bytes, terms) = (Convert.FromBase64String(text), new SortedDictionary<long, byte>());
        for (var at = 0; at < bytes.Length; at += 9)
            terms[BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(at))] = bytes[at + 8];
        return terms;
    }

    /// <summary>The same as text.</summary>
    public static string Written(SortedDictionary<long, byte> terms)
    {
        var (bytes, at) = (new byte[terms.Count * 9], 0);
        foreach (var (term, weight) in terms)
        {
            BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(at), term);
            bytes[at + 8] = weight;
            at += 9;
        }

        return Convert.ToBase64String(bytes);
    }

    private sealed record Row(long Id, string Dossier, long Words, string Terms);
}
