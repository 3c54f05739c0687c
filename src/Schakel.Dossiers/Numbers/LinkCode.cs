// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Numbers;

/// <summary>The secret of a link that is mailed to an office without an account: 125 bits by chance, as letters and digits that can be typed over.</summary>
public sealed record LinkCode
{
    /// <summary>How many bytes of chance it is made from.</summary>
    public const int Bytes = 16;

    private const int Characters = 25;

    private LinkCode(string text) => Text = text;

    /// <summary>As it stands in the mail.</summary>
    public string Text { get; }

    /// <summary>Makes one from bytes by chance.</summary>
    /// <param name="chance">Sixteen bytes of a good random source.</param>
    public static LinkCode From(ReadOnlySpan<byte> chance) => new(Letters.Write(chance[..Bytes], Characters));

    /// <summary>Reads what was typed; null where it is none.</summary>
    public static LinkCode? Read(string? typed) => Letters.Read(typed, Characters) is { } text ? new LinkCode(text) : null;

    /// <summary>Never the secret: it must not reach a log by way of a message.</summary>
    public override string ToString() => "link";
}
