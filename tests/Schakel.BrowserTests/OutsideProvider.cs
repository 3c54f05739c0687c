// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Schakel.Tests;

namespace Schakel.BrowserTests;

/// <summary>An identity provider that shares no code with ours: npm's oidc-provider, at the versions of its lock file, on a port of its own.</summary>
internal sealed class OutsideProvider : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("schakel-oidc").FullName;
    private Process? running;

    public int Port { get; } = FreePort();

    public string Issuer => $"http://127.0.0.1:{Port}";

    public async Task Start(string site)
    {
        foreach (var file in Directory.GetFiles(Path.Join(Repository.Root, "tests", "outside", "oidc")))
            File.Copy(file, Path.Join(folder, Path.GetFileName(file)));
        using (var install = Run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"))
        {
            var said = await install.StandardOutput.ReadToEndAsync();
            await install.WaitForExitAsync();
            install.ExitCode.ShouldBe(0, said);
        }

        running = Run("node", "provider.mjs", $"{Port}", site);
        while (await running.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == "ready")
                return;
        }

        throw new InvalidOperationException("The provider stopped before it listened.");
    }

    public void Dispose()
    {
        if (running is { HasExited: false })
            running.Kill(entireProcessTree: true);
        running?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Process Run(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
