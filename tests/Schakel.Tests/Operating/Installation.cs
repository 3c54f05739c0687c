// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace Schakel.Tests.Operating;

/// <summary>Schakel as docs/operations.md tells to install it: nodes, and nginx with the file that is shipped. Only ports, paths and the certificate are of the test.</summary>
internal sealed partial class Installation : IAsyncDisposable
{
    public const string MetricsSecret = "een-woord-dat-door-toeval-is-gekozen";
    private static readonly string[] Passing = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("schakel-install");
    private readonly List<Process> running = [];
    private readonly Dictionary<string, string> environment;

    private Installation(string db)
    {
        Ports = [.. Enumerable.Range(0, 4).Select(_ => FreePort())];
        environment = new()
        {
            ["SCHAKEL_HOME"] = Repository.Root,
            ["SCHAKEL_DB"] = db,
            ["SCHAKEL_METRICS_SECRET"] = MetricsSecret,
            ["SCHAKEL_MASTER_KEY_FILE"] = Put("master.key", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))),
            ["SCHAKEL_CHECKPOINT"] = Path.Combine(folder.FullName, "checkpoint"),
            ["SCHAKEL_INGEBRUIKNAME"] = Put("ingebruikname.json", Json().Match(Repository.Read("docs/operations.md")).Groups["text"].Value),
        };
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(environment["SCHAKEL_MASTER_KEY_FILE"], UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>Of the two nodes, of http and of https.</summary>
    public int[] Ports { get; }

    public Uri Address => new($"https://localhost:{Ports[3]}");

    public X509Certificate2 Certificate { get; } = SelfSigned();

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>All that stands in the files that anything here wrote.</summary>
    public string Written => string.Join('\n', folder.EnumerateFiles("*.log", SearchOption.AllDirectories).Select(file => File.ReadAllText(file.FullName)));

    public static async Task<Installation> On(string db)
    {
        var made = new Installation(db);
        (await made.Type("migrate")).Exit.ShouldBe(0);
        await Task.WhenAll(made.StartNode(0), made.StartNode(1));
        await made.StartNginx();
        return made;
    }

    /// <summary>One node on a file, without anything in front of it.</summary>
    public static async Task<Installation> OnOneMachine()
    {
        var made = new Installation("schakel.db");
        (await made.Type("migrate")).Exit.ShouldBe(0);
        await made.StartNode(0);
        return made;
    }

    /// <summary>Types a command with the settings of the installation.</summary>
    public async Task<(int Exit, string Out, string Error)> Type(params string[] words)
    {
        using var process = Process.Start(Program(words))!;
        var (said, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said, await error);
    }

    public async Task StartNode(int which)
    {
        var process = Process.Start(Program("serve", "--url", $"http://127.0.0.1:{Ports[which]}", "--public", Address.ToString().TrimEnd('/')))!;
        running.Add(process);
        var log = TextWriter.Synchronized(new StreamWriter(PathOf($"node-{process.Id}.log")) { AutoFlush = true });
        var listens = new TaskCompletionSource();
        process.ErrorDataReceived += (_, line) => log.WriteLine(line.Data);
        process.OutputDataReceived += (_, line) =>
        {
            log.WriteLine(line.Data);
            if (line.Data is null)
                listens.TrySetException(new InvalidOperationException("The node stopped."));
            else if (line.Data.StartsWith("Schakel draait op", StringComparison.Ordinal))
                listens.TrySetResult();
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        await listens.Task;
    }

    /// <summary>A node falls away from one moment to the next.</summary>
    public async Task KillNode(int which)
    {
        running[which].Kill();
        await running[which].WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in running)
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Certificate.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task StartNginx()
    {
        using var key = Certificate.GetRSAPrivateKey()!;
        var site = Repository.Read("docs/install/nginx.conf");
        foreach (var (shipped, ours) in new[]
        {
            ("127.0.0.1:5000", $"127.0.0.1:{Ports[0]}"), ("127.0.0.1:5001", $"127.0.0.1:{Ports[1]}"), ("listen 80;", $"listen 127.0.0.1:{Ports[2]};"), ("listen 443 ssl", $"listen 127.0.0.1:{Ports[3]} ssl"),
            ("schakel.example;", "localhost;"), ("/etc/ssl/certs/schakel.example.pem", Put("site.pem", Certificate.ExportCertificatePem())),
            ("/etc/ssl/private/schakel.example.key", Put("site.key", key.ExportPkcs8PrivateKeyPem())), ("/var/log/nginx/schakel.log", PathOf("nginx-site.log")),
        })
        {
            site.ShouldContain(shipped);
            site = site.Replace(shipped, ours);
        }

        var temporary = string.Concat(Passing.Select(each => $"{each}_temp_path {PathOf(each)};\n"));
        Put("site.conf", site);
        var main = Put("nginx.conf", $"{(Environment.IsPrivilegedProcess ? "user root;" : "")}\ndaemon off;\npid {PathOf("nginx.pid")};\nerror_log {PathOf("nginx.log")};\nevents {{}}\nhttp {{\n{temporary}include {PathOf("site.conf")};\n}}\n");
        running.Add(Process.Start(new ProcessStartInfo(File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx", ["-c", main, "-p", folder.FullName]) { UseShellExecute = false, RedirectStandardError = true })!);
        for (var look = 0; !await Listens(Ports[3]); look++)
        {
            if (running[^1].HasExited || look == 200)
                throw new InvalidOperationException(File.Exists(PathOf("nginx.log")) ? File.ReadAllText(PathOf("nginx.log")) : "nginx does not start.");
            await Task.Delay(50);
        }
    }

    private ProcessStartInfo Program(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "schakel.dll"), .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.FullName,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }

    private string Put(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    private static async Task<bool> Listens(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));
    }

    [GeneratedRegex("```json\n(?<text>\\{\n  \"gemeente-lindeveen\".*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Json();
}
