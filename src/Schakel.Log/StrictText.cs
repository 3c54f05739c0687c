// SPDX-License-Identifier: EUPL-1.2
using System.Text;

namespace Schakel.Log;

/// <summary>Text as the formats allow it: right UTF-8, and no control characters but the newline.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the bytes as text.</summary>
    /// <exception cref="LogFormatException">The bytes are no such text.</exception>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Checked(Utf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            throw new LogFormatException("The text is not valid UTF-8.");
        }
    }

    /// <summary>Writes the text as bytes.</summary>
    /// <exception cref="LogFormatException">The text cannot be written as such.</exception>
    public static byte[] Bytes(string text)
    {
        try
        {
            return Utf8.GetBytes(Checked(text));
        }
        catch (EncoderFallbackException)
        {
            throw new LogFormatException("The text has half a character in it, which UTF-8 cannot write.");
        }
    }

    /// <summary>Whether the text can be written as such.</summary>
    public static bool IsStrict(string text)
    {
        try
        {
            return Bytes(text).Length >= text.Length;
        }
        catch (LogFormatException)
        {
            return false;
        }
    }

    private static string Checked(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\t') || text.AsSpan().ContainsAnyInRange('\v', '\x1f')
            ? throw new LogFormatException("The text has a control character in it that is no newline.")
            : text;
}
