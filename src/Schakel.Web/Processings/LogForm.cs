// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json.Nodes;
using Schakel.Storage.Processings;

namespace Schakel.Web.Processings;

/// <summary>Lines of a Logboek Dataverwerkingen as other programs read them: OTLP in JSON, or the fields of the standard, one line each.</summary>
internal static class LogForm
{
    private const string Us = "schakel";

    private static readonly string Version = typeof(LogForm).Assembly.GetName().Version?.ToString(3) ?? "";

    /// <summary>As one request of OTLP over HTTP, in JSON.</summary>
    public static JsonObject Otlp(IEnumerable<Processed> lines) => new()
    {
        ["resourceSpans"] = new JsonArray(new JsonObject
        {
            ["resource"] = new JsonObject { ["attributes"] = List([("service.name", Us), ("service.version", Version)]) },
            ["scopeSpans"] = new JsonArray(new JsonObject
            {
                ["scope"] = new JsonObject { ["name"] = Us },
                ["spans"] = new JsonArray([.. lines.Select(Span)]),
            }),
        }),
    };

    /// <summary>One line, with the fields as the standard names them.</summary>
    public static string Line(Processed line)
    {
        var fields = new JsonObject
        {
            ["trace_id"] = line.Trace,
            ["span_id"] = line.Span,
            ["status"] = "Unset",
            ["name"] = line.Name,
            ["start_time"] = line.Began,
            ["end_time"] = line.Ended,
        };
        if (line.Parent is not null)
            fields["parent_span_id"] = line.Parent;
        fields["resource"] = new JsonObject { ["attributes"] = Map([("service.name", Us), ("service.version", Version)]) };
        fields["attributes"] = Map(Attributes(line));
        return fields.ToJsonString();
    }

    private static JsonObject Span(Processed line)
    {
        var span = new JsonObject
        {
            ["traceId"] = line.Trace,
            ["spanId"] = line.Span,
            ["name"] = line.Name,
            // An operation of ours, which no other program asked for.
            ["kind"] = 1,
            ["startTimeUnixNano"] = Nanoseconds(line.Began),
            ["endTimeUnixNano"] = Nanoseconds(line.Ended),
            ["attributes"] = List(Attributes(line)),
            ["status"] = new JsonObject { ["code"] = 0 },
        };
        if (line.Parent is not null)
            span["parentSpanId"] = line.Parent;
        return span;
    }

    private static IEnumerable<(string Name, string Value)> Attributes(Processed line)
    {
        yield return ("dpl.core.processing_activity_id", line.Activity);
        if (line.Subject is null)
            yield break;
        yield return ("dpl.core.data_subject_id", line.Subject);
        yield return ("dpl.core.data_subject_id_type", Processing.SubjectType);
    }

    // Numbers of 64 bits are text in the JSON of protobuf.
    private static string Nanoseconds(long milliseconds) => $"{milliseconds}000000";

    private static JsonArray List(IEnumerable<(string Name, string Value)> attributes) =>
        new([.. attributes.Select(each => new JsonObject { ["key"] = each.Name, ["value"] = new JsonObject { ["stringValue"] = each.Value } })]);

    private static JsonObject Map(IEnumerable<(string Name, string Value)> attributes) => new(attributes.Select(each => KeyValuePair.Create(each.Name, (JsonNode?)each.Value)));
}
