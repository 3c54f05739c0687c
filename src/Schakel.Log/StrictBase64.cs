// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Log;

/// <summary>Standard base64 that has one way to write each sequence of bytes: no spaces, no stray bits at the end.</summary>
internal static class StrictBase64
{
    public static bool TryDecode(string text, out byte[] bytes)
    {
        var buffer = new byte[text.Length];
        if (text.Length > 0 && Convert.TryFromBase64String(text, buffer, out var written))
        {
            bytes = buffer[..written];
            return Convert.ToBase64String(bytes) == text;
        }

        bytes = [];
        return false;
    }
}
