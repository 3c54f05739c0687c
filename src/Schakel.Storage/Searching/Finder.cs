// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Schakel.Dutch;
using Schakel.Storage.Engines;
using Schakel.Storage.Reading;

namespace Schakel.Storage.Searching;

/// <summary>
/// Finds public dossiers by words and by likeness. The index only tells which dossiers have a term; everything that ranks is worked out here, so that both
/// engines give the same hits in the same order.
/// </summary>
public sealed class Finder
{
    /// <summary>With fewer that have all words, those that have some of them follow.</summary>
    public const int Few = 10;

    /// <summary>By how many terms likeness is judged at most.</summary>
    public const int MostTelling = 12;

    // Of a small index half a percent is nothing: what so few have may always tell.
    private const int FewDossiers = 25;
    private const int OneIn = 200;
    private const int MostTerms = 2_000;

    private readonly Engine engine;
    private readonly Imprints imprints;

    internal Finder(Engine engine, Imprints imprints) => (this.engine, this.imprints) = (engine, imprints);

    /// <summary>
    /// Finds by words: first what has all of them, and where that is little, what has any, or what is near to one that stands nowhere. The best first, of
    /// equals the newest. Without words it finds all that is about a regulation.
    /// </summary>
    /// <param name="organisations">In which organisations.</param>
    /// <param name="sought">What is looked for.</param>
    /// <param name="from">How many to pass over.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<Hit>> Find(IReadOnlyCollection<string> organisations, Sought sought, int from, int most, CancellationToken stop = default)
    {
        // What a regulation is called by has all of its words; by what is no word nothing is called.
        ImmutableArray<ImmutableArray<string>> names = [.. sought.Regulation.Select(name => Fields(Indexer.Regulation, [.. Analysis.Of(name).Select(word => word.Term)])).Where(fields => !fields.IsEmpty)];
        if (sought.Words.IsEmpty && names.IsEmpty)
            return [];
        await using var connection = await engine.Open(stop);
        ImmutableArray<ImmutableArray<string>> selected = [Fields(Indexer.Organisation, sought.Organisations), Fields(Indexer.Kind, sought.Kinds), Fields(Indexer.State, sought.States)];
        var read = await Read(connection, [.. sought.Words.SelectMany(word => word.Word.Terms.Concat(word.Word.Near).Concat(Called(word))).Concat(selected.Concat(names).SelectMany(fields => fields)).Distinct()], stop);
        var having = sought.Words.Select(word => (word.Word, Found: Having(word, read))).ToList();
        var words = having.Select(each => each.Found).OrderBy(each => each.Count).ToList();
        var fields = selected.Where(each => !each.IsEmpty).Select(each => each.Aggregate(Scored.None, (either, field) => either.Or(read.Selected(field)).Once())).ToList();
        if (!names.IsEmpty)
            fields.Add(names.Aggregate(Scored.None, (either, name) => either.Or(name.Select(read.Selected).OrderBy(each => each.Count).Aggregate((both, term) => both.And(term))).Once()));
        var all = words.Concat(fields).Aggregate((both, each) => both.And(each));
        var best = all.Best(from + most).Select(each => (each.Id, each.Score, HasAll: true)).ToList();
        var near = having.Where(each => each.Found.Count == 0).SelectMany(each => each.Word.Near).Distinct().Select(read.Ranked).Where(each => each.Count > 0).ToList();
        if (all.Count < Few && words.Count + near.Count > 1)
        {
            var any = fields.Aggregate(words.Concat(near).Aggregate((either, word) => either.Or(word)), (both, field) => both.And(field));
            var had = best.Select(each => each.Id).ToHashSet();
            // What is only called by one of the words says nothing of what it is about.
            best.AddRange(any.Best(from + most, (id, _) => !had.Contains(id)).Where(each => each.Score > 0).Select(each => (each.Id, each.Score, false)));
        }

        return await Hits(connection, organisations, [.. best.Skip(from).Take(most)], stop);
    }

    /// <summary>Finds what is like a text, by its most telling terms. The text itself goes no further than here.</summary>
    /// <param name="organisations">In which organisations.</param>
    /// <param name="texts">The text.</param>
    /// <param name="but">The number of a dossier that is not to be found; null for none.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="kind">Of this kind alone; null for every kind.</param>
    /// <param name="stop">To stop.</param>
    public async Task<(IReadOnlyList<Hit> Hits, IReadOnlySet<string> Terms)> Like(
        IReadOnlyCollection<string> organisations, IReadOnlyCollection<string> texts, string? but, int most, string? kind = null, CancellationToken stop = default)
    {
        var counts = Analysis.Counts(texts);
        await using var connection = await engine.Open(stop);
        var telling = await Telling(connection, counts, but, stop);
        if (telling.Count == 0)
            return ([], ImmutableHashSet<string>.Empty);
        var ofKind = kind is null ? [] : Fields(Indexer.Kind, [kind]);
        var read = await Read(connection, [.. telling, .. ofKind], stop);
        var like = ofKind.Aggregate(telling.Select(read.Ranked).OrderBy(each => each.Count).Aggregate((either, term) => either.Or(term)), (found, field) => found.And(read.Selected(field)));
        // Being of the kind counts as one.
        var needed = Math.Min(2, telling.Count) + ofKind.Length;
        var best = like.Best(most + 1, (_, times) => times >= needed).Select(each => (each.Id, each.Score, HasAll: false)).ToList();
        var hits = await Hits(connection, organisations, best, stop);
        return ([.. hits.Where(hit => hit.Line.Number != but).Take(most)], telling.ToHashSet());
    }

