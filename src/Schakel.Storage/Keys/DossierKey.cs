// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;

namespace Schakel.Storage.Keys;

/// <summary>The two keys of a dossier: of what those entitled may read, and of a protected name. Who destroys them destroys the dossier.</summary>
public sealed class DossierKey
{
    internal const string Content = "inhoud";
    internal const string Identity = "naam";

    private readonly byte[] content;
    private readonly Lazy<byte[]> identity;

    private DossierKey(byte[] content, Func<byte[]> identity) => (this.content, this.identity) = (content, new Lazy<byte[]>(identity));

    /// <summary>New keys, by chance.</summary>
    public static DossierKey New() => new(RandomNumberGenerator.GetBytes(32), () => RandomNumberGenerator.GetBytes(32));

    /// <summary>Opens wrapped keys.</summary>
    /// <exception cref="CryptographicException">The master key is another one, or the row was changed.</exception>
    public static DossierKey Unwrap(MasterKey master, string dossier, string content, string identity) =>
        // The key of a name is opened only where a name is: the custodian's, and a verification that meets one.
        new(master.Unwrap(content, Purpose(Content, dossier)), () => master.Unwrap(identity, Purpose(Identity, dossier)));

    /// <summary>Wraps them for the store.</summary>
    public (string Content, string Identity) Wrap(MasterKey master, string dossier) =>
        (master.Wrap(content, Purpose(Content, dossier)), master.Wrap(identity.Value, Purpose(Identity, dossier)));

    internal byte[] Close(ReadOnlySpan<byte> plain) => Sealed.Close(content, plain, Content);

    internal byte[] Open(ReadOnlySpan<byte> closed) => Sealed.Open(content, closed, Content);

    // Under a purpose of their own: a file that was moved to another number, or passed off as the other copy, does not open.
    internal byte[] CloseFile(ReadOnlySpan<byte> plain, long number, string copy) => Sealed.Close(content, plain, File(number, copy));

    internal byte[] OpenFile(ReadOnlySpan<byte> closed, long number, string copy) => Sealed.Open(content, closed, File(number, copy));

    // Each line of a deliberation under its place: moved to another, it does not open.
    internal byte[] CloseLine(ReadOnlySpan<byte> plain, long number) => Sealed.Close(content, plain, Line(number));

    internal byte[] OpenLine(ReadOnlySpan<byte> closed, long number) => Sealed.Open(content, closed, Line(number));

    internal byte[] CloseName(ReadOnlySpan<byte> plain) => Sealed.Close(identity.Value, plain, Identity);

    internal byte[] OpenName(ReadOnlySpan<byte> closed) => Sealed.Open(identity.Value, closed, Identity);

    private static string Line(long number) => $"beraad/{number}";

    private static string File(long number, string copy) => $"bijlage/{number}/{copy}";

    private static string Purpose(string what, string dossier) => $"{what}/{dossier}";
}
