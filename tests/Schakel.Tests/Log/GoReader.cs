// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel;
using System.Diagnostics;
using Schakel.Log.Tiles;

namespace Schakel.Tests.Log;

/// <summary>The reader of tests/outside, which shares no code with us. Where Go is missing the test fails: an unchecked log is no log.</summary>
public sealed class GoReader : IDisposable
{
    private const string Install = "The reader outside .NET needs Go and its x/mod: apt-get install -y golang golang-golang-x-mod-dev.";

    private readonly string folder = Directory.CreateTempSubdirectory("outside-").FullName;
    private readonly Lazy<Task<string>> program;

    public GoReader() => program = new Lazy<Task<string>>(Build);

    /// <summary>What the reader says, and whether it says yes.</summary>
    public sealed record Answer(bool IsYes, string Said);

    public async Task<Answer> Ask(params string[] arguments)
    {
        var (code, said) = await Run(await program.Value, arguments);
        return new Answer(code == 0, said.Trim());
    }

    /// <summary>Writes files under a folder of their own.</summary>
    internal string Write(IEnumerable<LogFile> files)
    {
        var root = Directory.CreateDirectory(Path.Combine(folder, Path.GetRandomFileName())).FullName;
        foreach (var file in files)
        {
            var path = Path.Combine(root, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.ToArray());
        }

        return root;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> Build()
    {
        var built = Path.Combine(folder, "verify");
        var (code, said) = await Run("go", ["build", "-o", built, Repository.PathOf("tests/outside/verify.go")]);
        code.ShouldBe(0, $"{Install}\n{said}");
        return built;
    }

    private async Task<(int Code, string Said)> Run(string name, string[] arguments)
    {
        var start = new ProcessStartInfo(name, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GO111MODULE"] = "off";
        start.Environment["GOPATH"] = "/usr/share/gocode";
        if (!start.Environment.ContainsKey("HOME"))
            start.Environment["GOCACHE"] = Path.Combine(folder, "cache");
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, output + await errors);
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(Install, missing);
        }
    }
}
