// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Storage.Proof;

/// <summary>Adds files to a folder, and can take them all away again. What is there already must be the same: nothing is written over.</summary>
/// <param name="folder">The folder.</param>
internal sealed class Adding(string folder)
{
    private readonly Stack<string> made = [];

    /// <summary>Adds a file.</summary>
    /// <exception cref="StoreException">Another one is there by that name.</exception>
    public async Task Put(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var target = Path.Combine(folder, path);
        if (File.Exists(target))
        {
            if ((await File.ReadAllBytesAsync(target, cancellation)).AsSpan().SequenceEqual(bytes.Span))
                return;
            throw new StoreException(new(
                $"‘{target}’ is er al en is anders: in deze map staat een ander logboek. Kies een andere map.", $"‘{target}’ is there already and differs: another log is in this folder. Choose another folder."));
        }

        MakeFolder(Path.GetDirectoryName(target)!);
        made.Push(target);
        await WholeFile.Write(target, bytes, cancellation);
    }

    /// <summary>Takes away what was added.</summary>
    public void TakeBack()
    {
        while (made.TryPop(out var path))
        {
            if (Directory.Exists(path))
                Directory.Delete(path);
            else
                File.Delete(path);
        }
    }

    private void MakeFolder(string path)
    {
        if (Directory.Exists(path))
            return;
        MakeFolder(Path.GetDirectoryName(path)!);
        Directory.CreateDirectory(path);
        made.Push(path);
    }
}
