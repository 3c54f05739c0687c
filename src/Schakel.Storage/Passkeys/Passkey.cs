// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;

namespace Schakel.Storage.Passkeys;

/// <summary>The public half of a key that an administrator has in his device, by which he comes in without an identity provider.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Organisation">Where he works.</param>
/// <param name="Credential">What his device calls it.</param>
/// <param name="PublicKey">The key, as COSE writes it.</param>
/// <param name="Counter">How often his device says it was used; 0 where it does not count.</param>
/// <param name="IsBackupEligible">Whether his device may copy it to others of his.</param>
/// <param name="Transports">How a browser reaches the device.</param>
/// <param name="Made">When it was kept.</param>
/// <param name="Used">When it was last used; null for never.</param>
public sealed record Passkey(
    string Account, string Organisation, ImmutableArray<byte> Credential, ImmutableArray<byte> PublicKey, uint Counter, bool IsBackupEligible, ImmutableArray<string> Transports, Moment Made, Moment? Used)
{
    private const int MarkLength = 8;

    /// <summary>What the store calls it: it tells nothing.</summary>
    public string Id { get; } = KeptPasskeys.IdOf(Credential.AsSpan());

    /// <summary>The beginning of that, for people to name it by.</summary>
    public string Mark => Id[..MarkLength];
}
