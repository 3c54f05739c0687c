// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Globalization;
using MimeKit;
using Schakel.Web.Telling;

namespace Schakel.Tests.Web.Telling;

/// <summary>A mail server of another make, on loopback, that keeps what it takes in.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("schakel-mail").FullName;
    private Process? process;

    /// <summary>The port it listens on, also while it is down.</summary>
    public int Port { get; private set; }

    public string Folder => folder;

    public static async Task<MailServer> Start(string host = "127.0.0.1")
    {
        var server = new MailServer();
        await server.Up(host);
        return server;
    }

    public MailSettings Settings(string host = "127.0.0.1") => new(host, Port, new MailboxAddress("Schakel", "schakel@lindeveen.example"));

    public async Task Up(string host = "127.0.0.1")
    {
        process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [Repository.PathOf("tests/outside/smtp.py"), folder, $"{Port}", host]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = process.StandardError.ReadToEndAsync();
        Port = int.Parse(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server did not start: is python3-aiosmtpd there?"), CultureInfo.InvariantCulture);
    }

    public void Down()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    /// <summary>What it took in, as it came.</summary>
    public IReadOnlyList<string> Mails => [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    public void Dispose()
    {
        Down();
        Directory.Delete(folder, recursive: true);
    }
}
