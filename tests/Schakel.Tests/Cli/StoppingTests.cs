// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using Schakel.Storage.Keys;
using Schakel.Tests.Storage;

namespace Schakel.Tests.Cli;

/// <summary>Whoever presses Ctrl-C hears what became of it, whenever that was.</summary>
public sealed class StoppingTests(SqliteDatabases databases) : IClassFixture<SqliteDatabases>
{
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("rebuild")]
    [InlineData("verify")]
    public async Task A_command_that_is_told_to_stop_says_that_it_stopped_or_what_it_did(string command)
    {
        var db = databases.New();
        (await Run(0, "seed", "--dossiers", "3000", "--db", db)).Exit.ShouldBe(0);
        var whole = await Run(0, command, "--db", db);
        whole.Exit.ShouldBe(0, whole.Error);
        // Before a quarter of it the program itself has hardly begun, and the system stops it.
        for (var part = 4; part <= 12; part++)
        {
            var answer = await Run((int)(whole.Took * part / 12), command, "--db", db);
            if (answer.Exit == 130)
                answer.Error.ShouldContain("Gestopt.", customMessage: $"after {part} of 12");
            else
                answer.ShouldSatisfyAllConditions(each => each.Exit.ShouldBe(0), each => each.Out.ShouldBe(whole.Out));
        }
    }

    private static async Task<(int Exit, string Out, string Error, long Took)> Run(int interruptAfter, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "schakel.dll"), .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
            Environment = { [MasterKey.Variable] = Convert.ToBase64String(new byte[32]), ["SCHAKEL_HOME"] = Repository.Root },
        };
        var began = Environment.TickCount64;
        using var process = Process.Start(start)!;
        var (said, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (interruptAfter > 0)
        {
            await Task.Delay(interruptAfter);
            using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        return (process.ExitCode, await said, await error, Environment.TickCount64 - began);
    }
}