    // Those that stand in few dossiers, and often in this text.
    private async Task<IReadOnlyList<string>> Telling(DbConnection connection, ImmutableDictionary<string, int> counts, string? but, CancellationToken stop)
    {
        var terms = counts.Keys.Where(Analysis.IsTelling).Order(StringComparer.Ordinal).Take(MostTerms).ToDictionary(imprints.Of);
        var size = await Shelving.Size(connection);
        // What stands in no other dossier tells nothing of another; one that is not public stands in no index.
        var own = but is null ? 0 : await connection.ExecuteScalarAsync<long>(new CommandDefinition("select count(*) from search_dossier where dossier = @but", new { but }, cancellationToken: stop));
        var rows = await connection.QueryAsync<(long Term, long Dossiers)>(new CommandDefinition(
            engine.Said("select term, dossiers from search_term where term {in:terms}"), engine.Numbers("terms", [.. terms.Keys]), cancellationToken: stop));
        return
        [
            .. rows.Where(row => row.Dossiers < Math.Max(FewDossiers, (size.Dossiers + OneIn - 1) / OneIn) && row.Dossiers > own)
                .Select(row => (Term: terms[row.Term], Rank: (long)Math.Round(1024 * Weight.Telling(row.Dossiers, size.Dossiers) * (1 + Math.Log(counts[terms[row.Term]])))))
                .OrderByDescending(each => each.Rank).ThenBy(each => each.Term, StringComparer.Ordinal).Take(MostTelling).Select(each => each.Term),
        ];
    }

    private static ImmutableArray<string> Fields(string field, ImmutableArray<string> values) => [.. values.Select(value => Indexed.FieldTerm(field, value))];

    private static IEnumerable<string> Called(SoughtWord word) => [.. Fields(Indexer.Kind, word.Kinds), .. Fields(Indexer.Organisation, word.Organisations)];

    // The word itself, or all the words it is made of, or what is called so; what has the whole word has its parts as well.
    private static Scored Having(SoughtWord word, ReadTerms read)
    {
        var whole = read.Ranked(word.Word.Term);
        if (!word.Word.Parts.IsEmpty)
            whole = whole.Or(word.Word.Parts.Select(read.Ranked).OrderBy(each => each.Count).Aggregate((both, part) => both.And(part)).Once(2));
        return Called(word).Aggregate(whole, (either, field) => either.Or(read.Selected(field))).Once();
    }

    private async Task<ReadTerms> Read(DbConnection connection, IReadOnlyCollection<string> terms, CancellationToken stop)
    {
        var named = terms.ToDictionary(imprints.Of);
        var size = await Shelving.Size(connection);
        var read = named.Values.ToDictionary(term => term, _ => new Postings());
        await using var rows = await connection.ExecuteReaderAsync(new CommandDefinition(
            engine.Said("select term, first, dossiers from search_block where term {in:terms} order by term, first"), engine.Numbers("terms", [.. named.Keys]), cancellationToken: stop));
        while (await rows.ReadAsync(stop))
            read[named[rows.GetInt64(0)]].Add(rows.GetInt64(1), rows.GetString(2));
        return new ReadTerms(read, size);
    }

    private async Task<IReadOnlyList<Hit>> Hits(DbConnection connection, IReadOnlyCollection<string> organisations, List<(int Id, int Score, bool HasAll)> best, CancellationToken stop)
    {
        if (best.Count == 0)
            return [];
        var parameters = new DynamicParameters(engine.Numbers("ids", [.. best.Select(each => (long)each.Id)]));
        parameters.AddDynamicParams(engine.List("organisations", organisations));
        var numbers = (await connection.QueryAsync<(long Id, string Dossier)>(new CommandDefinition(
            engine.Said("select id, dossier from search_dossier where id {in:ids} and organisation {in:organisations}"), parameters, cancellationToken: stop))).ToDictionary(row => row.Id, row => row.Dossier);
        parameters.AddDynamicParams(engine.List("numbers", numbers.Values));
        // What is public no longer, and still stands in an index that is behind, is not shown.
        var lines = (await connection.QueryAsync<DossierLine.Row>(new CommandDefinition(
            engine.Said($"select {DossierLine.Columns} from dossier where number {{in:numbers}} and organisation {{in:organisations}} and listed = 'dossier'"), parameters, cancellationToken: stop)))
            .Select(row => row.Line).ToDictionary(line => line.Number);
        return [.. best.Where(each => numbers.TryGetValue(each.Id, out var number) && lines.ContainsKey(number)).Select(each => new Hit(lines[numbers[each.Id]], each.Score, each.HasAll))];
    }

    private sealed record ReadTerms(Dictionary<string, Postings> Terms, IndexSize Size)
    {
        public Scored Ranked(string term) => Scored.Of(Terms[term], Weight.Scores(Terms[term].Count, Size));

        public Scored Selected(string field) => Scored.Of(Terms[field], null);
    }
}

/// <summary>A dossier that was found.</summary>
/// <param name="Line">The dossier.</param>
/// <param name="Score">How well it fits: more is better, and says nothing else.</param>
/// <param name="HasAll">Whether it has all words that were looked for.</param>
public sealed record Hit(DossierLine Line, int Score, bool HasAll);
