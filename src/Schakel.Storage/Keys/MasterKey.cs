// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;

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

    private readonly byte[] key;

    /// <summary>From thirty-two bytes.</summary>
    public MasterKey(ReadOnlySpan<byte> key)
    {
        this.key = key.ToArray();
        Id = Convert.ToHexStringLower(SHA256.HashData(key))[..16];
    }

    /// <summary>Tells keys apart, and tells nothing of the key.</summary>
    public string Id { get; }

    /// <summary>A new one, by chance.</summary>
    public static MasterKey New() => new(RandomNumberGenerator.GetBytes(32));

    /// <summary>
    /// The key that was given: in the environment, in the file that it names, or beside the database. Where none is and the database is a new
    /// file, one is made beside it.
    /// </summary>
    /// <param name="environment">Looks up a variable.</param>
    /// <param name="database">The file of the database; null where it is a server.</param>
    /// <param name="isNew">Whether the store is empty: only then a key may be made.</param>
    /// <exception cref="StoreException">There is none, or it is none.</exception>
    public static MasterKey Find(Func<string, string?> environment, string? database, bool isNew)
    {
        if (environment(Variable) is { Length: > 0 } given)
            return Read(given, Variable);
        var file = environment(FileVariable) is { Length: > 0 } named ? named : database is null ? null : database + ".key";
        if (file is null)
            throw Missing($"Zet {Variable} of {FileVariable}.", $"Set {Variable} or {FileVariable}.");
        if (File.Exists(file))
            return Read(File.ReadAllText(file), file);
        if (!isNew || environment(FileVariable) is { Length: > 0 })
            throw Missing($"Het bestand ‘{file}’ is er niet. Zet het terug.", $"The file ‘{file}’ is not there. Put it back.");
        var made = New();
        made.Save(file);
        return made;
    }

    /// <summary>Writes it to a file that only its owner can read.</summary>
    public void Save(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(key) + "\n"));
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Wraps a key, for one purpose and owner: moved to another row it does not open.</summary>
    public string Wrap(ReadOnlySpan<byte> plain, string purpose) => Convert.ToBase64String(Sealed.Close(key, plain, purpose));

    /// <summary>Opens what was wrapped.</summary>
    /// <exception cref="CryptographicException">It was wrapped by another key or for something else, or was changed.</exception>
    public byte[] Unwrap(string wrapped, string purpose) => Sealed.Open(key, Convert.FromBase64String(wrapped), purpose);

    /// <summary>To unwrap many keys, one after the other.</summary>
    internal AesGcm Cipher() => new(key, Sealed.Tag);

    /// <summary>Vouches for a text that stands in the database: who can write there and has not this key cannot make it.</summary>
    public string Vouch(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, System.Text.Encoding.UTF8.GetBytes($"schakel/instelling/v1\n{text}")));

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
