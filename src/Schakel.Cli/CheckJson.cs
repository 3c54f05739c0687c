// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Schakel.Procedures.Reading;

namespace Schakel.Cli;

/// <summary>Verdicts for other programs. The keys are a promise: none is added, renamed or left out.</summary>
internal static class CheckJson
{
    public static void Write(ImmutableArray<CheckedText> verdicts, Session session)
    {
        using var bytes = new MemoryStream();
        // Not for inside a web page: then é stays é.
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            json.WriteStartArray();
            foreach (var verdict in verdicts)
                Write(verdict, json, session);
            json.WriteEndArray();
        }

        session.World.Out.Write(Encoding.UTF8.GetString(bytes.ToArray()));
        session.World.Out.Write('\n');
    }

    private static void Write(CheckedText verdict, Utf8JsonWriter json, Session session)
    {
        json.WriteStartObject();
        json.WriteString("procedure", verdict.Text.Identity?.Name);
        WriteNumber("version", verdict.Text.Identity is { Version: > 0 and var version } ? version : null, json);
        json.WriteString("hash", verdict.Hash);
        json.WriteBoolean("holds", verdict.Holds);
        WriteNumber("worstCaseDays", verdict.WorstCaseDays, json);
        json.WriteStartArray("findings");
        foreach (var finding in verdict.Findings)
            Write(finding, json, session);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Finding finding, Utf8JsonWriter json, Session session)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteNumber("line", finding.Place.Line);
        json.WriteNumber("column", finding.Place.Column);
        json.WriteString("message", session.Say(finding.Message));
        json.WriteStartArray("story");
        foreach (var line in finding.Story)
            json.WriteStringValue($"{line.Day:yyyy-MM-dd} {session.Say(line.Text)}");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumber(string key, int? number, Utf8JsonWriter json)
    {
        if (number is { } known)
            json.WriteNumber(key, known);
        else
            json.WriteNull(key);
    }
}
