// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Reading;

namespace Schakel.Procedures.Writing;

/// <summary>A type of organisation as JSON, with the words of the language as keys. All but places is in it.</summary>
public static class OrganisationJson
{
    /// <summary>The JSON of a type of organisation.</summary>
    /// <param name="type">What was read.</param>
    public static JsonValue.Map Of(OrganisationType type) => new JsonMembers()
        .Add("organisatie", type.Name)
        .Add("versie", type.Version)
        .Add("titel", type.Title)
        .AddList("grond", type.Sources)
        .AddList("toelichting", type.Notes)
        .Add("vertegenwoordiging", type.Representatives.Length > 0 ? type.Representatives : null)
        .AddList("ambt", type.Offices.Select(Of))
        .Add("rol", type.Roles.Count > 0 ? Roles(type) : null)
        .ToMap();

    private static JsonValue.Map Roles(OrganisationType type) =>
        new([.. type.Roles.Select(role => new KeyValuePair<string, JsonValue>(role.Key, new JsonValue.Text(role.Value)))]);

    private static JsonValue.Map Of(Office office) => new JsonMembers()
        .Add("ambt", office.Name)
        .Add("titel", office.Title)
        .AddList("grond", office.Sources)
        .AddList("toelichting", office.Notes)
        .Add("onder", office.Under)
        .AddList("mag", office.Powers.Select(power => Vocabulary.Powers[power]))
        .AddTrue("buiten", office.Outside)
        .AddTrue("onbevangen", office.Impartial)
        .ToMap();
}
