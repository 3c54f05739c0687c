// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Procedures.Writing;

/// <summary>Gathers the members of a JSON object. What a text does not say is left out, so that a new word does not change old versions.</summary>
internal sealed class JsonMembers
{
    private readonly ImmutableArray<KeyValuePair<string, JsonValue>>.Builder members = ImmutableArray.CreateBuilder<KeyValuePair<string, JsonValue>>();

    public JsonMembers Add(string key, JsonValue? value)
    {
        if (value is not null)
            members.Add(new(key, value));
        return this;
    }

    public JsonMembers Add(string key, string? text) => Add(key, text is null ? null : new JsonValue.Text(text));

    public JsonMembers Add(string key, int number) => Add(key, new JsonValue.Number(number));

    public JsonMembers AddTrue(string key, bool truth) => Add(key, truth ? new JsonValue.Truth(true) : null);

    public JsonMembers AddList(string key, IEnumerable<JsonValue> items)
    {
        ImmutableArray<JsonValue> list = [.. items];
        return Add(key, list.IsEmpty ? null : new JsonValue.List(list));
    }

    public JsonMembers AddList(string key, IEnumerable<string> texts) => AddList(key, texts.Select(text => new JsonValue.Text(text)));

    public JsonValue.Map ToMap() => new(members.ToImmutable());
}
