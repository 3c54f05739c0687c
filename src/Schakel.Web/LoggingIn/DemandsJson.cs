// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schakel.Web.LoggingIn;

/// <summary>Reads <c>{"login": {"acr": […], "amr": […]}, "answer": …, "administer": …}</c>.</summary>
internal sealed class DemandsJson : JsonConverter<ImmutableDictionary<Act, Demand>>
{
    private static readonly ImmutableDictionary<string, Act> Names = ImmutableDictionary<string, Act>.Empty.Add("login", Act.LogIn).Add("answer", Act.Answer).Add("administer", Act.Administer);

    public override ImmutableDictionary<Act, Demand> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Dictionary<string, WrittenDemand>>(ref reader, options)!.ToImmutableDictionary(
            each => Names.TryGetValue(each.Key, out var act) ? act : throw new JsonException(),
            each => new Demand(each.Value.Acr, each.Value.Amr));

    public override void Write(Utf8JsonWriter writer, ImmutableDictionary<Act, Demand> value, JsonSerializerOptions options) => throw new NotSupportedException();

    private sealed record WrittenDemand
    {
        public ImmutableArray<string> Acr { get; init; } = [];
        public ImmutableArray<string> Amr { get; init; } = [];
    }
}
