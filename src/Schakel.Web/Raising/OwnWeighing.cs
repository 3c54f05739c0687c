// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Asking;
using Schakel.Dossiers.Commands;
using Schakel.Procedures.Reading;
using Schakel.Web.Holding;
using Schakel.Web.Ui;

namespace Schakel.Web.Raising;

/// <summary>
/// What a raiser weighs himself, after he named the principles at stake. He need not, for raising is the work of a few minutes: he asks for it, and then there is
/// a card for each principle he chose. A card that he leaves as he found it is not sent.
/// </summary>
internal static class OwnWeighing
{
    /// <summary>What is asked.</summary>
    public static readonly Field Asked = new(Vocabulary.Weighing, FieldType.Weighing, Required: false);

    /// <summary>What its fields begin with.</summary>
    public static readonly string Id = Names.Question(Vocabulary.Weighing);

    private static readonly ImmutableArray<string> Filled = ["pleit", "argument", "belang", "wijkt"];

    private static string Count => $"{Id}-aantal";

    /// <summary>Whether it can be weighed here: where it is asked which principles are at stake.</summary>
    public static bool IsAsked(Raise raise) => raise.Details.Any(field => field.Name == Raise.AsksPrinciples);

    /// <summary>Whether a field is what a principle is called: that is a name, and not a text.</summary>
    public static bool IsName(string field) => field.StartsWith($"{Id}-", StringComparison.Ordinal) && field.EndsWith("-beginsel", StringComparison.Ordinal);

    /// <summary>How many cards there are; none before he asked for them.</summary>
    public static int Cards(Typed typed) => int.TryParse(typed[Count], out var count) ? Math.Clamp(count, 0, FormReading.MostPrinciples) : 0;

    /// <summary>The fields of the cards that are there.</summary>
    public static IEnumerable<string> Fields(Typed typed) => Enumerable.Range(0, Cards(typed)).Select(Card).SelectMany(card => Filled.Prepend("beginsel").Append("opnieuw").Select(part => $"{card}-{part}")).Append(Count).Append(Reweighed.Seen);

    /// <summary>With a card for each principle that was chosen and has none yet; where all have one, with one more that is empty.</summary>
    public static Typed Begun(Raise raise)
    {
        var typed = raise.Typed;
        var cards = Cards(typed);
        var named = Enumerable.Range(0, cards).Select(at => typed[$"{Card(at)}-beginsel"]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var left = raise.Typed.All(Names.Question(Raise.AsksPrinciples)).Select(chosen => raise.Registry.Principles.FirstOrDefault(principle => principle.Name == chosen)?.Title)
            .OfType<Procedures.Wording>().Where(title => !named.Contains(title.Dutch) && !named.Contains(title.English)).Select(title => title.In(raise.Visit.Language));
        foreach (var title in left.DefaultIfEmpty("").Take(FormReading.MostPrinciples - cards))
            typed = typed.With($"{Card(cards++)}-beginsel", title);
        if (typed[Reweighed.Seen].Length == 0)
            typed = typed.With(Reweighed.Seen, raise.Registry.OwnFrameworks.Stamp);
        return typed.With(Count, $"{cards}");
    }

    /// <summary>What was typed, where a principle that reads otherwise since was chosen again with its words of now.</summary>
    public static Typed WithWordsOfNow(Raise raise, Typed typed) => Reweighed.In(raise.Registry.OwnFrameworks, [(Asked, Id)], typed, raise.Visit.Language).Typed;

    /// <summary>What was weighed, and what is wrong with how it was filled in.</summary>
    public static FormReading Read(Raise raise)
    {
        var typed = Enumerable.Range(0, Cards(raise.Typed)).Select(Card).Where(card => Filled.All(part => raise.Typed[$"{card}-{part}"].Length == 0))
            .Aggregate(raise.Typed, (left, card) => left.With($"{card}-beginsel", ""));
        return new FormReading(typed, raise.Visit.Today).Read([Asked], Names.Question(""));
    }

    /// <summary>What is not right yet: also a principle of an organisation that reads otherwise since.</summary>
    public static IEnumerable<Fault> Faults(Raise raise)
    {
        if (!IsAsked(raise))
            return [];
        var own = raise.Registry.OwnFrameworks;
        return [.. Reweighed.Of(own, Id, raise.Typed).Where(each => raise.Typed[each.Again] != own.Stamp).Select(each => each.Fault), .. Read(raise).Faults];
    }

    /// <summary>What is sent of it.</summary>
    public static ImmutableArray<Weighed> Of(Raise raise) => IsAsked(raise) ? Read(raise).Words.Weighing : [];

    private static string Card(int at) => $"{Id}-{at}";
}
