// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Tests.Checking;

/// <summary>Every change of one kind to a text, without its stories: those are tests of their own and would fail first.</summary>
internal static class Mutated
{
    public static string WithoutStories(string text) =>
        text.IndexOf("\nverhaal", StringComparison.Ordinal) is >= 0 and var first ? text[..(first + 1)] : text;

    /// <summary>Without sources and remarks either: taking those away changes nothing, and proves nothing.</summary>
    public static string Bare(string text) => string.Join('\n', text.Split('\n').Where(line =>
        !line.TrimStart().StartsWith("grond", StringComparison.Ordinal) && !line.TrimStart().StartsWith("toelichting", StringComparison.Ordinal)));

    public static IEnumerable<string> WithoutALine(string text)
    {
        var lines = text.Split('\n');
        return Enumerable.Range(0, lines.Length).Where(index => lines[index].Length > 0).Select(index => string.Join('\n', lines.Where((_, other) => other != index)));
    }

    public static IEnumerable<string> WithoutAWord(string text)
    {
        for (var end = 0; end < text.Length; end++)
        {
            var start = end;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            if (end > start)
                yield return text.Remove(start, end - start);
        }
    }

    /// <summary>Every silence led to every other place it could lead to.</summary>
    public static IEnumerable<Procedure> WithAnotherLapse(Procedure procedure) =>
        from index in Enumerable.Range(0, procedure.Steps.Length)
        let step = procedure.Steps[index]
        let lapse = step.Lapse
        where lapse is not null
        from target in Targets(procedure)
        where target != lapse.To
        select With(procedure, index, step with { Lapse = lapse with { To = target } });

    /// <summary>Every step held by every other role of the text.</summary>
    public static IEnumerable<Procedure> WithAnotherHolder(Procedure procedure) =>
        from index in Enumerable.Range(0, procedure.Steps.Length)
        let step = procedure.Steps[index]
        from role in procedure.Ladder.Append(Role.Raiser).Append(Role.Representatives).Append(Role.Driver).Distinct()
        where role != step.Holder
        select With(procedure, index, step with { Holder = role });

    private static IEnumerable<Target> Targets(Procedure procedure) =>
    [
        .. procedure.Steps.Select(step => new Target.ToStep(step.Name)),
        new Target.Done(DoneAs.Answered), new Target.Done(DoneAs.Satisfied), new Target.ThroughGate(Gate.Court), new Target.ToForum(Forum.Closed),
    ];

    private static Procedure With(Procedure procedure, int index, Step step) =>
        procedure with { Steps = procedure.Steps.SetItem(index, step), Stories = [] };
}
