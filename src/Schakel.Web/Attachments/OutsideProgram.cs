// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Schakel.Web.Attachments;

/// <summary>
/// Runs a program of the system on what someone sent: without a shell, without our environment, bounded in time and memory, and unheard: what it
/// writes may hold words of a dossier.
/// </summary>
/// <param name="prlimit">The program that sets bounds; null where it is not there.</param>
internal sealed class OutsideProgram(string? prlimit)
{
    private const int MostHeard = 4_096;

    /// <summary>Runs it in a folder of its own.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments: never anything that came from outside.</param>
    /// <param name="folder">Where it works, and may leave what it needs for a while.</param>
    /// <param name="seconds">How long it may take.</param>
    /// <param name="megabytes">How much memory it may take; null for no bound.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>How it ended; null where it could not be started or took too long.</returns>
    public Task<int?> Run(string program, IReadOnlyList<string> arguments, string folder, int seconds, int? megabytes, CancellationToken stop) =>
        Run(program, arguments, folder, seconds, megabytes, [], stop);

    /// <summary>Runs it on what we made ourselves, and hears how its mistakes begin.</summary>
    public async Task<(int? Ended, string Told)> Hear(string program, IReadOnlyList<string> arguments, string folder, int seconds, CancellationToken stop)
    {
        var heard = new byte[MostHeard];
        var ended = await Run(program, arguments, folder, seconds, megabytes: null, heard, stop);
        return (ended, Encoding.UTF8.GetString(heard).TrimEnd('\0'));
    }

    private async Task<int?> Run(string program, IReadOnlyList<string> arguments, string folder, int seconds, int? megabytes, byte[] heard, CancellationToken stop)
    {
        using var process = new Process { StartInfo = Start(program, arguments, folder, seconds, megabytes) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        process.StandardInput.Close();
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(seconds * 1_000);
        try
        {
            await Task.WhenAll(
                process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, late.Token), Hear(process.StandardError.BaseStream, heard, late.Token),
                process.WaitForExitAsync(late.Token));
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            stop.ThrowIfCancellationRequested();
            return null;
        }
    }

    private static async Task Hear(Stream told, byte[] heard, CancellationToken stop)
    {
        _ = await told.ReadAtLeastAsync(heard, heard.Length, throwOnEndOfStream: false, stop);
        await told.CopyToAsync(Stream.Null, stop);
    }

    private ProcessStartInfo Start(string program, IReadOnlyList<string> arguments, string folder, int seconds, int? megabytes)
    {
        var start = new ProcessStartInfo(prlimit ?? program)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (prlimit is not null)
        {
            // A file that grows without end is stopped as well.
            foreach (var bound in new[] { $"--cpu={seconds}", "--core=0", "--fsize=268435456", megabytes is { } most ? $"--as={most * 1_048_576L}" : null, "--", program })
            {
                if (bound is not null)
                    start.ArgumentList.Add(bound);
            }
        }

        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment.Clear();
        foreach (var (name, value) in new[] { ("PATH", "/usr/local/bin:/usr/bin:/bin"), ("HOME", folder), ("TMPDIR", folder), ("LANG", "C.UTF-8") })
            start.Environment[name] = value;
        return start;
    }
}
