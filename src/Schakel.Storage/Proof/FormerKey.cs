// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Data.Common;
using System.Text;
using Dapper;
using Schakel.Log.Notes;

namespace Schakel.Storage.Proof;

/// <summary>A key of the log that was followed by another, with the last checkpoint it signed: over a log that holds the entry with the next.</summary>
/// <param name="Key">The key.</param>
/// <param name="Last">Its last checkpoint, signed by the next key as well.</param>
public sealed record FormerKey(VerifierKey Key, SignedNote Last)
{
    internal const string Setting = "sleutel/voorheen/";

    /// <summary>The former keys of a store, oldest first.</summary>
    public static async Task<ImmutableArray<FormerKey>> All(OpenStore open, CancellationToken cancellation = default)
    {
        await using var connection = await open(cancellation);
        return await All(connection, null);
    }

    internal static async Task<ImmutableArray<FormerKey>> All(DbConnection connection, DbTransaction? transaction) =>
        [.. (await connection.QueryAsync<string>("select value from setting where name like @like order by name", new { like = Setting + "%" }, transaction)).Select(Parse)];

    // The size in the name, in so many digits that names sort as sizes do.
    internal static Task Keep(DbConnection connection, DbTransaction transaction, string key, Checkpoint checkpoint, SignedNote last) => connection.ExecuteAsync(
        "insert into setting (name, value) values (@name, @value)", new { name = $"{Setting}{checkpoint.Size:d18}", value = $"{key}\n{last}" }, transaction);

    /// <summary>Widens what is trusted to the keys before and after, as far as one vouches for the other.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="former">The former keys, oldest first.</param>
    /// <param name="trusted">Who is trusted to begin with.</param>
    internal static async Task<ImmutableArray<VerifierKey>> Widen(
        DbConnection connection, DbTransaction transaction, ImmutableArray<FormerKey> former, ImmutableArray<VerifierKey> trusted)
    {
        var links = new List<(VerifierKey Before, VerifierKey After)>();
        foreach (var each in former)
        {
            var size = Checkpoint.Parse(each.Last.Text).Size;
            // The roots are held against the entries by whoever verifies; here it is who signed, and what was announced before it.
            var entry = await connection.QueryFirstOrDefaultAsync<string>(
                "select entry from event where type = @Type and position < @size order by position desc limit 1", new { KeyChange.Type, size }, transaction);
            if (entry is not null && KeyChange.Announced(entry) is { } next && each.Last.Open([each.Key]) is NoteVerdict.Trusted && each.Last.Open([next]) is NoteVerdict.Trusted)
                links.Add((each.Key, next));
        }

        var wider = trusted.ToHashSet();
        foreach (var (before, after) in links)
        {
            if (wider.Contains(before))
                wider.Add(after);
        }

        foreach (var (before, after) in links.AsEnumerable().Reverse())
        {
            if (wider.Contains(after))
                wider.Add(before);
        }

        return [.. wider];
    }

    private static FormerKey Parse(string value)
    {
        var split = value.IndexOf('\n');
        return split < 0
            ? throw new Schakel.Log.LogFormatException("A former key of the log is broken.")
            : new FormerKey(VerifierKey.Parse(value[..split]), SignedNote.Parse(Encoding.UTF8.GetBytes(value[(split + 1)..])));
    }
}
