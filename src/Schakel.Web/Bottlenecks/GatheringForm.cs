// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Web.Ui;

namespace Schakel.Web.Bottlenecks;

/// <summary>What was chosen to be taken together.</summary>
internal static class GatheringForm
{
    /// <summary>A dossier that was ticked.</summary>
    public const string Chosen = "d";

    /// <summary>Numbers that were typed.</summary>
    public const string Numbers = "nummers";

    /// <summary>The bottleneck that they come to; empty for a new one.</summary>
    public const string To = "bij";

    /// <summary>Why a dossier is taken out again.</summary>
    public const string Why = "waarom";

    private const int LongestNumber = 40;

    /// <summary>All numbers, as they were ticked and typed.</summary>
    public static ImmutableArray<string> All(Typed typed) =>
        [.. typed.All(Chosen).Concat(typed[Numbers].Split([' ', ',', ';', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).Select(number => number.Trim().ToUpperInvariant()).Distinct(StringComparer.Ordinal)];

    public static readonly Fault TooFew = new(Numbers, new("Kies minstens twee dossiers, of typ hun nummers.", "Choose two dossiers at least, or type their numbers."));

    public static readonly Fault None = new(Numbers, new("Kies een dossier, of typ het nummer.", "Choose a dossier, or type its number."));

    public static readonly Fault TooMany = new(Numbers, new($"Neem er hoogstens {Gathered.Most} tegelijk samen.", $"Take {Gathered.Most} together at once at most."));

    public static readonly Fault NoBottleneck = new(To, new("Onder dit nummer loopt geen knelpunt. Kijk of het nummer klopt.", "No bottleneck runs under this number. See whether the number is right."));

    public static readonly Fault StillRaising = new("/melden", new(
        "Je bent nog iets aan het melden. Maak dat eerst af of gooi het weg, bij Melden. Anders raakt het kwijt.", "You are still raising something. Finish it first or throw it away, under Raise. It would be lost otherwise."));

    public static readonly Fault NoReason = new(Why, new("Schrijf op waarom dit er niet bij hoort.", "Write down why this does not belong to it."));

    /// <summary>How long that may be.</summary>
    public const int LongestReason = 2_000;

    public static readonly Fault LongReason = new(Why, new($"Schrijf hoogstens {LongestReason} tekens.", $"Write {LongestReason} characters at most."));

    // The number is one's own typing; whether there is such a dossier elsewhere it does not tell.
    public static Fault NotFound(string number) => number.Length > LongestNumber ? new(Numbers, new("Wat je typte is geen nummer van een dossier. Een nummer ziet eruit als T3Y1-YMED-C7P2.", "What you typed is no number of a dossier. A number looks like T3Y1-YMED-C7P2.")) : new(Numbers, new($"{number} kun je hier niet bij nemen. Kijk of het nummer klopt.", $"{number} cannot be taken along here. See whether the number is right."));
}
