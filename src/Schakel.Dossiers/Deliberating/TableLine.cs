// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Schakel.Dossiers.Deliberating;

/// <summary>
/// What happens at the table of a deliberation, a line for each thing, in the order in which it came. Kept apart from what happens to the dossier, sealed by its key:
/// what is said at the table stays there, and what it comes to goes on as the advice.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "wat")]
[JsonDerivedType(typeof(Opened), "opgezet")]
[JsonDerivedType(typeof(SeatAdded), "stoel")]
[JsonDerivedType(typeof(Seated), "aangeschoven")]
[JsonDerivedType(typeof(Moved), "verder")]
[JsonDerivedType(typeof(Said), "gezegd")]
[JsonDerivedType(typeof(TakenBack), "teruggenomen")]
[JsonDerivedType(typeof(Covered), "afgedekt")]
[JsonDerivedType(typeof(Chose), "gekozen")]
[JsonDerivedType(typeof(Revealed), "open")]
[JsonDerivedType(typeof(Concluded), "uitkomst")]
public abstract record TableLine
{
    private TableLine()
    {
    }

    /// <summary>The table was set.</summary>
    /// <param name="Convenor">The office that leads it. It has no seat, and chooses nothing.</param>
    /// <param name="Method">By which method: as it was then.</param>
    /// <param name="Seats">Who was asked.</param>
    public sealed record Opened(string Convenor, Method Method, ImmutableArray<Seat> Seats) : TableLine;

    /// <summary>Another was asked.</summary>
    /// <param name="Seat">The seat.</param>
    public sealed record SeatAdded(Seat Seat) : TableLine;

    /// <summary>Whoever has a seat sat down.</summary>
    /// <param name="Seat">Which.</param>
    public sealed record Seated(int Seat) : TableLine;

    /// <summary>The table went on to a step, or back to one.</summary>
    /// <param name="From">From which, from 0: who presses twice goes on once.</param>
    /// <param name="To">To which.</param>
    public sealed record Moved(int From, int To) : TableLine;

    /// <summary>Someone said something.</summary>
    /// <param name="Id">Tells it from others: sent twice, it is there once.</param>
    /// <param name="Step">At which step.</param>
    /// <param name="Seat">From which seat; 0 for the convenor, null where he sees it otherwise than the others: who that is, is not kept.</param>
    /// <param name="Text">What.</param>
    public sealed record Said(string Id, int Step, int? Seat, string Text) : TableLine
    {
        /// <summary>For which side it pleads; null where it is no argument.</summary>
        public Side? Side { get; init; }

        /// <summary>Whether it is about a right or about a consequence; null where that was not said.</summary>
        public Ground? Ground { get; init; }

        /// <summary>Whose interest it is; empty where that was not said.</summary>
        public string Interest { get; init; } = "";

        /// <summary>The principle of good administration it rests on; empty where that was not said.</summary>
        public string Principle { get; init; } = "";

        /// <summary>How many letters and digits of it were covered.</summary>
        [JsonIgnore]
        public int CoveredLetters { get; init; }

        /// <summary>How many of those were in words that look like no name, place or number.</summary>
        [JsonIgnore]
        public int CoveredPlainLetters { get; init; }

        /// <summary>Whether someone here says that he sees the whole otherwise.</summary>
        public bool IsDissent => Seat is null;
    }

    /// <summary>What was said was taken back by who said it, or by the convenor where it tells of someone. A dissent stays: see <see cref="Covered"/>.</summary>
    /// <param name="Id">Which.</param>
    public sealed record TakenBack(string Id) : TableLine
    {
        /// <summary>Whether the convenor took it away and somebody else had said it: that it was done stays at the table.</summary>
        public bool ByConvenor { get; init; }
    }

    /// <summary>The convenor covered words in a dissent that tell of someone. All the rest of it stays, and everyone sees that something was covered.</summary>
    /// <param name="Id">In which.</param>
    /// <param name="Words">The words, as they stand there.</param>
    public sealed record Covered(string Id, string Words) : TableLine;

    /// <summary>Someone chose. Who, is not kept: the ballot is made of a secret that only he has.</summary>
    /// <param name="Ballot">By which he may change it; it tells nothing of a seat.</param>
    /// <param name="Choice">What he chose.</param>
    public sealed record Chose(string Ballot, Choice Choice) : TableLine;

    /// <summary>The choices were laid open.</summary>
    public sealed record Revealed : TableLine;

    /// <summary>What it comes to.</summary>
    /// <param name="Conclusion">That.</param>
    public sealed record Concluded(Conclusion Conclusion) : TableLine;
}

/// <summary>What an argument pleads for.</summary>
public enum Side
{
    /// <summary>To do what was asked: mostly, to depart from the rule here.</summary>
    For,

    /// <summary>Not to.</summary>
    Against,
}

/// <summary>What an argument rests on. A right weighs more than a consequence, unless the consequences are too heavy (moral judgment in seven steps).</summary>
public enum Ground
{
    /// <summary>A right, a duty, a principle.</summary>
    Right,

    /// <summary>What comes of it.</summary>
    Consequence,
}

/// <summary>What one person would do, before anyone talked.</summary>
/// <param name="What">What he would do.</param>
/// <param name="Why">What decides it for him.</param>
/// <param name="Harm">What harm stays.</param>
/// <param name="Limit">How he would limit it.</param>
public sealed record Choice(string What, string Why, string Harm, string Limit);
