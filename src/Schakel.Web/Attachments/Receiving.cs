// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.Logging;
using Schakel.Dossiers.Commands;
using Schakel.Procedures;

namespace Schakel.Web.Attachments;

/// <summary>
/// Takes a file in: looks what it is, has it scanned, and has everything taken out of a copy that tells who made it. Only a few at a time, for
/// this takes much of the machine.
/// </summary>
internal sealed partial class Receiving(Tools tools, ILogger<Receiving> log) : IDisposable
{
    private const int AtOnce = 2;
    private const int CleanSeconds = 120;
    private const int CleanMegabytes = 2_048;
    private const string Came = "bestand";
    private readonly SemaphoreSlim places = new(AtOnce);
    private readonly OutsideProgram outside = new(tools.Prlimit);
    private readonly Scanner scanner = new(tools);

    /// <summary>Whether there is a scanner that can look.</summary>
    public Task<ScannerState> Scanner(CancellationToken stop) => scanner.State(isInHaste: true, stop);

    /// <summary>Takes it in.</summary>
    public async Task<Received> Receive(byte[] bytes, CancellationToken stop)
    {
        return Recognising.Of(bytes) switch
        {
            Examined.Is(var kind) => await Receive(bytes, kind, stop),
            Examined.Not(var why) => new Received.Refused(why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<Received> Receive(byte[] bytes, FileKind kind, CancellationToken stop)
    {
        await places.WaitAsync(stop);
        // Only we can look into it, and it is gone whatever happens.
        var folder = Directory.CreateTempSubdirectory("schakel-bijlage-").FullName;
        try
        {
            var path = Path.Join(folder, Came + FileKinds.ExtensionOf(kind));
            await File.WriteAllBytesAsync(path, bytes, stop);
            return await Scan(path, folder, stop) is { } bad ? new Received.Refused(bad) : await Clean(bytes, kind, path, folder, stop);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            places.Release();
        }
    }

    /// <summary>Tells the one who runs the site what is missing.</summary>
    public void SayWhatIsMissing()
    {
        if (tools.Mat2 is null)
            NoCleaning(log);
        if (tools.ClamAv is null)
            NoScanning(log, Tools.ClamAvVariable);
    }

    public void Dispose() => places.Dispose();

    // Where a scanner is meant to look and does not, nothing goes past it.
    private async Task<Wording?> Scan(string path, string folder, CancellationToken stop)
    {
        if (tools.ClamAv is null)
            return null;
        switch (await scanner.Scan(path, folder, stop))
        {
            case 0:
                return null;
            case 1:
                return FileTexts.Infected;
            case var _ when await scanner.State(isInHaste: false, stop) is ScannerState.NoDatabase:
                NoDatabase(log);
                return FileTexts.NoDatabase;
            case var ended:
                ScanFailed(log, ended);
                return FileTexts.NotScanned;
        }
    }

    private async Task<Received> Clean(byte[] bytes, FileKind kind, string path, string folder, CancellationToken stop)
    {
        // Plain text is its words and nothing else.
        if (kind is FileKind.Text)
            return new Received.Good(kind, FileCopy.Of(bytes), FileCopy.Of(bytes));
        if (tools.Mat2 is not { } mat2)
            return new Received.Refused(FileTexts.CannotClean);
        var ended = await outside.Run(mat2, [path], folder, CleanSeconds, CleanMegabytes, stop);
        var clean = new FileInfo(Path.Join(folder, $"{Came}.cleaned{FileKinds.ExtensionOf(kind)}"));
        if (ended is null || (clean.Exists && clean.Length > Limits.CleanFile))
            return new Received.Refused(FileTexts.TooManyPages);
        if (ended != 0 || !clean.Exists || clean.Length == 0)
            return new Received.Refused(FileTexts.NotCleaned);
        return new Received.Good(kind, FileCopy.Of(bytes), FileCopy.Of(await File.ReadAllBytesAsync(clean.FullName, stop)));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "mat2 is not installed: no file but plain text can be attached. On Debian: apt-get install mat2")]
    private static partial void NoCleaning(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "ClamAV is not installed: files that are attached are not scanned for viruses. Install clamav-daemon, or set {Variable} to its clamdscan or clamscan.")]
    private static partial void NoScanning(ILogger logger, string variable);

    [LoggerMessage(Level = LogLevel.Error, Message = "ClamAV has no database of viruses, so every file is refused. Run freshclam; where clamav-daemon is used, start it again after that.")]
    private static partial void NoDatabase(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "ClamAV could not look at a file (it ended with {Code}), so the file was refused. See whether clamd runs and has its database.")]
    private static partial void ScanFailed(ILogger logger, int? code);
}

/// <summary>What became of a file that was taken in.</summary>
internal abstract record Received
{
    private Received() { }

    /// <summary>It can be attached.</summary>
    public sealed record Good(FileKind Kind, FileCopy Original, FileCopy Clean) : Received;

    /// <summary>It cannot; why, and what to do.</summary>
    public sealed record Refused(Wording Why) : Received;
}
