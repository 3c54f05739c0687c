// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;

namespace Schakel.Dossiers.Deliberating;

/// <summary>A way to deliberate on a case, such as the dilemma method: the steps that a table goes through, in order. Data, and kept with each table that goes by it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Steps">The steps.</param>
public sealed record Method(string Name, Wording Title, string Source, ImmutableArray<MethodStep> Steps);

/// <summary>A step of a method.</summary>
/// <param name="Kind">What people do in it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Explanation">What is asked of people.</param>
public sealed record MethodStep(StepWork Kind, Wording Title, Wording Explanation);

/// <summary>What people do in a step.</summary>
public enum StepWork
{
    /// <summary>Listen to the case owner and to each other; nothing is written (<c>luisteren</c>).</summary>
    Listening,

    /// <summary>Say what is known, and ask what is not (<c>feiten</c>). Facts, no opinions: Woo 5.2 treats them apart.</summary>
    Facts,

    /// <summary>Say whom it touches (<c>betrokkenen</c>): each of them comes back at the arguments.</summary>
    Concerned,

    /// <summary>Say how it looks from a perspective, with its values (<c>perspectieven</c>).</summary>
    Perspectives,

    /// <summary>Say what pleads for and against (<c>argumenten</c>).</summary>
    Arguments,

    /// <summary>Think of other ways (<c>mogelijkheden</c>).</summary>
    Options,

    /// <summary>Each chooses by himself, before anyone talks (<c>keuze</c>).</summary>
    Choosing,

    /// <summary>Talk about what was chosen (<c>gesprek</c>).</summary>
    Dialogue,

    /// <summary>Write down what it comes to (<c>uitkomst</c>).</summary>
    Concluding,

    /// <summary>Look back (<c>terugblik</c>).</summary>
    LookingBack,
}
