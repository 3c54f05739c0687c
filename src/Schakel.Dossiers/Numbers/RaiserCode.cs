// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;

namespace Schakel.Dossiers.Numbers;

/// <summary>
/// The code by which an anonymous raiser comes back: 125 bits by chance, known to him alone. The store holds a keyed hash, so that whoever
/// takes the database away cannot try codes against it.
/// </summary>
public sealed record RaiserCode
{
    /// <summary>How many bytes of chance it is made from.</summary>
    public const int Bytes = 16;

    private const int Characters = 25;

    private RaiserCode(string text) => Text = text;

    /// <summary>As the raiser keeps it.</summary>
    public string Text { get; }

    /// <summary>Makes a code from bytes by chance.</summary>
    /// <param name="chance">Sixteen bytes of a good random source.</param>
    public static RaiserCode From(ReadOnlySpan<byte> chance) => new(Letters.Write(chance[..Bytes], Characters));

    /// <summary>Reads what was typed; null where it is no code.</summary>
    public static RaiserCode? Read(string? typed) => Letters.Read(typed, Characters) is { } text ? new RaiserCode(text) : null;

    /// <summary>How the reference of whoever comes by a code begins.</summary>
    public const string Prefix = "code:";

    /// <summary>Under what the raiser is known in the store.</summary>
    /// <param name="key">The key of the installation for codes.</param>
    public string Reference(ReadOnlySpan<byte> key) => Prefix + Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(Text)));

    /// <summary>Never the code itself: it must not reach a log by way of a message.</summary>
    public override string ToString() => "code";
}
