// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Web.Attachments;

/// <summary>Looks for viruses with the program of the system, and knows whether that can look at all.</summary>
internal sealed class Scanner(Tools tools)
{
    private const int ScanSeconds = 120;

    // Without a database it ends at once, though not on a machine that is busy: what is still at it by then is reading one. A page waits for that; a file may wait longer.
    private const int TrySeconds = 3;
    private const int TryLonger = 20;
    private const int EndedBySignal = 128;
    private static readonly string[] WithoutDatabase = ["database", "cl_load"];
    private readonly OutsideProgram outside = new(tools.Prlimit);
    private volatile bool works;

    /// <summary>Looks into a file.</summary>
    /// <returns>0: no virus; 1: a virus; else it could not look.</returns>
    public async Task<int?> Scan(string path, string folder, CancellationToken stop)
    {
        var ended = await outside.Run(tools.ClamAv!, Arguments(path), folder, ScanSeconds, megabytes: null, stop);
        works = ended is 0 or 1;
        return ended;
    }

    /// <summary>Whether it can look. Where that is not known from a file, it is tried on a text of our own.</summary>
    /// <param name="isInHaste">Whether a page waits for it.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<ScannerState> State(bool isInHaste, CancellationToken stop)
    {
        if (tools.ClamAv is not { } scanner)
            return ScannerState.None;
        if (works)
            return ScannerState.Works;
        var folder = Directory.CreateTempSubdirectory("schakel-scanner-").FullName;
        try
        {
            var path = Path.Join(folder, "proef.txt");
            await File.WriteAllTextAsync(path, "Een proef.", stop);
            var (ended, told) = await outside.Hear(scanner, Arguments(path), folder, isInHaste ? TrySeconds : TryLonger, stop);
            works = ended is 0;
            return ended is null or 0 or > EndedBySignal ? ScannerState.Works
                : WithoutDatabase.Any(word => told.Contains(word, StringComparison.OrdinalIgnoreCase)) ? ScannerState.NoDatabase : ScannerState.Fails;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string[] Arguments(string path) => tools.AsksDaemon ? ["--fdpass", "--no-summary", path] : ["--no-summary", path];
}

/// <summary>Whether files can be scanned.</summary>
internal enum ScannerState
{
    /// <summary>No scanner was installed.</summary>
    None,

    /// <summary>It looks.</summary>
    Works,

    /// <summary>It knows no virus, and refuses to look.</summary>
    NoDatabase,

    /// <summary>It does not look, for another reason.</summary>
    Fails,
}
