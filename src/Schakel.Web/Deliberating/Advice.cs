// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Deliberating;
using Schakel.Procedures;
using Schakel.Web.Holding;
using Schakel.Web.Ui;

namespace Schakel.Web.Deliberating;

/// <summary>What a table came to, as the answer to the dossier begins with it: nobody types the same twice.</summary>
internal static class Advice
{
    /// <summary>Under what it is asked.</summary>
    public const string Word = "advies";

    private static readonly Wording Otherwise = new("Anders gezien:", "Seen otherwise:");

    /// <summary>Whether a line of an answer tells how someone at the table saw it otherwise.</summary>
    public static bool IsOtherwise(string line) => line.StartsWith(Otherwise.Dutch, StringComparison.Ordinal) || line.StartsWith(Otherwise.English, StringComparison.Ordinal);

    /// <summary>The form, filled in; who sends it reads it over and changes what he likes.</summary>
    public static Typed Of(Deliberation table, Language language)
    {
        var arguments = table.SaidIn(StepWork.Arguments).Where(said => said.Principle.Length > 0).Take(FormReading.MostPrinciples).ToList();
        var typed = arguments.Select((said, at) => (said, at)).Aggregate(
            arguments.Count == 0 ? Typed.Nothing : Typed.Nothing.With("weging-aantal", $"{arguments.Count}"),
            (all, each) => all.With($"weging-{each.at}-beginsel", each.said.Principle).With($"weging-{each.at}-pleit", each.said.Side is Side.Against ? "tegen" : "voor")
                .With($"weging-{each.at}-argument", each.said.Text).With($"weging-{each.at}-belang", each.said.Interest));
        return table.Conclusion is not { } conclusion ? typed.With("motivering", Lines(Unprincipled(table, language))) : typed
            .With(Word, Text(conclusion, language)).With("motivering", Reasons(table, conclusion, language))
            .With("schade-beperken", conclusion.Limits).With("alternatieven", table.AreChoicesOpen ? Lines(table.Choices.Values.Select(choice => choice.What).Distinct().Where(what => !conclusion.Advice.Contains(what.TrimEnd('.'), StringComparison.OrdinalIgnoreCase)).Select(what => $"- {what}")) : "");
    }

    /// <summary>What was typed, with what whoever leads cannot leave out: who saw it otherwise, and which perspective was not there.</summary>
    public static Typed Completed(Typed typed, Deliberation table, Language language)
    {
        var written = typed["motivering"];
        var left = table.Dissent.Where(said => !Squeezed(written).Contains(Squeezed(said.Text), StringComparison.OrdinalIgnoreCase)).Select(said => OtherwiseLine(said, language))
            .Append(Absent(table) is { } absent && !written.Contains(absent.Dutch, StringComparison.OrdinalIgnoreCase) && !written.Contains(absent.English, StringComparison.OrdinalIgnoreCase) ? absent.In(language) : "");
        return Lines(left) is { Length: > 0 } lines ? typed.With("motivering", Lines([written, lines])) : typed;
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string OtherwiseLine(TableLine.Said said, Language language) => new Wording($"{Otherwise.Dutch} {said.Text}", $"{Otherwise.English} {said.Text}").In(language);

    private static Wording? Absent(Deliberation table) => table.Missing.IsEmpty ? null : new Wording(
        $"Aan tafel ontbrak: {string.Join(", ", table.Missing.Select(each => TableWords.Name(each).Dutch.ToLowerInvariant()))}.",
        $"Missing at the table: {string.Join(", ", table.Missing.Select(each => TableWords.Name(each).English.ToLowerInvariant()))}.");

    private static string Text(Conclusion conclusion, Language language) => Lines(
    [
        $"{TableWords.Name(conclusion.Outcome).In(language)}.", conclusion.Advice,
        .. conclusion.Actions.Select(action => $"- {action.What} ({action.Who}, {Dates.InFull(action.On, language)})"),
    ]);

    // Who thinks otherwise and who was not there belong to the reasons: whoever decides must know.
    private static string Reasons(Deliberation table, Conclusion conclusion, Language language) => Lines(
    [
        conclusion.Reasons,
        .. Unprincipled(table, language),
        .. table.Dissent.Select(said => OtherwiseLine(said, language)),
        Absent(table)?.In(language) ?? "",
    ]);

    private static IEnumerable<string> Unprincipled(Deliberation table, Language language) =>
        table.SaidIn(StepWork.Arguments).Where(said => said.Principle.Length == 0).Select(said => Argument(said).In(language));

    // An argument that belongs to no principle has no place in the weighing, and counts no less.
    private static Wording Argument(TableLine.Said said) => (said.Side, said.Interest) switch
    {
        (Side.Against, "") => new($"Dit pleit ertegen: {said.Text}", $"This pleads against it: {said.Text}"),
        (Side.Against, _) => new($"Dit pleit ertegen: {said.Text} (belang van: {said.Interest})", $"This pleads against it: {said.Text} (in the interest of: {said.Interest})"),
        (_, "") => new($"Dit pleit ervoor: {said.Text}", $"This pleads for it: {said.Text}"),
        _ => new($"Dit pleit ervoor: {said.Text} (belang van: {said.Interest})", $"This pleads for it: {said.Text} (in the interest of: {said.Interest})"),
    };

    private static string Lines(IEnumerable<string> lines) => string.Join("\n", lines.Where(line => line.Length > 0));
}
