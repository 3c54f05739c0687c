// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;

namespace Schakel.Storage.Keys;

/// <summary>Keys of the installation as a whole, each for a purpose, wrapped by the master key.</summary>
internal static class InstallationKeys
{
    /// <summary>The key under which codes of anonymous raisers are looked up.</summary>
    public const string Codes = "codes";


    private const string Check = "hoofdsleutel";

    /// <summary>Holds the master key against what the store was made with; a new store remembers it.</summary>
    /// <exception cref="StoreException">It is another key.</exception>
    public static async Task Hold(DbConnection connection, MasterKey master) => await FindOrMake(connection, master, Check, _ => "");

    /// <summary>The key for a purpose, made where there is none yet.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="master">The master key.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="publicPart">What of it may be known.</param>
    public static async Task<byte[]> FindOrMake(DbConnection connection, MasterKey master, string purpose, Func<byte[], string> publicPart)
    {
        var made = RandomNumberGenerator.GetBytes(32);
        await connection.ExecuteAsync(
            "insert into installation_key (purpose, public, wrapped, master) values (@purpose, @open, @wrapped, @id) on conflict (purpose) do nothing",
            new { purpose, open = publicPart(made), wrapped = master.Wrap(made, purpose), id = master.Id });
        var wrapped = await connection.QuerySingleAsync<string>("select wrapped from installation_key where purpose = @purpose", new { purpose });
        try
        {
            return master.Unwrap(wrapped, purpose);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            throw new StoreException(new(
                "De hoofdsleutel past niet bij deze database. Geef de sleutel waarmee zij is gemaakt.", "The master key does not fit this database. Give the key it was made with."), e);
        }
    }
}
