// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;

namespace Schakel.Web.Ui;

/// <summary>Reads a file that came with a form.</summary>
internal static class SentFile
{
    /// <summary>All of it. How large it may be was looked at before.</summary>
    public static async Task<byte[]> Bytes(this IFormFile file, CancellationToken stop)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, stop);
        return bytes;
    }
}
