// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Schakel.Procedures.Writing;

namespace Schakel.Tests.Writing;

/// <summary>The samples of RFC 8785 and of its reference implementation, apart from numbers that are not whole: those cannot be made here.</summary>
public sealed class CanonicalJsonTests
{
    [Theory]
    // RFC 8785, 3.2.2
    [InlineData("""{"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}""",
        "{\"literals\":[null,true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}")]
    // RFC 8785, 3.2.3
    [InlineData("""{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}""",
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}")]
    [InlineData("""[56,{"d":true,"10":null,"1":[ ]}]""", """[56,{"1":[],"10":null,"d":true}]""")]
    [InlineData("""{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}""",
        """{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}""")]
    [InlineData("""{"1":{"f":{"f":"hi","F":5},"\n":56},"10":{},"":"empty","a":{},"111":[{"e":"yes","E":"no"}],"A":{}}""",
        """{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}""")]
    [InlineData("""{"Unnormalized Unicode":"A\u030a"}""", "{\"Unnormalized Unicode\":\"A\u030a\"}")]
    [InlineData("""["\b\t\n\f\r\u0000\u001f\u007f</script>"]""", "[\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f</script>\"]")]
    [InlineData("[0,-0,-1,9007199254740991,-9007199254740991]", "[0,0,-1,9007199254740991,-9007199254740991]")]
    public void Json_is_written_as_the_standard_says(string written, string canonical) =>
        CanonicalJson.Write(Value(JsonDocument.Parse(written).RootElement)).ShouldBe(canonical);

    [Fact]
    public void The_bytes_are_utf8_without_a_mark() =>
        CanonicalJson.Bytes(new JsonValue.Text("é")).ShouldBe([(byte)'"', 0xC3, 0xA9, (byte)'"']);

    [Fact]
    public void The_bytes_of_the_sorting_sample_are_those_of_the_standard()
    {
        var sample = new JsonValue.Map([new("\u20ac", new JsonValue.Truth(true)), new("\r", new JsonValue.Null())]);

        Encoding.UTF8.GetString(CanonicalJson.Bytes(sample)).ShouldBe("{\"\\r\":null,\"€\":true}");
    }

    [Fact]
    public void What_has_no_canonical_form_is_refused()
    {
        Refused(new JsonValue.Text("\ud83d"));
        Refused(new JsonValue.Text("\ude00\ud83d"));
        Refused(new JsonValue.Number(9007199254740992));
        Refused(new JsonValue.Number(long.MinValue));
        Refused(new JsonValue.Map([new("a", new JsonValue.Null()), new("a", new JsonValue.Null())]));

        static void Refused(JsonValue value) => Should.Throw<ArgumentException>(() => CanonicalJson.Write(value));
    }

    private static JsonValue Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new JsonValue.Map(element.EnumerateObject()
            .Select(member => new KeyValuePair<string, JsonValue>(member.Name, Value(member.Value))).ToImmutableArray()),
        JsonValueKind.Array => new JsonValue.List([.. element.EnumerateArray().Select(Value)]),
        JsonValueKind.String => new JsonValue.Text(element.GetString()!),
        JsonValueKind.Number => new JsonValue.Number(element.GetInt64()),
        JsonValueKind.True => new JsonValue.Truth(true),
        JsonValueKind.False => new JsonValue.Truth(false),
        _ => new JsonValue.Null(),
    };
}
