// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Bottlenecks;
using Schakel.Dossiers.Previews;
using Schakel.Dutch;
using Schakel.Web.Cases;
using Schakel.Web.Registers;

namespace Schakel.Web.Bottlenecks;

/// <summary>What the coordinator's page knows of a dossier. It is kept in memory only, and shown to whom the dossier may be shown.</summary>
/// <param name="Sketch">By what it is compared.</param>
/// <param name="Title">What it is called by who may read it.</param>
/// <param name="Kind">What it is, by its Dutch word.</param>
/// <param name="Unit">The part of the organisation; null for the whole.</param>
/// <param name="Readers">The offices that read it.</param>
/// <param name="Words">By term, as it is written there.</param>
internal sealed record Sketched(Sketch Sketch, string Title, string Kind, string? Unit, ImmutableArray<string> Readers, ImmutableDictionary<string, string> Words)
{
    public static Sketched Of(FoundCase found, string kind, Registry registry)
    {
        var texts = found.Opened.Words.Texts;
        var written = texts.GetValueOrDefault(Raising.Opening.Regulation, "");
        var regulations = registry.RegulationsIn(written);
        var read = texts.Where(text => text.Key != Raising.Opening.Regulation).SelectMany(text => Analysis.Of(text.Value).Where(word => SaysSomething(word.Term)).Select(word => (word, Written: text.Value.Substring(word.Start, word.Length).ToLowerInvariant()))).ToList();
        return new(
            new Sketch(
                found.File.Number.Text, found.File.Running.Opened, [.. regulations.Select(regulation => regulation.Name)], [.. regulations.SelectMany(regulation => Articles.In(written).Select(article => $"{regulation.Name} {article}"))],
                read.SelectMany(each => each.word.Terms).Where(SaysSomething).GroupBy(term => term, StringComparer.Ordinal).ToImmutableDictionary(term => term.Key, term => term.Count(), StringComparer.Ordinal)),
            Titles.Of(found), kind, found.File.Frozen.Unit,
            [.. Sights.Of(found.Course, found.File.Protection).Where(sight => sight is { Party: Party.Holder, Story: true }).Select(sight => sight.Holder).OfType<string>()],
            read.GroupBy(each => each.word.Term, StringComparer.Ordinal)
                .ToImmutableDictionary(term => term.Key, term => term.Select(each => each.Written).Order(StringComparer.Ordinal).First(), StringComparer.Ordinal));
    }

    // That something is not so, or how many there were, is in every story; a search needs it, and no reason is in it.
    private static bool SaysSomething(string term) => Analysis.IsTelling(term) && !char.IsDigit(term[0]);
}
