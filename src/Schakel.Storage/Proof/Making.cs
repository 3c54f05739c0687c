// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Storage.Proof;

/// <summary>One at a time makes a file by a name. What one before it left half made, because it was killed, is cleared away.</summary>
internal sealed class Making : IDisposable
{
    private const int HeldOnLinux = 11;
    private const int HeldOnWindows = 32;
    private readonly FileStream held;

    /// <summary>Begins.</summary>
    /// <exception cref="StoreException">Another one is at it, or there is no such folder.</exception>
    public Making(string path)
    {
        try
        {
            // The system lets go of it when this process ends, in whatever way.
            held = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new StoreException(new($"De map van ‘{path}’ bestaat niet. Maak haar eerst.", $"The folder of ‘{path}’ does not exist. Make it first."), e);
        }
        catch (IOException e) when ((e.HResult & 0xFFFF) is HeldOnLinux or HeldOnWindows)
        {
            throw new StoreException(new($"Een ander programma maakt ‘{path}’ op dit moment.", $"Another program is making ‘{path}’ at this moment."), e);
        }

        foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, $"{Path.GetFileName(path)}.*{WholeFile.Half}").ToList())
            File.Delete(left);
    }

    public void Dispose() => held.Dispose();
}
