// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Drawing;

/// <summary>
/// A step's time in a few words: <c>10 + 5 werkdagen</c>, <c>in beslis + 6 weken</c>, <c>tot hersteldatum, hoogstens 2 jaar</c>.
/// </summary>
internal static class DueWords
{
    internal static string Of(Step step, Names names)
    {
        var parts = new List<string>();
        if (step.Within is { } within) parts.Add(WithMore(within.Term, step.Extension, names) + Anchor(within.From, names));
        else if (step.InTerm is { } term) parts.Add($"{names.Say(Words.In)} {term.Name}{More(step.Extension, names)}");
        if (step.Until is { } until)
            parts.Add($"{names.Say(Words.Until)} {until.Question}{AtMost(until, names)}{More(step.Extension, names)}");
        return parts.Count == 0 ? names.Say(Words.NoTerm) : string.Join(", ", parts);
    }

    /// <summary>A named term: <c>beslis: 6 weken vanaf einde-bezwaartermijn</c>; its name alone where the text does not define it.</summary>
    internal static string OfTerm(string name, Names names) =>
        names.Procedure.Terms.FirstOrDefault(term => term.Name == name) is { } found
            ? $"{name}: {found.Term.In(names.Language)}{Anchor(found.Anchor, names)}"
            : $"{name}: {names.Say(Words.NotSaid)}";

    /// <summary>The clock standing still, or null where it cannot.</summary>
    internal static string? OfSuspension(Step step, Names names)
    {
        if (step.Suspension is not { } suspension) return null;
        var times = suspension.AtMostTimes > 1 ? $"{suspension.AtMostTimes} × " : "";
        return $"{names.Say(Words.ClockStill)} ({suspension.Why}): {names.Say(Words.AtMost)} {times}{suspension.AtMost.In(names.Language)}";
    }

    private static string AtMost(Until until, Names names) =>
        until.AtMost is { } most ? $", {names.Say(Words.AtMost)} {most.In(names.Language)}" : "";

    private static string WithMore(Term term, Extension? extension, Names names)
    {
        if (extension is null || extension.Term.Unit != term.Unit) return term.In(names.Language) + More(extension, names);
        var sum = new Term(Math.Max(term.Count, 2), term.Unit).In(names.Language);
        var unit = sum[sum.IndexOf(' ')..];
        return $"{term.Count} + {Times(extension)}{extension.Term.Count}{unit}";
    }

    private static string More(Extension? extension, Names names) =>
        extension is null ? "" : $" + {Times(extension)}{extension.Term.In(names.Language)}";

    private static string Times(Extension extension) => extension.AtMost > 1 ? $"{extension.AtMost} × " : "";

    private static string Anchor(string? from, Names names) =>
        from is null ? "" : $" {names.Say(Words.From)} {(from == Within.Receipt ? names.Say(Words.Receipt) : from)}";
}
