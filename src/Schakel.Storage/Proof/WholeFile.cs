// SPDX-License-Identifier: EUPL-1.2
using System.Runtime.InteropServices;

namespace Schakel.Storage.Proof;

/// <summary>Files that are there whole or not at all, whenever the power fails.</summary>
internal static partial class WholeFile
{
    /// <summary>How the name of a file ends that is not whole yet.</summary>
    public const string Half = ".half";

    /// <summary>EINVAL, on Linux and elsewhere.</summary>
    private const int NotForThis = 22;

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

            Place(beside, path, mayReplace: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Writes a file that only its owner can read.</summary>
    public static void WriteSecret(string path, ReadOnlySpan<byte> bytes, bool mayReplace)
    {
        var beside = Beside(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using (var file = new FileStream(beside, options))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            Place(beside, path, mayReplace);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Puts a file that was written beside it in its place.</summary>
    public static void Keep(string beside, string path, bool mayReplace)
    {
        using (var file = new FileStream(beside, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            file.Flush(flushToDisk: true);
        Place(beside, path, mayReplace);
    }

    /// <summary>A name in the same folder, so that the move is one step of the file system.</summary>
    public static string Beside(string path) => $"{path}.{Path.GetRandomFileName()}{Half}";

    // The name stands in the folder, and the folder is on disk only once it was flushed as well.
    private static void Place(string beside, string path, bool mayReplace)
    {
        File.Move(beside, path, mayReplace);
        if (OperatingSystem.IsWindows())
            return;
        var folder = Open(Path.GetDirectoryName(Path.GetFullPath(path))!, 0);
        if (folder < 0)
            return;
        var error = Fsync(folder) == 0 ? 0 : Marshal.GetLastPInvokeError();
        _ = Close(folder);
        // Some file systems flush no folders, and say so: there is nothing more to do there.
        if (error is not 0 and not NotForThis)
            throw new IOException($"The folder of {path} could not be flushed to disk.");
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int file);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
