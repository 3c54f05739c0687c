// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;

namespace Schakel.Procedures.Writing;

/// <summary>
/// A procedure as JSON, with the words of the language as keys. All that it says is in it, remarks too, because people decided on the
/// whole of it. Not in it are places, which are layout, and stories, which are tests beside the text: a test more makes no other version.
/// </summary>
public static class ProcedureJson
{
    /// <summary>The JSON of a procedure.</summary>
    /// <param name="procedure">What was read.</param>
    public static JsonValue.Map Of(Procedure procedure) => new JsonMembers()
        .Add("procedure", procedure.Name)
        .Add("versie", procedure.Version)
        .Add("titel", procedure.Title)
        .Add("soort", procedure.Kind is { } kind ? Vocabulary.Kinds[kind] : null)
        .AddList("grond", procedure.Sources)
        .AddList("toelichting", procedure.Notes)
        .AddList("voor", procedure.OrganisationTypes)
        .Add("volgt", procedure.Adapts is { } adapts ? Phrases.Of(adapts) : null)
        .Add("geldt", procedure.AppliesAtOnce is { } applies ? Of(applies) : null)
        .Add("trekken", procedure.Raising is { } raising ? Of(raising) : null)
        .Add("stuur", procedure.Driver is { } driver ? Phrases.Of(driver) : null)
        .AddList("ladder", procedure.Ladder.Select(role => role.ToString()))
        .Add("forum", procedure.Forum is { } forum ? Vocabulary.Forums[forum] : null)
        .Add("rekenen", procedure.Counting is { } counting ? Phrases.Of(counting) : null)
        .AddList("beschermt", procedure.Protections.Select(protection => Vocabulary.Protections[protection]))
        .AddList("vraagt", procedure.Questions.Select(Of))
        .Add("noemt", procedure.RaiserName)
        .AddList("termijn", procedure.Terms.Select(Of))
        .AddList("naast", procedure.Beside.Select(Phrases.Of))
        .AddList("mag", procedure.Acts.Select(StepJson.Of))
        .AddList("stap", procedure.Steps.Select(StepJson.Of))
        .ToMap();

    private static JsonValue.Map Of(AppliesAtOnce applies) => new JsonMembers()
        .Add("vanaf", Phrases.Of(applies.From))
        .Add("grond", applies.Source)
        .ToMap();

    private static JsonValue.Map Of(Raising raising) => new JsonMembers()
        .Add("wie", raising.Who)
        .AddList("met", raising.With)
        .ToMap();

    private static JsonValue.Map Of(Question question) => new JsonMembers()
        .Add("naam", question.Name)
        .Add("type", Vocabulary.QuestionTypes[question.Type])
        .AddTrue("verplicht", question.Required)
        .Add("hoogstens", question.AtMost?.ToString())
        .ToMap();

    private static JsonValue.Map Of(NamedTerm term) => new JsonMembers()
        .Add("naam", term.Name)
        .Add("termijn", term.Term.ToString())
        .Add("vanaf", term.Anchor)
        .AddTrue("zonder Atw", term.WithoutTermsAct)
        .ToMap();
}
