// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Text;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Reading;
using Schakel.Tests.Support;

namespace Schakel.Tests.Checking;

/// <summary>Ten times as many steps take about ten times as long and as much memory, and not a hundred times.</summary>
public sealed class LinearTests
{
    private const int Few = 2_000;
    private const int Many = 20_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Checking_grows_with_the_steps_and_not_with_their_square(bool bad)
    {
        var few = Ladder(Few, bad);
        var many = Ladder(Many, bad);
        Checker.Check(few, "few", Policy.Surroundings).Holds.ShouldBe(!bad);
        Checker.Check(many, "many", Policy.Surroundings).Holds.ShouldBe(!bad);

        var small = Measure(few);
        var large = Measure(many);

        large.Bytes.ShouldBeLessThan(16 * small.Bytes);
        large.Ticks.ShouldBeLessThan(50 * small.Ticks);
    }

    [Fact]
    public void All_shipped_procedures_together_are_checked_in_well_under_a_second()
    {
        var read = Policy.ProcedureFiles.Select(file => ProcedureReader.Read(File.ReadAllText(file), file)).ToList();

        Best(5, () => read.ForEach(text => Checker.Check(text, "shipped", Policy.Surroundings))).ShouldBeLessThan(Stopwatch.Frequency);
    }

    // A ladder of three rungs with thousands of steps each: where a rung is not filled they are all passed over.
    private static ReadProcedure Ladder(int steps, bool bad)
    {
        var text = new StringBuilder("""
            procedure ladder, versie 1
            titel     Ladder
            soort     aan-tafel
            trekken   iedereen
            stuur     wie besloot
            ladder    stuur < boven stuur < top < openbaar
            rekenen   als Algemene termijnenwet (eigen keuze)
            beschermt open
            termijn   eerste 6 weken
            termijn   tweede 6 weken
            termijn   derde 6 weken

            """);
        string[] rungs = ["stuur", "boven stuur", "top"];
        string[] terms = ["eerste", "tweede", "derde"];
        for (var step = 0; step < steps - 1; step++)
        {
            var rung = step * 3 / (steps - 1);
            text.Append($"stap s{step}\nwie {rungs[rung]}\nplicht antwoord\nin {terms[rung]}\n");
            text.Append($"kan uitleggen -> reageren met motivering\nkan doorgeven -> {Next(step + 2)} met motivering\n");
            text.Append(bad ? "" : $"zwijgt -> {Next(step + 1)}\n");
        }

        text.Append("stap reageren\nwie melder\nrecht reageer\nbinnen 2 weken\nkan goed-zo -> klaar als tevreden\nzwijgt -> klaar als beantwoord\n");
        var read = ProcedureReader.Read(text.ToString(), "ladder.txt");
        read.Findings.ShouldBeEmpty();
        return read;

        string Next(int step) => step < steps - 1 ? $"s{step}" : "openbaar";
    }

    private static (long Ticks, long Bytes) Measure(ReadProcedure read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Checker.Check(read, "ladder", Policy.Surroundings);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        return (Best(3, () => Checker.Check(read, "ladder", Policy.Surroundings)), bytes);
    }

    // The best of some: what else the machine does only makes it slower.
    private static long Best(int times, Action action) => Enumerable.Range(0, times).Min(_ =>
    {
        var from = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetTimestamp() - from;
    });
}
