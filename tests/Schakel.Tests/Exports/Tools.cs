// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;

namespace Schakel.Tests.Exports;

/// <summary>Runs programs that are not ours. One that is not installed fails the test: an unchecked proof is no proof.</summary>
public static class Tools
{
    public static async Task<string> Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Start(start);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output + await errors;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException(
                $"The cross-check needs {start.FileName}: apt-get install -y spin z3 gcc libc6-dev.", missing);
        }
    }
}
