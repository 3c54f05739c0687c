// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Retaining;

/// <summary>What a selection list says of one kind of dossier. The period starts when the dossier closes.</summary>
/// <param name="For">The procedure, or the kind that it holds for where its procedure has no rule of its own.</param>
/// <param name="Category">The category of the list.</param>
/// <param name="Years">How many years it is kept.</param>
/// <param name="Disposal">What becomes of it after that.</param>
/// <param name="Source">The list that says so, as it was adopted.</param>
public sealed record SelectionRule(string For, string Category, int Years, Disposal Disposal, string Source)
{
    /// <summary>What stands as source in the rules that come with the program: on those nothing is destroyed.</summary>
    public const string Example = "voorbeeld";

    /// <summary>Whether it is an example, and no rule of an organisation.</summary>
    public bool IsExample => Source.Equals(Example, StringComparison.OrdinalIgnoreCase);

    /// <summary>The last day it is kept, where it closed on this day.</summary>
    public DateOnly LastDay(DateOnly closed) => closed.Year + Years >= DateOnly.MaxValue.Year ? DateOnly.MaxValue : closed.AddYears(Years);
}

/// <summary>What becomes of a dossier when its period is over.</summary>
public enum Disposal
{
    /// <summary>It is destroyed (<c>vernietigen</c>).</summary>
    Destroy,

    /// <summary>It is kept for good, and transferred to an archive (<c>bewaren</c>).</summary>
    Keep,
}
