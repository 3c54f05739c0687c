// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Procedures.Writing;

/// <summary>A JSON value. Numbers are whole: nothing in a procedure is a fraction, and a whole number has one way to be written.</summary>
public abstract record JsonValue
{
    private JsonValue() { }

    /// <summary>A string.</summary>
    /// <param name="Value">The characters; surrogates come in pairs.</param>
    public sealed record Text(string Value) : JsonValue;

    /// <summary>A whole number, at most 2^53 - 1 from zero: beyond that, readers that hold numbers as doubles would read another one.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Number(long Value) : JsonValue;

    /// <summary>True or false.</summary>
    /// <param name="Value">Which.</param>
    public sealed record Truth(bool Value) : JsonValue;

    /// <summary>Null.</summary>
    public sealed record Null : JsonValue;

    /// <summary>An array.</summary>
    /// <param name="Items">What is in it, in order.</param>
    public sealed record List(ImmutableArray<JsonValue> Items) : JsonValue;

    /// <summary>An object. The order of the members does not matter; no key occurs twice.</summary>
    /// <param name="Members">Keys and values.</param>
    public sealed record Map(ImmutableArray<KeyValuePair<string, JsonValue>> Members) : JsonValue;
}
