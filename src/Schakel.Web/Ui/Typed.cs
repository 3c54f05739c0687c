// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace Schakel.Web.Ui;

/// <summary>What was typed into a form. It stays on the screen, whatever is wrong with it.</summary>
public sealed class Typed
{
    /// <summary>Nothing was typed yet.</summary>
    public static readonly Typed Nothing = new(ImmutableDictionary<string, ImmutableArray<string>>.Empty);

    private readonly ImmutableDictionary<string, ImmutableArray<string>> values;

    public Typed(ImmutableDictionary<string, ImmutableArray<string>> values) => this.values = values;

    /// <summary>Reads a form that was sent. Line ends are one character; what cannot be stored is left out.</summary>
    public static async Task<Typed> Of(HttpRequest request, CancellationToken stop) => request.HasFormContentType ? Of(await request.ReadFormAsync(stop)) : Nothing;

    public static Typed Of(IFormCollection form) => new(form.ToImmutableDictionary(
        field => field.Key, field => field.Value.Select(value => Clean(value ?? "")).ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>By name, with single values.</summary>
    public static Typed Of(IEnumerable<KeyValuePair<string, string>> fields) =>
        new(fields.ToImmutableDictionary(field => field.Key, field => ImmutableArray.Create(field.Value), StringComparer.Ordinal));

    /// <summary>What was typed in a field, without space around it; empty where nothing was.</summary>
    public string this[string field] => values.TryGetValue(field, out var found) && !found.IsEmpty ? found[^1].Trim() : "";

    /// <summary>Everything that was chosen in a field.</summary>
    public ImmutableArray<string> All(string field) => values.TryGetValue(field, out var found) ? found : [];

    public bool Has(string field, string value) => All(field).Contains(value);

    public IEnumerable<string> Fields => values.Keys;

    public Typed With(string field, string value) => new(values.SetItem(field, [value]));

    public Typed With(string field, ImmutableArray<string> chosen) => new(values.SetItem(field, chosen));

    // Marks that turn the direction of all that follows: with them one writes what stands elsewhere on a page. A text from right to left needs none.
    private static bool TurnsAround(int rune) => rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    // Half a character pair and a null cannot be kept in a database; a control character has no business in a story.
    private static string Clean(string text) => Kept(text) is var kept && kept.EnumerateRunes().Any(IsSeen) ? kept : "";

    // Spaces and marks that take no room say nothing, however many there are.
    private static bool IsSeen(System.Text.Rune rune) => !System.Text.Rune.IsWhiteSpace(rune) && System.Text.Rune.GetUnicodeCategory(rune) is not System.Globalization.UnicodeCategory.Format;

    private static string Kept(string text) => string.Concat(
        text.ReplaceLineEndings("\n").EnumerateRunes().Where(rune => rune.Value is '\n' or '\t' || (!System.Text.Rune.IsControl(rune) && rune.Value != 0xFFFD && !TurnsAround(rune.Value))).Select(rune => rune.ToString()));
}
