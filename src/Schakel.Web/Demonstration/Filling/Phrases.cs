// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Web.Registers;

namespace Schakel.Web.Demonstration.Filling;

/// <summary>What is written in an example, as it stands in a command.</summary>
internal sealed class Phrases(Registry registry)
{
    private const string Real = "De feiten hierboven zijn echt. Dat het hier wordt ingebracht, en wat er daarna gebeurt, is een voorbeeld. Bron:";
    private const string LikeReal = "Dit verhaal is verzonnen, naar een echt geval. Bron:";

    // What the story is called by the procedures; under the first that is there comes where it is from.
    private static readonly ImmutableArray<string> Stories = ["verhaal", "wat-knelt", "vraag", "opdracht", "voorstel"];

    // What has no story has a place of its own for where it is from.
    private const string Origin = "bron";

    public Words Of(Example example)
    {
        var words = Texts(example.Texts) with { Weighing = Weighed(example.Weighing) };
        if (!example.Principles.IsEmpty)
            words = words.With("beginselen", string.Join('\n', example.Principles.Select(TitleOf)));
        var origin = example is { Source: { } source } ? $"{Real} {source}" : example is { MadeAfter: { } model } ? $"{LikeReal} {model}" : null;
        if (origin is null)
            return words;
        if (Stories.FirstOrDefault(words.Texts.ContainsKey) is not { } story)
            return words.With(Origin, origin);
        return words.With(story, $"{words.Texts[story]}\n\n{origin}");
    }

    public Words Of(ExampleTurn turn, DateOnly day) => Texts(turn.Texts) with
    {
        Weighing = Weighed(turn.Weighing),
        Promise = turn.Promise is { } promise ? new Undertaking(promise.What, promise.Within is { } days ? day.AddDays(days) : null) : null,
    };

    public static Words Texts(ImmutableDictionary<string, string> texts) => texts.Aggregate(Words.None, (words, text) => words.With(text.Key, text.Value));

    public static LinkKind LinkOf(string word) => word switch
    {
        "hangt-aan" => LinkKind.HangsOn,
        "voegt-bij" => LinkKind.Joins,
        "herhaalt" => LinkKind.Repeats,
        _ => throw new InvalidDataException($"‘{word}’ is no link."),
    };

    private ImmutableArray<Weighed> Weighed(ImmutableArray<ExampleWeighed> weighing) =>
        [.. weighing.Select(weighed => new Weighed(TitleOf(weighed.Principle), PleadsOf(weighed.Pleads), weighed.Argument, weighed.Interest, weighed.Outcome))];

    private static Pleads PleadsOf(string word) => word switch
    {
        "voor" => Pleads.For,
        "tegen" => Pleads.Against,
        "allebei" => Pleads.Both,
        _ => throw new InvalidDataException($"Nothing pleads ‘{word}’."),
    };

    private string TitleOf(string principle) =>
        registry.Principles.FirstOrDefault(each => each.Name == principle)?.Title.Dutch ?? throw new InvalidDataException($"‘{principle}’ is in no framework.");
}
