// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Schakel.Web.LoggingIn;

namespace Schakel.Web.Commissioning;

/// <summary>Reads which organisations took Schakel into use. What is not whole does not count: the site does not start.</summary>
public static class ReadCommissioned
{
    /// <summary>The variable that names the file.</summary>
    public const string Variable = "SCHAKEL_INGEBRUIKNAME";

    /// <summary>That there is none, and how to name one.</summary>
    public static WrongSettings None => new(
        $"Buiten een demonstratie start de site alleen met een ingebruikname: wie waarvoor tekende. Noem het bestand met ‘--ingebruikname’ of in {Variable}. Wat erin moet, staat in docs/operations.md. Wil je het alleen proberen, typ dan ‘schakel serve --demo’.",
        $"Outside a demonstration the site starts only with an ingebruikname: who signed for what. Name the file with ‘--ingebruikname’ or in {Variable}. What must be in it stands in docs/operations.md. Only to try it, type ‘schakel serve --demo’.");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>What the file says.</summary>
    /// <param name="file">The file; null where none is named.</param>
    /// <param name="organisations">The organisations that there are.</param>
    /// <param name="today">What is signed after today does not count yet.</param>
    /// <exception cref="WrongSettings">There is no file, or something is missing or wrong in it.</exception>
    public static ImmutableSortedDictionary<string, Commissioned> Of(string? file, IReadOnlyCollection<string> organisations, DateOnly today)
    {
        if (file is null)
            throw None;
        Dictionary<string, Dictionary<string, Written>> told;
        try
        {
            told = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, Written>>>(File.ReadAllText(file), Json) ?? [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongSettings($"De ingebruikname ‘{file}’ kan niet worden gelezen: is hij er, en mag je hem lezen?", $"The ingebruikname ‘{file}’ cannot be read: is it there, and may you read it?");
        }
        catch (JsonException e)
        {
            throw new WrongSettings($"De ingebruikname ‘{file}’ is geen goede JSON, op regel {e.LineNumber + 1}.", $"The ingebruikname ‘{file}’ is no valid JSON, on line {e.LineNumber + 1}.");
        }

        if (told.Count == 0)
            throw new WrongSettings($"De ingebruikname ‘{file}’ noemt geen enkele organisatie.", $"The ingebruikname ‘{file}’ names no organisation.");
        return told.ToImmutableSortedDictionary(each => each.Key, each => One(each.Key, each.Value, organisations, today), StringComparer.Ordinal);
    }

    private static Commissioned One(string organisation, Dictionary<string, Written> written, IReadOnlyCollection<string> organisations, DateOnly today)
    {
        if (!organisations.Contains(organisation))
            throw new WrongSettings($"De ingebruikname noemt ‘{organisation}’, en die organisatie is er niet.", $"The ingebruikname names ‘{organisation}’, and there is no such organisation.");
        if (written.Keys.FirstOrDefault(word => Commissioned.Needed.All(needed => needed.Word != word)) is { } stray)
            throw new WrongSettings($"De ingebruikname van {organisation} noemt ‘{stray}’. Dat kent Schakel niet. Kies uit: {Words}.", $"The ingebruikname of {organisation} names ‘{stray}’, which Schakel does not know. Choose one of: {Words}.");
        if (Commissioned.Needed.FirstOrDefault(needed => !written.ContainsKey(needed.Word)) is { Word: { } missing, What: { } what })
            throw new WrongSettings($"In de ingebruikname van {organisation} ontbreekt ‘{missing}’: {what.Dutch}. Zonder dat mag de site niet aan.", $"The ingebruikname of {organisation} lacks ‘{missing}’: {what.English}. Without it the site may not be on.");
        return new Commissioned(organisation, written.ToImmutableDictionary(each => each.Key, each => One(organisation, each.Key, each.Value, today)));
    }

    private static Signature One(string organisation, string word, Written written, DateOnly today)
    {
        if (!DateOnly.TryParseExact(written.Op, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            throw new WrongSettings($"In de ingebruikname van {organisation} is ‘{written.Op}’ bij ‘{word}’ geen dag. Schrijf die als 2026-12-01.", $"In the ingebruikname of {organisation} ‘{written.Op}’ at ‘{word}’ is no day. Write it as 2026-12-01.");
        if (on > today)
            throw new WrongSettings($"In de ingebruikname van {organisation} is ‘{word}’ getekend op {written.Op}. Die dag moet nog komen.", $"In the ingebruikname of {organisation} ‘{word}’ is signed on {written.Op}. That day is still to come.");
        if (string.IsNullOrWhiteSpace(written.Door))
            throw new WrongSettings($"In de ingebruikname van {organisation} staat bij ‘{word}’ niet wie tekende (‘door’).", $"The ingebruikname of {organisation} does not say at ‘{word}’ who signed (‘door’).");
        return new Signature(on, written.Door.Trim(), written.Kenmerk?.Trim() ?? "");
    }

    private static string Words => string.Join(", ", Commissioned.Needed.Select(needed => needed.Word));

    private sealed record Written(string? Op, string? Door, string? Kenmerk);
}
