// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Drawing;

/// <summary>The picture told in sentences, from the ground up, for who cannot see it.</summary>
internal static class Telling
{
    internal static string Title(Names names)
    {
        var title = names.Procedure.Title is { Length: > 0 } said ? said : names.Procedure.Name;
        return names.Say(new($"De ladder van {title}", $"The ladder of {title}"));
    }

    internal static string Description(Climb climb, Names names)
    {
        var sentences = new List<string> { Ground(names) };
        sentences.AddRange(names.Procedure.Acts.Select(act => Sentence(MayAct(act, names, names.Say(Words.Always)))));
        for (var position = 0; position < climb.Steps.Length; position++) sentences.AddRange(OfStep(climb, position, names));
        foreach (var forum in climb.Forums)
            sentences.Add(names.Say(new($"Bovenaan staat {names.Say(Words.Of(forum))}: daar rust het dossier.",
                $"On top stands {names.Say(Words.Of(forum))}: there the dossier rests.")));
        return string.Join(' ', sentences);
    }

    private static string Ground(Names names)
    {
        var who = names.Procedure.Raising?.Who is { Length: > 0 } said ? said : names.Of(Role.Raiser);
        var verb = names.Say(names.Procedure.Kind is Kind.ProfessionalBrake or Kind.ReturnedOrder ? Words.MayPull : Words.MayBegin);
        return Sentence($"{who} {verb}");
    }

    private static IEnumerable<string> OfStep(Climb climb, int position, Names names)
    {
        var step = climb.Steps[position];
        var place = names.Say(climb.IsLanding(position) ? new("Bordes", "Landing") : new("Trede", "Rung"));
        yield return $"{place}, {names.Heading(step)}.";
        var task = step.Task.Length > 0 ? $": {step.Task}" : "";
        yield return Sentence($"{names.Say(Words.Of(step.Kind))}, {DueWords.Of(step, names)}{task}");
        if (step.InTerm is { } term) yield return Sentence($"{names.Say(new("termijn", "term"))} {DueWords.OfTerm(term.Name, names)}");
        foreach (var group in step.Answers.GroupBy(answer => answer.To))
        {
            var labels = string.Join(", ", group.Select(answer => answer.Label));
            yield return Sentence($"{labels} {names.Say(new("leidt naar", "leads to"))} {names.Of(group.Key)}");
        }
        foreach (var beside in step.Beside) yield return Sentence($"{names.Say(new("ernaast loopt", "beside it runs"))} {beside.Name}");
        if (DueWords.OfSuspension(step, names) is { } stillness) yield return Sentence(stillness);
        foreach (var act in step.Acts) yield return Sentence(MayAct(act, names, ""));
        yield return Silence(climb, position, names);
    }

    private static string Silence(Climb climb, int position, Names names)
    {
        if (climb.Steps[position].Lapse is not { } lapse)
            return names.Say(new("Wat zwijgen doet, is niet gezegd: hier is de ladder doorgezaagd.",
                "What silence does is not said: here the ladder is sawn through."));
        var sawn = climb.SilenceHolds(position) ? "" : names.Say(new(": hier is de ladder doorgezaagd", ": here the ladder is sawn through"));
        return names.Say(new($"Zwijgen leidt naar {names.Of(lapse.To)}{sawn}.", $"Silence leads to {names.Of(lapse.To)}{sawn}."));
    }

    private static string MayAct(Act act, Names names, string when)
    {
        var may = $"{names.Of(act.Who)} {names.Say(Words.May)} {when}".TrimEnd();
        var to = act.To is null ? act.Opens?.Name : names.Of(act.To);
        var leads = names.Say(new("dat leidt naar", "that leads to"));
        return to is null ? $"{may} {act.Label}" : $"{may} {act.Label}: {leads} {to}";
    }

    private static string Sentence(string said)
    {
        var end = said.EndsWith('?') || said.EndsWith('.') ? "" : ".";
        return said.Length == 0 ? "" : char.ToUpperInvariant(said[0]) + said[1..] + end;
    }
}
