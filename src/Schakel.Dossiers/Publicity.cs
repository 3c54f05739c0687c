// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Dossiers;

/// <summary>What everyone may know of a dossier of some kind.</summary>
public enum Publicity
{
    /// <summary>That it is there, and how it stands.</summary>
    Dossier,

    /// <summary>Nothing, until it rests at the public: then that its organisation is silent, on what kind and since when.</summary>
    Silence,

    /// <summary>Only how many there were in a year.</summary>
    YearlyCount,
}

/// <summary>What stands in public lists one by one.</summary>
public static class Publicities
{
    /// <summary>In a list: the dossier itself is public.</summary>
    public const string Dossier = "dossier";

    /// <summary>In a list: only the silence is public.</summary>
    public const string Silence = "stilte";

    /// <summary>The question at which level a bottleneck must be solved.</summary>
    public const string Level = "niveau";

    /// <summary>The question since which year a bottleneck goes on.</summary>
    public const string SinceYear = "sinds-jaar";

    /// <summary>Whether the answer to a question is a fact about a dossier and no text by which one would look for it.</summary>
    public static bool IsFact(string word) => word is Level or SinceYear;

    /// <summary>
    /// Whether everyone may read what was promised in a dossier of this kind, and whether it came. On the agenda of the legislator a body promises before everyone;
    /// what was promised to one person stays between them.
    /// </summary>
    public static bool TellsPromises(Kind kind) => kind is Kind.Bottleneck;

    /// <summary>What everyone may know of a kind. What stands beside an objection, a complaint or a report of wrongdoing would give that away.</summary>
    public static Publicity Of(Kind kind) => kind switch
    {
        Kind.Bottleneck or Kind.Precedent or Kind.FeasibilityAssessment or Kind.ImplementationAssessment or Kind.ReturnedOrder or Kind.Inquiry => Publicity.Dossier,
        Kind.Objection or Kind.Complaint or Kind.WrongdoingReport or Kind.Hearing or Kind.Acknowledgement or Kind.Penalty => Publicity.YearlyCount,
        Kind.Signal or Kind.ProfessionalBrake or Kind.Deliberation or Kind.AtTheTable or Kind.Promise => Publicity.Silence,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nobody said what everyone may know of this kind."),
    };

    /// <summary>
    /// What of the words that opened it everyone may read: the answers to these questions, the first of them what it is called. The form says so
    /// where they are typed. Of all other words nothing is public.
    /// </summary>
    /// <param name="kind">What it is.</param>
    public static ImmutableArray<string> Words(Kind kind) => kind switch
    {
        Kind.Bottleneck => ["onderwerp", "regeling", Level, SinceYear],
        // A precedent is for everyone as a whole: that is what it is written for.
        Kind.Precedent => ["onderwerp", "regeling", "welke-vraag-speelde", "wat-telde", "hoe-gewogen", "uitkomst", "wanneer-gelijk", "bron"],
        _ => [],
    };

    /// <summary>
    /// The same of one dossier. What stands before everyone stands there under someone's account: of who comes by a code nothing is put up, or any
    /// stranger could write on the first page of the site.
    /// </summary>
    /// <param name="opened">How it was opened.</param>
    public static ImmutableArray<string> Words(CaseEvent.Opened opened) =>
        opened.Happened.By.Raisers.Any(raiser => raiser.StartsWith(RaiserCode.Prefix, StringComparison.Ordinal)) ? [] : Words(opened.Frozen.Kind);

    /// <summary>The same of one dossier as it is now: a precedent that was taken back may have been taken back for what it said.</summary>
    /// <param name="file">How it stands.</param>
    /// <param name="opened">How it was opened.</param>
    public static ImmutableArray<string> Words(CaseFile file, CaseEvent.Opened opened) => IsTakenBack(file) ? [] : Words(opened);

    /// <summary>Whether what everyone could read of it was taken back with it.</summary>
    /// <param name="file">How it stands.</param>
    public static bool IsTakenBack(CaseFile file) => file is { Frozen.Kind: Kind.Precedent, Running.At: Position.Done { As: DoneAs.Withdrawn } };

    /// <summary>As what it is listed: <see cref="Dossier"/>, <see cref="Silence"/>, or null where it is not.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="at">Where it is.</param>
    /// <param name="isAfterAnswer">Whether it rests there although it was answered.</param>
    public static string? Listed(Kind kind, Position at, bool isAfterAnswer) => Of(kind) switch
    {
        Publicity.Dossier => Dossier,
        Publicity.Silence when at is Position.Resting { Forum: Forum.Public } && !isAfterAnswer => Silence,
        _ => null,
    };
}
