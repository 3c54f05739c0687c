// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Security.Cryptography;
using Schakel.Storage.Engines;
using Schakel.Storage.Proof;

namespace Schakel.Storage.Keys;

/// <summary>
/// The key that wraps all others. It stands in a file or in the environment, never in the database: who has the one without the other has nothing.
/// </summary>
public sealed class MasterKey
{
    /// <summary>The variable that holds it, base64.</summary>
    public const string Variable = "SCHAKEL_MASTER_KEY";

    /// <summary>The variable that names a file that holds it.</summary>
    public const string FileVariable = "SCHAKEL_MASTER_KEY_FILE";

    /// <summary>The variable that holds the key before it, while a rotation runs.</summary>
    public const string FormerVariable = "SCHAKEL_MASTER_KEY_FORMER";

    /// <summary>The variable that names a file that holds the key before it.</summary>
    public const string FormerFileVariable = "SCHAKEL_MASTER_KEY_FORMER_FILE";

    /// <summary>Beside the file of a key, while a rotation runs: the key before it.</summary>
    public const string FormerExtension = ".former";

    private readonly byte[] key;

    /// <summary>From thirty-two bytes.</summary>
    public MasterKey(ReadOnlySpan<byte> key)
        : this(key.ToArray(), null)
    {
    }

    private MasterKey(byte[] key, MasterKey? former)
    {
        (this.key, Former) = (key, former);
        Id = Convert.ToHexStringLower(SHA256.HashData(key))[..16];
    }

    /// <summary>Tells keys apart, and tells nothing of the key.</summary>
    public string Id { get; }

    /// <summary>While a rotation runs, the key before this one: it opens what is not wrapped anew yet, and wraps nothing.</summary>
    public MasterKey? Former { get; }

    /// <summary>A new one, by chance.</summary>
    public static MasterKey New() => new(RandomNumberGenerator.GetBytes(32));

    /// <summary>The same key, with the one before it.</summary>
    public MasterKey After(MasterKey? former) => new(key, former is null || former.Id == Id ? null : new MasterKey(former.key, null));

    /// <summary>
    /// The key that was given: in the environment, in the file that it names, or beside the database. Where none is and the database is a new
    /// file, one is made beside it. While a rotation runs the one before it is found in the same ways.
    /// </summary>
    /// <param name="environment">Looks up a variable.</param>
    /// <param name="database">The file of the database; null where it is a server.</param>
    /// <param name="isNew">Whether the store is empty: only then a key may be made.</param>
    /// <exception cref="StoreException">There is none, or it is none.</exception>
    public static MasterKey Find(Func<string, string?> environment, string? database, bool isNew)
    {
        var file = FileOf(environment, database);
        return Current(environment, file, isNew).After(FormerOf(environment, file));
    }

    /// <summary>Holds it against a store that is there. Writes nothing.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="connection">The connection.</param>
    /// <returns>The same, with the one in front that the store goes by now.</returns>
    /// <exception cref="StoreException">It is another key, or nothing was ever kept there.</exception>
    public async Task<MasterKey> HeldAgainst(Engine engine, DbConnection connection) => await Store.IsNew(engine, connection)
        ? throw new StoreException(new("Deze database is nog leeg. Maak haar met ‘schakel migrate’.", "This database is still empty. Make it with ‘schakel migrate’."))
        : await InstallationKeys.Hold(connection, this);

    /// <summary>The file in which the key stands or would stand; null where it is in the environment.</summary>
    /// <exception cref="StoreException">Nothing says where it stands.</exception>
    public static string? FileOf(Func<string, string?> environment, string? database) =>
        environment(Variable) is { Length: > 0 } ? null
        : environment(FileVariable) is { Length: > 0 } named ? named
        : database is not null ? database + ".key"
        : throw Missing($"Zet {Variable} of {FileVariable}.", $"Set {Variable} or {FileVariable}.");

