// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Storage.Proof;

/// <summary>Files that are there whole or not at all, whenever the power fails.</summary>
internal static class WholeFile
{
    public static async Task Write(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var beside = Beside(path);
        try
        {
            await using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(bytes, cancellation);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Puts a file that was written beside it in its place.</summary>
    public static void Keep(string beside, string path)
    {
        using (var file = new FileStream(beside, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            file.Flush(flushToDisk: true);
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>A name in the same folder, so that the move is one step of the file system.</summary>
    public static string Beside(string path) => $"{path}.{Path.GetRandomFileName()}";
}
