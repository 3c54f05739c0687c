// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Text;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Writing;
using Schakel.Tests.Support;
using Xunit.Abstractions;

namespace Schakel.Tests.Reading;

/// <summary>Reading stays linear in the size of the text. The ceilings are wide: they catch another order of growth, not a slow machine.</summary>
[Trait("Category", "Slow")]
public sealed class SpeedTests(ITestOutputHelper output)
{
    [Fact]
    public void Ten_thousand_steps_are_read_at_once()
    {
        var text = new StringBuilder(Samples.Smallest);
        for (var i = 1; i < 10_000; i++)
            text.Append($"stap s{i}\n  wie stuur\n  plicht heroverweeg\n  binnen 10 werkdagen\n  kan volgen -> antwoorden met motivering\n  kan uitleggen -> s{i} met weging\n  zwijgt -> openbaar\n\n");
        var source = text.ToString();
        for (var warm = 0; warm < 3; warm++)
            ProcedureReader.Read(source, "").Findings.ShouldBeEmpty();

        var procedure = ProcedureReader.Read(source, "").Procedure!;
        Ceiling("read", 5_000, () => ProcedureReader.Read(source, ""));
        Ceiling("format", 5_000, () => ProcedureFormatter.Format(procedure));
        Ceiling("hash", 5_000, () => ProcedureHash.Of(procedure));
    }

    public static TheoryData<string, string, string> Garbage => new()
    {
        { "one line of letters", "", "x" },
        { "commas", "", "," },
        { "line feeds", "", "\n" },
        { "spaces", "", " " },
        { "words that are unknown", "", "abcdefghijklmnop\n" },
        { "remarks", Samples.Smallest, "toelichting x\n" },
        { "lists", Samples.Smallest, "kan a -> antwoorden met " + string.Join(',', Enumerable.Range(0, 400).Select(n => $"v{n}")) + "\n" },
        { "values of questions", Samples.Smallest + "verhaal v\n", "met a b\n" },
        { "steps", Samples.Smallest, "stap a\n" },
        { "stories", Samples.Smallest, "verhaal a\nmet b c\n" },
        { "combining marks", Samples.Smallest, "\u0301" },
        { "offices", "organisatie a, versie 1\n", "ambt b\n" },
        { "sources of an office", "organisatie a, versie 1\nambt b\n", "grond c\n" },
        { "roles", "organisatie a, versie 1\nambt b\n", "rol c is d\n" },
        { "headers", "procedure a, versie 1\n", "mag melder a -> b met c\n" },
    };

    [Theory, MemberData(nameof(Garbage))]
    public void Eight_million_characters_of_garbage_are_refused_soon(string what, string start, string part)
    {
        var text = start + string.Concat(Enumerable.Repeat(part, (Limits.TextLength - start.Length) / part.Length));

        Ceiling(what, 10_000, () => OrganisationReader.Is(text) ? OrganisationReader.Read(text, "").Findings : ProcedureReader.Read(text, "").Findings);
    }

    [Fact]
    public void Names_that_are_unknown_and_alike_are_refused_soon()
    {
        var text = new StringBuilder(Samples.Smallest);
        for (var i = 0; i < 200; i++)
            text.Append($"stap {new string('a', 29)}{i:000}{new string('b', 32)}\n  wie stuur\n  plicht x\n");
        for (var i = 0; text.Length < Limits.TextLength - 6_000; i++)
        {
            text.Append($"stap s{i}\n  wie stuur\n  plicht x\n");
            for (var j = 0; j < 60; j++)
                text.Append($"kan a{j} -> {new string('b', 58)}{i:000}{j:00}\n");
        }

        Ceiling("unknown names", 10_000, () => ProcedureReader.Read(text.ToString(), "").Findings);
    }

    private void Ceiling(string what, int milliseconds, Func<object?> work)
    {
        // The best of three: another process may take the processor away in between.
        var took = long.MaxValue;
        for (var turn = 0; turn < 3; turn++)
        {
            var watch = Stopwatch.StartNew();
            work();
            took = Math.Min(took, watch.ElapsedMilliseconds);
        }

        output.WriteLine($"{what}: {took} ms");
        took.ShouldBeLessThan(milliseconds);
    }
}
