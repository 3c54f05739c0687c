// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Exports;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;

namespace Schakel.Bench;

/// <summary>Checking a procedure, and Spin checking the same model: generating the verifier, compiling it and running it, as one must.</summary>
internal static class AgainstSpin
{
    private const int Rounds = 200;

    public static int Run()
    {
        Console.WriteLine("| procedure | checker, ms | Spin, ms | of which pan alone, ms | Spin : checker | pan : checker |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var (file, text) in Shipped.Texts)
        {
            var procedure = ProcedureReader.Read(text, file).Procedure!;
            var ours = Milliseconds(() => Checker.Check(text, file, Shipped.Surroundings), Rounds);
            var course = new Course(procedure, Setting.For(procedure, Shipped.Types)[0]);
            var model = Promela.Of(course, new Durations(procedure, Shipped.Surroundings.Calendar));
            var (whole, pan) = Spin(model);
            Console.WriteLine($"| {procedure.Name} | {ours:0.00} | {whole:0} | {pan:0.0} | {whole / ours:0} | {pan / ours:0.0} |");
        }

        return 0;
    }

    private static (double Whole, double Pan) Spin(string model)
    {
        var folder = Directory.CreateTempSubdirectory("schakel-spin");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "model.pml"), model);
            var build = Milliseconds(() => Do(folder.FullName, "spin", "-a", "model.pml"), 1)
                + Milliseconds(() => Do(folder.FullName, "gcc", "-O1", "-w", "-o", "pan", "pan.c"), 1);
            var pan = Milliseconds(() => Do(folder.FullName, Path.Combine(folder.FullName, "pan"), "-a"), 3);
            return (build + pan, pan);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Do(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }

    private static double Milliseconds(Action action, int rounds)
    {
        if (rounds > 1)
            action();
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < rounds; round++)
            action();
        return (double)watch.ElapsedTicks / Stopwatch.Frequency * 1_000 / rounds;
    }
}
