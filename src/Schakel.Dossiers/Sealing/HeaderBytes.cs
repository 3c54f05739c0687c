// SPDX-License-Identifier: EUPL-1.2
using System.Text;

namespace Schakel.Dossiers.Sealing;

/// <summary>A <see cref="Header"/> as it is stored, in UTF-8: for whoever looks at millions of them.</summary>
public readonly ref struct HeaderBytes
{
    /// <summary>The organisation.</summary>
    public required ReadOnlySpan<byte> Organisation { get; init; }

    /// <summary>The number of the dossier.</summary>
    public required ReadOnlySpan<byte> Dossier { get; init; }

    /// <summary>Which event of it, from 0.</summary>
    public required long Version { get; init; }

    /// <summary>The name of the event.</summary>
    public required ReadOnlySpan<byte> Type { get; init; }

    /// <summary>The moment it was written.</summary>
    public required ReadOnlySpan<byte> At { get; init; }

    /// <summary>The id of the command.</summary>
    public required ReadOnlySpan<byte> Command { get; init; }

    /// <summary>The same, as texts.</summary>
    public Header ToHeader() => new(
        Encoding.UTF8.GetString(Organisation), Encoding.UTF8.GetString(Dossier), Version, Encoding.UTF8.GetString(Type), Encoding.UTF8.GetString(At),
        Encoding.UTF8.GetString(Command));
}
