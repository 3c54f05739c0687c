// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;

namespace Schakel.Procedures.Writing;

/// <summary>A step as JSON.</summary>
internal static class StepJson
{
    public static JsonValue.Map Of(Step step)
    {
        var members = new JsonMembers()
            .Add("stap", step.Name)
            .Add("wie", step.Holder?.ToString());
        if (step.Kind is { } kind)
            members.Add(Vocabulary.StepKinds[kind], step.Task);
        return members
            .AddList("grond", step.Sources)
            .AddList("toelichting", step.Notes)
            .Add("binnen", step.Within is { } within ? Of(within) : null)
            .Add("in", step.InTerm?.Name)
            .Add("tot", step.Until is { } until ? Of(until) : null)
            .AddList("kan", step.Answers.Select(Of))
            .Add("verdagen", step.Extension is { } extension ? Of(extension) : null)
            .AddTrue("verdagen met instemming melder", step.ExtensionByConsent)
            .Add("aanhouden", step.Suspension is { } suspension ? Of(suspension) : null)
            .AddList("mag", step.Acts.Select(Of))
            .AddList("naast", step.Beside.Select(Phrases.Of))
            .Add("intussen", step.Standstill is { } standstill ? Of(standstill) : null)
            .Add("zwijgt", step.Lapse is { } lapse ? Phrases.Of(lapse.To) : null)
            .ToMap();
    }

    public static JsonValue.Map Of(Act act) => new JsonMembers()
        .Add("wie", act.Who.ToString())
        .Add("handeling", act.Label)
        .Add("doel", act.To is { } to ? Phrases.Of(to) : null)
        .AddList("met", act.With)
        .Add("na", act.After?.ToString())
        .Add("opent", act.Opens is { } opens ? Phrases.Of(opens) : null)
        .ToMap();

    private static JsonValue.Map Of(Answer answer) => new JsonMembers()
        .Add("antwoord", answer.Label)
        .Add("doel", Phrases.Of(answer.To))
        .AddList("met", answer.With)
        .Add("pas als", answer.OnlyAfter is { } beside ? Phrases.Of(beside) : null)
        .Add("opent", answer.Opens is { } opens ? Phrases.Of(opens) : null)
        .ToMap();

    private static JsonValue.Map Of(Within within) => new JsonMembers()
        .Add("termijn", within.Term.ToString())
        .Add("vanaf", within.From)
        .ToMap();

    private static JsonValue.Map Of(Until until) => new JsonMembers()
        .Add("datum", until.Question)
        .Add("hoogstens", until.AtMost?.ToString())
        .ToMap();

    private static JsonValue.Map Of(Extension extension) => new JsonMembers()
        .Add("termijn", extension.Term.ToString())
        .Add("hoogstens", extension.AtMost)
        .ToMap();

    private static JsonValue.Map Of(Suspension suspension) => new JsonMembers()
        .Add("waarom", suspension.Why)
        .Add("hoogstens", suspension.AtMostTimes)
        .Add("ten hoogste", suspension.AtMost.ToString())
        .ToMap();

    private static JsonValue.Map Of(Standstill standstill) => new JsonMembers()
        .Add("wat", standstill.What)
        .Add("hoogstens", standstill.AtMost.ToString())
        .Add("door", standstill.By?.ToString())
        .ToMap();
}
