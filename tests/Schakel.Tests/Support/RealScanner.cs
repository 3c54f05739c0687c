// SPDX-License-Identifier: EUPL-1.2
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Schakel.Web.Attachments;

namespace Schakel.Tests.Support;

/// <summary>
/// Debian's ClamAV with a database of one virus: the text that every scanner takes for one. Its own database is hundreds of megabytes and is fetched from elsewhere; without
/// any it refuses every file. Whatever attaches a file in a test goes past it, also in a program that a test starts.
/// </summary>
internal static class RealScanner
{
    private const string Program = "/usr/bin/clamscan";

    /// <summary>The virus that is none, in two halves so that no scanner takes this file for it.</summary>
    public static byte[] NoVirus { get; } = Encoding.ASCII.GetBytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

    [ModuleInitializer]
    internal static void Prepare()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Program) || Environment.GetEnvironmentVariable(Tools.ClamAvVariable) is { Length: > 0 })
            return;
        var folder = Directory.CreateTempSubdirectory("schakel-scanner");
        var (database, scanner) = (Path.Join(folder.FullName, "own.hdb"), Path.Join(folder.FullName, "clamscan"));
        // ClamAV knows a file by its length and this hash of it.
#pragma warning disable CA5351
        File.WriteAllText(database, $"{Convert.ToHexStringLower(MD5.HashData(NoVirus))}:{NoVirus.Length}:Eicar-Test-Signature\n");
#pragma warning restore CA5351
        File.WriteAllText(scanner, $"#!/bin/sh\nexec {Program} --database={database} \"$@\"\n");
        File.SetUnixFileMode(scanner, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Environment.SetEnvironmentVariable(Tools.ClamAvVariable, scanner);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
    }
}
