// SPDX-License-Identifier: EUPL-1.2
using System.Text;

namespace Schakel.Procedures.Writing;

/// <summary>Writes JSON in the one form of RFC 8785 (JCS): no space, keys sorted by UTF-16 units, the shortest escapes.</summary>
public static class CanonicalJson
{
    private const long Largest = (1L << 53) - 1;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The canonical text.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">A string holds half a pair of surrogates, a key occurs twice, or a number is too large.</exception>
    public static string Write(JsonValue value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    /// <summary>The canonical text as UTF-8: the bytes to take a hash of.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">A string holds half a pair of surrogates, a key occurs twice, or a number is too large.</exception>
    public static byte[] Bytes(JsonValue value) => Strict.GetBytes(Write(value));

    private static void Write(JsonValue value, StringBuilder text)
    {
        switch (value)
        {
            case JsonValue.Text { Value: var characters }:
                WriteText(characters, text);
                break;
            case JsonValue.Number { Value: var number }:
                text.Append(number is >= -Largest and <= Largest ? number : throw new ArgumentException("No whole number beyond 2^53 - 1.", nameof(value)));
                break;
            case JsonValue.Truth { Value: var truth }:
                text.Append(truth ? "true" : "false");
                break;
            case JsonValue.Null:
                text.Append("null");
                break;
            case JsonValue.List { Items: var items }:
                WriteAll('[', items, item => Write(item, text), ']', text);
                break;
            case JsonValue.Map { Members: var members }:
                WriteAll('{', Sorted(members), member => WriteMember(member, text), '}', text);
                break;
        }
    }

    private static List<KeyValuePair<string, JsonValue>> Sorted(IEnumerable<KeyValuePair<string, JsonValue>> members)
    {
        List<KeyValuePair<string, JsonValue>> sorted = [.. members];
        sorted.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i].Key == sorted[i - 1].Key)
                throw new ArgumentException($"The key {sorted[i].Key} occurs twice.", nameof(members));
        }

        return sorted;
    }

    private static void WriteAll<T>(char open, IEnumerable<T> items, Action<T> write, char close, StringBuilder text)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                text.Append(',');
            first = false;
            write(item);
        }

        text.Append(close);
    }

    private static void WriteMember(KeyValuePair<string, JsonValue> member, StringBuilder text)
    {
        WriteText(member.Key, text);
        text.Append(':');
        Write(member.Value, text);
    }

    private static void WriteText(string characters, StringBuilder text)
    {
        text.Append('"');
        for (var i = 0; i < characters.Length; i++)
        {
            var c = characters[i];
            if (char.IsSurrogate(c) && !(i + 1 < characters.Length && char.IsSurrogatePair(c, characters[i + 1])))
                throw new ArgumentException("Half a pair of surrogates is no character.", nameof(characters));
            if (char.IsSurrogate(c))
                text.Append(c).Append(characters[++i]);
            else
                Append(c, text);
        }

        text.Append('"');
    }

    private static void Append(char c, StringBuilder text) => _ = c switch
    {
        '"' => text.Append("\\\""),
        '\\' => text.Append("\\\\"),
        '\b' => text.Append("\\b"),
        '\t' => text.Append("\\t"),
        '\n' => text.Append("\\n"),
        '\f' => text.Append("\\f"),
        '\r' => text.Append("\\r"),
        < ' ' => text.Append($"\\u{(int)c:x4}"),
        _ => text.Append(c),
    };
}
