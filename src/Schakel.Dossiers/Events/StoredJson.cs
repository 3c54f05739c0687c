// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Dossiers.Events;

/// <summary>How bodies of events are written: the same event gives the same bytes, in every process.</summary>
internal static class StoredJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            // Constructors of records with parameters must find them: a body that misses one is none.
            RespectRequiredConstructorParameters = false,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameCases } },
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new NumberConverter());
        options.Converters.Add(new SortedSet());
        options.Converters.Add(new Sorted<DateOnly>());
        options.Converters.Add(new Sorted<ImmutableArray<string>>());
        options.MakeReadOnly();
        return options;
    }

    // The closed hierarchies of the kernel, which knows nothing of JSON.
    private static void NameCases(JsonTypeInfo type)
    {
        if (type.Type == typeof(Position))
            Cases(type, ("stap", typeof(Position.InStep)), ("rust", typeof(Position.Resting)), ("klaar", typeof(Position.Done)), ("weg", typeof(Position.Gone)));
        else if (type.Type == typeof(Target))
            Cases(type, ("stap", typeof(Target.ToStep)), ("klaar", typeof(Target.Done)), ("forum", typeof(Target.ToForum)), ("poort", typeof(Target.ThroughGate)));
    }

    private static void Cases(JsonTypeInfo type, params (string Name, Type Case)[] cases)
    {
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "waar" };
        foreach (var (name, each) in cases)
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(each, name));
    }

    private sealed class NumberConverter : JsonConverter<DossierNumber>
    {
        public override DossierNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            DossierNumber.Read(reader.GetString()) ?? throw new JsonException("No number of a dossier.");

        public override void Write(Utf8JsonWriter writer, DossierNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }

    // Sets and dictionaries without an order have another one in every process.
    private sealed class SortedSet : JsonConverter<ImmutableHashSet<string>>
    {
        public override ImmutableHashSet<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            [.. JsonSerializer.Deserialize<string[]>(ref reader, options)!];

        public override void Write(Utf8JsonWriter writer, ImmutableHashSet<string> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Order(StringComparer.Ordinal).ToArray(), options);
    }

    private sealed class Sorted<T> : JsonConverter<ImmutableDictionary<string, T>>
    {
        public override ImmutableDictionary<string, T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Dictionary<string, T>>(ref reader, options)!.ToImmutableDictionary();

        public override void Write(Utf8JsonWriter writer, ImmutableDictionary<string, T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToImmutableSortedDictionary(StringComparer.Ordinal), options);
    }
}
