// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Web.Pictures;

/// <summary>The ladder of one dossier, from the ground up: what it was, where it is, and where it goes if nobody acts.</summary>
/// <param name="Title">Of which dossier.</param>
/// <param name="Ground">Who raised it, and when.</param>
/// <param name="IsBrake">Whether the raiser holds the handle of a brake.</param>
/// <param name="Rungs">From low to high.</param>
public sealed record LadderView(string Title, Rung Ground, bool IsBrake, ImmutableArray<Rung> Rungs)
{
    /// <summary>The picture in sentences.</summary>
    public string Description => string.Join(' ', Rungs.Prepend(Ground).Select(rung => rung.Sentence).Where(sentence => sentence.Length > 0)).Replace('\u00A0', ' ');
}

/// <summary>One place on it.</summary>
/// <param name="Kind">A rung, a landing, a platform or a door.</param>
/// <param name="State">What happened there.</param>
/// <param name="Came">How the dossier came there.</param>
/// <param name="Name">Who stands there.</param>
/// <param name="Detail">What he did or may do, and when.</param>
/// <param name="Sentence">The same for who cannot see it.</param>
public sealed record Rung(RungKind Kind, RungState State, Came Came, string Name, string Detail, string Sentence);

/// <summary>What sort of place it is.</summary>
public enum RungKind
{
    /// <summary>Who must answer.</summary>
    Rung,

    /// <summary>Who may act.</summary>
    Landing,

    /// <summary>The public.</summary>
    Public,

    /// <summary>The representatives.</summary>
    Representatives,

    /// <summary>An officer behind closed doors.</summary>
    Closed,

    /// <summary>A door that only the raiser opens.</summary>
    Door,
}

/// <summary>What happened there.</summary>
public enum RungState
{
    /// <summary>It is there now.</summary>
    Now,

    /// <summary>An answer was given.</summary>
    Answered,

    /// <summary>Nobody answered.</summary>
    Silent,

    /// <summary>It was there, and went on by what someone else did.</summary>
    Passed,

    /// <summary>It may come there.</summary>
    Waiting,
}

/// <summary>How a dossier came to a place.</summary>
public enum Came
{
    /// <summary>In the ordinary way.</summary>
    Along,

    /// <summary>By silence.</summary>
    BySilence,

    /// <summary>Because the one below pulled too.</summary>
    Pulled,

    /// <summary>By the raiser's own move.</summary>
    ByMove,
}
