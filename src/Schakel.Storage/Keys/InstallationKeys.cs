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

    /// <summary>In the settings: the id of the master key that a rotation goes away from, until it is finished.</summary>
    public const string Leaving = "hoofdsleutel/verlaat";

    private const string Check = "hoofdsleutel";

    /// <summary>Holds the master key against what the store was made with. Writes nothing.</summary>
    /// <returns>The same, with the one in front that the store goes by now: before a rotation begins that is the former.</returns>
    /// <exception cref="StoreException">It is another key, or nothing is left to hold it against.</exception>
    public static async Task<MasterKey> Hold(DbConnection connection, MasterKey master)
    {
        var check = await connection.QuerySingleOrDefaultAsync<string?>("select wrapped from installation_key where purpose = @Check", new { Check }) ?? throw new StoreException(new(
            "Deze database weet niet meer bij welke hoofdsleutel zij hoort: die regel is weg. Zet een back-up terug.",
            "This database no longer tells which master key is its own: that row is gone. Restore a backup."));
        var inFront = await InFront(connection, master);
        if (!inFront.Opens(check, Check))
            throw Another(null);
        if (await connection.QuerySingleOrDefaultAsync<string?>("select value from setting where name = @Leaving", new { Leaving }) is { } leaving && inFront.Former?.Id != leaving)
        {
            throw new StoreException(new(
                $"De hoofdsleutel wordt hier gewisseld, en dat is niet af. Geef ook de vorige ({leaving}), met {MasterKey.FormerVariable} of {MasterKey.FormerFileVariable}, en maak het af met ‘schakel keys rotate’.",
                $"The master key is being rotated here, and that is not finished. Give the former one ({leaving}) as well, by {MasterKey.FormerVariable} or {MasterKey.FormerFileVariable}, and finish with ‘schakel keys rotate’."));
        }

        return inFront;
    }

    /// <summary>The one in front that a store or a backup goes by, where it tells.</summary>
    public static async Task<MasterKey> InFront(DbConnection connection, MasterKey master) =>
        await connection.QuerySingleOrDefaultAsync<string?>("select wrapped from installation_key where purpose = @Check", new { Check }) is { } check
            && !master.Opens(check, Check) && master.Former is { } former && former.Opens(check, Check) ? former.After(master) : master;

    /// <summary>Refuses a key that is not that of a backup, where the backup tells.</summary>
    /// <exception cref="StoreException">It is another key.</exception>
    public static async Task MustFit(DbConnection backup, MasterKey master)
    {
        if (await backup.QuerySingleOrDefaultAsync<string?>("select wrapped from installation_key where purpose = @Check", new { Check }) is not { } check || master.Opens(check, Check))
            return;
        throw new StoreException(new(
            "De hoofdsleutel past niet bij deze back-up. Geef de sleutel van de database waarvan hij is gemaakt.", "The master key does not fit this backup. Give the key of the database it was made of."));
    }

    /// <summary>Lets a new store remember its master key.</summary>
    /// <exception cref="StoreException">Another node was first, with another key.</exception>
    public static Task Begin(DbConnection connection, MasterKey master) => FindOrMake(connection, master, Check, _ => "");

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
        return await Find(connection, null, master, purpose) ?? throw Another(null);
    }

    /// <summary>The key for a purpose; null where there is none yet.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">Its transaction.</param>
    /// <param name="master">The master key.</param>
    /// <param name="purpose">The purpose.</param>
    public static async Task<byte[]?> Find(DbConnection connection, DbTransaction? transaction, MasterKey master, string purpose)
    {
        if (await connection.QuerySingleOrDefaultAsync<string?>("select wrapped from installation_key where purpose = @purpose", new { purpose }, transaction) is not { } wrapped)
            return null;
        try
        {
            return master.Unwrap(wrapped, purpose);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            throw Another(e);
        }
    }

    private static StoreException Another(Exception? e) => new(new(
        "De hoofdsleutel past niet bij deze database. Geef de sleutel waarmee zij is gemaakt.", "The master key does not fit this database. Give the key it was made with."), e);
}
