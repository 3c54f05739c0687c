// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Events;
using Schakel.Dutch;
using Schakel.Procedures;
using Schakel.Web.Cases;
using Schakel.Web.Registers;

namespace Schakel.Web.Precedents;

/// <summary>What is known of a case that is held beside another.</summary>
/// <param name="Texts">What was written of it.</param>
/// <param name="Regulations">The regulations it is about, as they are called; what nobody knows, as it was written.</param>
/// <param name="Articled">The articles of those.</param>
/// <param name="Principles">The principles that are named.</param>
/// <param name="Type">The type of organisation it runs at.</param>
public sealed record CaseSide(ImmutableArray<string> Texts, ImmutableArray<string> Regulations, ImmutableArray<string> Articled, ImmutableArray<string> Principles, string Type)
{
    // Where someone writes by name what he weighed. In a story words such as listening and trust are no principles.
    private static readonly ImmutableHashSet<string> Weighed = [Raising.Raise.AsksPrinciples, "hoe-gewogen"];

    /// <summary>A dossier, as it was opened, with the principles that were weighed in it since.</summary>
    /// <param name="found">The dossier.</param>
    /// <param name="registry">The regulations and principles.</param>
    public static CaseSide Of(FoundCase found, Registry registry) => Of(
        found.Opened.Words.Texts, found.Course.Setting.Type.Title, registry, found.Events.OfType<CaseEvent.Moved>().Select(moved => moved.Words).Prepend(found.Opened.Words).Where(words => !words.Weighing.IsDefault).SelectMany(words => words.Weighing).Select(weighed => weighed.Principle));

    /// <summary>It, as it can be read from what was written.</summary>
    /// <param name="written">By what was asked.</param>
    /// <param name="type">The type of organisation, as people call it.</param>
    /// <param name="registry">The regulations and principles.</param>
    /// <param name="named">Principles that were named otherwise than in a text.</param>
    public static CaseSide Of(IEnumerable<KeyValuePair<string, string>> written, string type, Registry registry, params IEnumerable<string> named)
    {
        var given = written.Where(text => !string.IsNullOrWhiteSpace(text.Value)).ToImmutableArray();
        var regulation = given.FirstOrDefault(text => text.Key == Raising.Opening.Regulation).Value ?? "";
        var known = registry.RegulationsIn(regulation);
        ImmutableArray<string> texts = [.. given.Where(text => text.Key is not (Raising.Opening.Regulation or Raising.Raise.AsksPrinciples)).Select(text => text.Value)];
        var weighed = given.Where(text => Weighed.Contains(text.Key)).Select(text => Tokened(text.Value)).Concat(named.Select(Tokened)).ToImmutableArray();
        return new(
            texts,
            known.IsEmpty ? regulation.Length == 0 ? [] : [regulation.Trim()] : [.. known.Select(each => each.Title)],
            [.. Articles.In(regulation).Order(StringComparer.Ordinal)],
            [.. registry.Principles.Where(principle => weighed.Any(text => Calls(text, principle.Title))).Select(principle => principle.Title.Dutch).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            type);
    }

    private static bool Calls(string tokened, Wording title) => tokened.Contains(Tokened(title.Dutch), StringComparison.Ordinal) || tokened.Contains(Tokened(title.English), StringComparison.Ordinal);

    // With a space around each, so that no word is found in another.
    private static string Tokened(string text) => $" {string.Join(' ', Tokens.Of(text).Select(token => token.Folded))} ";
}
