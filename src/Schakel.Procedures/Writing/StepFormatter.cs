// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;

namespace Schakel.Procedures.Writing;

/// <summary>Writes a step. The arrows of its answers stand below each other; what an answer carries follows after two spaces.</summary>
internal static class StepFormatter
{
    private static readonly int Column = "verdagen ".Length;
    private static readonly int WiderColumn = "aanhouden ".Length;

    public static void Write(Step step, StringBuilder text)
    {
        text.Append("stap ").Append(step.Name).Append('\n');
        var block = new Block(text, "  ", step.Suspension is null ? Column : WiderColumn);
        block.Line("wie", step.Holder?.ToString());
        if (step.Kind is { } kind)
            block.Line(Vocabulary.StepKinds[kind], step.Task);
        block.Lines("grond", step.Sources);
        block.Lines("toelichting", step.Notes);
        block.Line("binnen", step.Within is { } within ? $"{within.Term}{From(within.From)}" : null);
        block.Line("in", step.InTerm?.Name);
        block.Line("tot", step.Until is { } until ? $"{until.Question}{(until.AtMost is { } most ? $", hoogstens {most}" : "")}" : null);
        var widest = step.Answers.Select(answer => answer.Label.Length).DefaultIfEmpty().Max();
        block.Lines("kan", step.Answers.Select(answer => Answer(answer, widest)));
        block.Line("verdagen", step.Extension is { } more ? $"{more.Term}, hoogstens {more.AtMost} keer" : null);
        block.Line("verdagen", step.ExtensionByConsent ? "met instemming melder" : null);
        block.Line("aanhouden", step.Suspension is { } rest ? $"{rest.Why}, hoogstens {rest.AtMostTimes} keer, ten hoogste {rest.AtMost}" : null);
        block.Lines("mag", step.Acts.Select(Act));
        block.Lines("naast", step.Beside.Select(Phrases.Of));
        block.Line("intussen", step.Standstill is { } still ? Standstill(still) : null);
        block.Line("zwijgt", step.Lapse is { } lapse ? $"-> {Phrases.Of(lapse.To)}" : null);
    }

    /// <summary>What stands after <c>mag</c>.</summary>
    public static string Act(Act act) =>
        $"{act.Who} {act.Label}{(act.To is { } to ? $" -> {Phrases.Of(to)}" : "")}{Clauses(act.With, null, act.After, act.Opens)}";

    /// <summary>The anchor of a term.</summary>
    public static string From(string? anchor) => anchor is null ? "" : $" vanaf {anchor}";

    private static string Answer(Answer answer, int widest) =>
        $"{answer.Label.PadRight(widest)} -> {Phrases.Of(answer.To)}{Clauses(answer.With, answer.OnlyAfter, null, answer.Opens)}";

    private static string Clauses(ImmutableArray<string> with, Reference? onlyAfter, Term? after, Reference? opens) =>
        (with.IsEmpty ? "" : $"  met {Phrases.List(with)}")
        + (onlyAfter is null ? "" : $"  pas als {Phrases.Of(onlyAfter)} klaar")
        + (after is { } term ? $"  na {term}" : "")
        + (opens is null ? "" : $"  dan opent {Phrases.Of(opens)}");

    private static string Standstill(Standstill still) =>
        $"{still.What} rust, hoogstens {still.AtMost}{(still.By is { } by ? $", door {by}" : "")}";
}
