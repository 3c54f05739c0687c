// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;

namespace Schakel.Tests.Exports;

/// <summary>Asks Spin. One compilation per model answers every claim: the claim is chosen when the verifier runs.</summary>
public static partial class Spin
{
    /// <summary>What Spin says of each claim of a model. With a bound it must hold, and one day less must not.</summary>
    public sealed record Answer(bool Ends, bool NoSilentDeath, bool NeverLower, bool? OnTime, bool? DayLessIsEnough);

    public static async Task<Answer> Ask(string model, int? bound)
    {
        var folder = Directory.CreateTempSubdirectory("spin-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "model.pml"), model);
            var written = await Tools.Run("spin", folder, bound is { } days ? [$"-DGRENS={days}", "-a", "model.pml"] : ["-a", "model.pml"]);
            File.Exists(Path.Combine(folder, "pan.c")).ShouldBeTrue(written);
            // Three quarters of the time goes into gcc; without optimising, and without what no claim here needs, it is four times as fast.
            var compiled = await Tools.Run("gcc", folder, "-w", "-O0", "-DNOREDUCE", "-DNOFAIR", "-DMEMLIM=512", "-o", "pan", "pan.c");
            File.Exists(Path.Combine(folder, "pan")).ShouldBeTrue(compiled);
            return new Answer(
                await Holds(folder, "eindigt"), await Holds(folder, "geen_stille_dood"), await Holds(folder, "nooit_lager"),
                bound is null ? null : await Holds(folder, "op_tijd"), bound is null ? null : await Holds(folder, "krap"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> Holds(string folder, string claim)
    {
        var said = await Tools.Run(Path.Combine(folder, "pan"), folder, "-a", "-w16", "-m100000", "-N", claim);
        said.ShouldContain($"({claim})");
        said.ShouldNotContain("max search depth too small");
        said.ShouldNotContain("out of memory");
        var errors = Errors().Match(said);
        errors.Success.ShouldBeTrue(said);
        return errors.Groups["count"].Value == "0";
    }

    [GeneratedRegex("errors: (?<count>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Errors();
}
