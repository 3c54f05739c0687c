// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Schakel.Dossiers.Events;
using Schakel.Storage.Proof;

namespace Schakel.Storage.Events;

/// <summary>
/// Whether this program knows every type of event in a store: one of a later program would be folded wrongly. How far it looked is kept, with what it
/// knew, so that opening a store of millions looks at what came since.
/// </summary>
internal static class KnownTypes
{
    private const string Setting = "gekende-soorten";

    private static readonly string Known = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', EventForm.Types))));

    /// <summary>Looks at what was not looked at yet. Writes nothing.</summary>
    /// <returns>Up to where all is known.</returns>
    /// <exception cref="StoreException">Something is not.</exception>
    public static async Task<long> Hold(DbConnection connection)
    {
        var next = await connection.ExecuteScalarAsync<long>("select coalesce(max(position) + 1, 0) from event");
        var from = await Seen(connection) is var seen && seen <= next ? seen : 0;
        var unknown = (await connection.QueryAsync<string>("select distinct type from event where position >= @from", new { from }))
            .Where(type => type != KeyChange.Type && !EventForm.Types.Contains(type)).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
            throw new StoreException(new(
                $"De database bevat gebeurtenissen die deze versie van Schakel niet kent: {string.Join(", ", unknown)}. Gebruik een nieuwere versie.",
                $"The database holds events that this version of Schakel does not know: {string.Join(", ", unknown)}. Use a newer version."));
        return next;
    }

    /// <summary>Keeps up to where it was looked at.</summary>
    public static Task Keep(DbConnection connection, long next) => connection.ExecuteAsync(
        "insert into setting (name, value) values (@Setting, @value) on conflict (name) do update set value = excluded.value where setting.value <> excluded.value",
        new { Setting, value = string.Create(CultureInfo.InvariantCulture, $"{next} {Known}") });

    // What another version looked at says nothing of what this one knows.
    private static async Task<long> Seen(DbConnection connection) =>
        (await connection.QuerySingleOrDefaultAsync<string?>("select value from setting where name = @Setting", new { Setting }))?.Split(' ') is [var position, var known]
        && known == Known && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
}
