// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;
using Schakel.Procedures.Stories;
using Schakel.Tests.Support;

namespace Schakel.Tests.Checking;

/// <summary>Shipped procedures with one thing changed: what the checker says of them is held against the engine.</summary>
public sealed class MutantTests
{
    // The fast suite takes every so many; the slow one takes all.
    private const int WordsStep = 11;
    private const int TargetsStep = 5;

    private static readonly ImmutableArray<DateOnly> Days = [new(2026, 12, 1), new(2027, 4, 23), new(2028, 2, 28)];

    public static TheoryData<string> Names => Policy.Names;

    [Theory, MemberData(nameof(Names))]
    public void Without_a_line_every_story_happens_and_no_text_holds_that_can_die_in_silence(string name) =>
        Every(Mutated.WithoutALine(Mutated.Bare(Text(name))), name);

    [Theory, MemberData(nameof(Names))]
    public void Without_a_word_every_story_happens_and_no_text_holds_that_can_die_in_silence(string name) =>
        Every(Mutated.WithoutAWord(Mutated.Bare(Text(name))).Where((_, index) => index % WordsStep == 0), name);

    [Theory, MemberData(nameof(Names))]
    public void With_another_silence_or_holder_every_story_happens_and_no_text_holds_that_can_die_in_silence(string name) =>
        Every(Changed(name).Where((_, index) => index % TargetsStep == 0), name);

    [Theory, MemberData(nameof(Names)), Trait("Category", "Slow")]
    public void Without_any_line_or_word_at_all_the_same(string name) =>
        Every(Mutated.WithoutALine(Text(name)).Concat(Mutated.WithoutAWord(Text(name))), name);

    [Theory, MemberData(nameof(Names)), Trait("Category", "Slow")]
    public void With_any_other_silence_or_holder_at_all_the_same(string name) => Every(Changed(name), name);

    [Fact]
    public void The_fast_suite_looks_at_many_hundreds_of_mutants() =>
        Policy.ProcedureFiles.Select(file => Path.GetFileNameWithoutExtension(file))
            .Sum(name => Mutated.WithoutALine(Mutated.Bare(Text(name))).Count() + (Changed(name).Count() / TargetsStep)).ShouldBeGreaterThan(800);

    private static string Text(string name) => Mutated.WithoutStories(Policy.TextOf(name));

    private static void Every(IEnumerable<string> texts, string name) => Every(texts.Select(text => ProcedureReader.Read(text, name)), name);

    private static void Every(IEnumerable<ReadProcedure> mutants, string name)
    {
        foreach (var read in mutants)
        {
            var verdict = Checker.Check(read, name, Policy.Surroundings);
            StoriesHappen(read, verdict);
            DiesNever(read, verdict);
        }
    }

    private static IEnumerable<ReadProcedure> Changed(string name)
    {
        var procedure = ProcedureReader.Read(Text(name), name).Procedure!;
        return Mutated.WithAnotherLapse(procedure).Concat(Mutated.WithAnotherHolder(procedure)).Select(changed => new ReadProcedure(changed, []));
    }

    private static void StoriesHappen(ReadProcedure read, Verdict verdict)
    {
        foreach (var finding in verdict.Findings.Where(finding => finding.Counterexample is not null))
            Really.Happens(finding, read.Procedure!, Policy.Types).ShouldBeTrue(Really.Told(finding));
    }

    private static void DiesNever(ReadProcedure read, Verdict verdict)
    {
        if (!verdict.Holds)
            return;
        foreach (var setting in Setting.For(verdict.Procedure!, Policy.Types))
        {
            var course = new Course(verdict.Procedure!, setting);
            // Nobody answers, so there is nothing to end on: only a forum is left.
            foreach (var day in Days)
                Player.PlaySilence(course, Policy.Calendar, day).Last.ShouldNotBeNull().At.ShouldBeOfType<Position.Resting>($"{read.Procedure!.Name} in {setting} on {day:yyyy-MM-dd}");
        }
    }
}
