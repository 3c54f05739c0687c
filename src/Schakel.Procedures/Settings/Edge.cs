// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Settings;

/// <summary>How a dossier leaves a step.</summary>
public enum EdgeKind
{
    /// <summary>By an answer of the holder.</summary>
    Answer,

    /// <summary>By an act of one who is not the holder.</summary>
    Act,

    /// <summary>By silence.</summary>
    Lapse,
}

/// <summary>A way out of a step, in one setting: steps that nobody fills there are passed over.</summary>
/// <param name="From">The index of the step it leaves.</param>
/// <param name="To">The index of the step it reaches; <see cref="Out"/> where it leaves the graph, <see cref="Nowhere"/> where it leads nowhere.</param>
/// <param name="Kind">How.</param>
/// <param name="Label">The answer or act; <c>zwijgt</c> for silence.</param>
/// <param name="Target">Where it leads after passing over; the written target where it leads nowhere.</param>
/// <param name="Who">Whose act it is; null for an answer or a silence of the holder.</param>
/// <param name="Place">Where the target stands in the text.</param>
public sealed record Edge(int From, int To, EdgeKind Kind, string Label, Target Target, Role? Who, Place Place)
{
    /// <summary>It ends, rests at a forum or goes through a gate.</summary>
    public const int Out = -1;

    /// <summary>It leads nowhere: the step does not exist, or passing over never ends.</summary>
    public const int Nowhere = -2;
}
