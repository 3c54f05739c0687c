// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Asking;

namespace Schakel.Dossiers.Possible;

/// <summary>One thing that may be done on a dossier now.</summary>
/// <param name="Holder">By whom: an office, <c>melder</c> or <c>volksvertegenwoordiging</c>.</param>
/// <param name="Doing">What sort of thing it is; of each there is one command.</param>
public sealed record Possibility(string Holder, Doing Doing)
{
    /// <summary>The step that is answered.</summary>
    public string? Step { get; init; }

    /// <summary>Which answer or act.</summary>
    public string? Label { get; init; }

    /// <summary>What it must carry.</summary>
    public ImmutableArray<Field> Asks { get; init; } = [];

    /// <summary>The dossiers that it opens, by procedure: each has an opening form of its own.</summary>
    public ImmutableArray<string> Opens { get; init; } = [];

    /// <summary>The linked dossier that must be done first; null where it can be done at once.</summary>
    public string? OnlyAfter { get; init; }
}

/// <summary>What sort of thing may be done.</summary>
public enum Doing
{
    /// <summary>Answer in time.</summary>
    Answer,

    /// <summary>Answer a step that was met with silence.</summary>
    AnswerLate,

    /// <summary>Do an act that the text leaves to one who is not the holder.</summary>
    Act,

    /// <summary>Take back what was announced.</summary>
    TakeBack,

    /// <summary>Take more time.</summary>
    Extend,

    /// <summary>Let the holder have more time.</summary>
    Consent,

    /// <summary>Let the clock stand still.</summary>
    Suspend,

    /// <summary>Let it run again.</summary>
    Resume,

    /// <summary>Send it on.</summary>
    Forward,

    /// <summary>Ask for a contribution.</summary>
    Invite,

    /// <summary>Promise something apart from an answer.</summary>
    Promise,

    /// <summary>Let the custodian tell one's name.</summary>
    AllowReveal,

    /// <summary>Tell the raiser that a statute forces his name to be told.</summary>
    AnnounceReveal,

    /// <summary>Tell a protected name to an office that may know it.</summary>
    Reveal,
}