    /// <summary>Writes it to a file that only its owner can read, and that was not there.</summary>
    public void Save(string file) => WholeFile.WriteSecret(file, Written, mayReplace: false);

    /// <summary>Puts a new key in a file, and keeps the one that is there beside it as the former.</summary>
    /// <exception cref="StoreException">The file holds no key.</exception>
    public static void Renew(string file)
    {
        // The former first: whenever this stops, what opens the store is there.
        var former = Read(Content(file), file);
        WholeFile.WriteSecret(file + FormerExtension, former.Written, mayReplace: true);
        WholeFile.WriteSecret(file, New().Written, mayReplace: true);
    }

    /// <summary>Wraps a key, for one purpose and owner: moved to another row it does not open.</summary>
    public string Wrap(ReadOnlySpan<byte> plain, string purpose) => Convert.ToBase64String(Sealed.Close(key, plain, purpose));

    /// <summary>Opens what was wrapped by it, or by the one before it.</summary>
    /// <exception cref="CryptographicException">It was wrapped by another key or for something else, or was changed.</exception>
    public byte[] Unwrap(string wrapped, string purpose)
    {
        var closed = Convert.FromBase64String(wrapped);
        try
        {
            return Sealed.Open(key, closed, purpose);
        }
        catch (CryptographicException) when (Former is not null)
        {
            return Sealed.Open(Former.key, closed, purpose);
        }
    }

    /// <summary>Whether it opens what was wrapped, without the one before it.</summary>
    public bool Opens(string wrapped, string purpose)
    {
        try
        {
            Sealed.Open(key, Convert.FromBase64String(wrapped), purpose);
            return true;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return false;
        }
    }

    /// <summary>Vouches for a text that stands in the database: who can write there and has not this key cannot make it.</summary>
    public string Vouch(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, System.Text.Encoding.UTF8.GetBytes($"schakel/instelling/v1\n{text}")));

    private byte[] Written => System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(key) + "\n");

    private static MasterKey Current(Func<string, string?> environment, string? file, bool isNew)
    {
        if (file is null)
            return Read(environment(Variable)!, Variable);
        if (File.Exists(file))
            return Read(Content(file), file);
        if (!isNew || environment(FileVariable) is { Length: > 0 })
            throw Missing($"Het bestand ‘{file}’ is er niet. Zet het terug.", $"The file ‘{file}’ is not there. Put it back.");
        var made = New();
        made.Save(file);
        return made;
    }

    private static MasterKey? FormerOf(Func<string, string?> environment, string? file)
    {
        if (environment(FormerVariable) is { Length: > 0 } given)
            return Read(given, FormerVariable);
        if (environment(FormerFileVariable) is { Length: > 0 } named)
        {
            return File.Exists(named)
                ? Read(Content(named), named)
                : throw Missing($"Het bestand ‘{named}’ is er niet. Zet het terug.", $"The file ‘{named}’ is not there. Put it back.");
        }

        var beside = file + FormerExtension;
        return file is not null && File.Exists(beside) ? Read(Content(beside), beside) : null;
    }

    /// <summary>To unwrap many keys, one after the other.</summary>
    internal AesGcm Cipher() => new(key, Sealed.Tag);

    private static string Content(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                new($"De hoofdsleutel in ‘{file}’ kan niet worden gelezen. Kijk naar de rechten van het bestand.", $"The master key in ‘{file}’ cannot be read. Look at the rights of the file."), e);
        }
    }

    private static MasterKey Read(string text, string from)
    {
        var bytes = new byte[48];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var count) && count == 32
            ? new MasterKey(bytes.AsSpan(0, 32))
            : throw Missing($"In {from} staat geen sleutel: 32 bytes in base64.", $"{from} holds no key: 32 bytes in base64.");
    }

    private static StoreException Missing(string dutch, string english) => new(new(
        $"De hoofdsleutel ontbreekt. {dutch} Zonder die sleutel is niets leesbaar.", $"The master key is missing. {english} Without it nothing can be read."));
}
