// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Web.Pictures;

/// <summary>One tie of a track: what happened, happens now or is to come on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Text">In a sentence.</param>
/// <param name="Mark">How it is drawn.</param>
public sealed record TrackLine(DateOnly Day, string Text, TrackMark Mark = TrackMark.Event);

/// <summary>How a tie is drawn.</summary>
public enum TrackMark
{
    /// <summary>It happened.</summary>
    Event,

    /// <summary>A brake was pulled.</summary>
    Brake,

    /// <summary>Nobody answered: hatching up to the next.</summary>
    Silent,

    /// <summary>Now.</summary>
    Now,

    /// <summary>To come.</summary>
    Future,

    /// <summary>The end.</summary>
    End,
}
