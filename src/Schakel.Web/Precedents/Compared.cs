// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Web.Precedents;

/// <summary>What two lists have in common, and what each has alone.</summary>
/// <param name="Both">What stands in both.</param>
/// <param name="There">What stands in the earlier case only.</param>
/// <param name="Here">What stands in this one only.</param>
public sealed record Beside(ImmutableArray<string> Both, ImmutableArray<string> There, ImmutableArray<string> Here)
{
    /// <summary>Lays them beside each other.</summary>
    public static Beside Of(ImmutableArray<string> there, ImmutableArray<string> here) => new([.. there.Intersect(here)], [.. there.Except(here)], [.. here.Except(there)]);

    /// <summary>Whether the earlier case says anything of it.</summary>
    public bool IsSaidThere => Both.Length + There.Length > 0;

    /// <summary>Whether this one does.</summary>
    public bool IsSaidHere => Both.Length + Here.Length > 0;
}

/// <summary>
/// An earlier case held beside another: what counted there and is named here or not, and what can be known exactly. Pure. It says nothing of whether they are
/// equal: that is for whoever decides.
/// </summary>
/// <param name="Features">What counted there, one for one.</param>
/// <param name="Regulations">The regulations both are about.</param>
/// <param name="Articles">The articles of those.</param>
/// <param name="Principles">The principles that were weighed there, and are at stake here.</param>
/// <param name="TypeThere">The type of organisation there.</param>
/// <param name="TypeHere">The type of organisation here.</param>
public sealed record Compared(ImmutableArray<Feature> Features, Beside Regulations, Beside Articles, Beside Principles, string TypeThere, string TypeHere)
{
    /// <summary>Whether both run at the same type of organisation; null where one is not known.</summary>
    public bool? IsSameType => TypeThere.Length == 0 || TypeHere.Length == 0 ? null : TypeThere == TypeHere;

    /// <summary>Whether anything of what is compared is in both: words alone make no two cases alike.</summary>
    public bool HasCommon => HasNamed || Regulations.Both.Length + Principles.Both.Length > 0;

    /// <summary>Whether something that counted there is named here too.</summary>
    public bool HasNamed => Features.Any(feature => feature.IsNamed);

    /// <summary>What counted there and is not named here: where the difference may lie.</summary>
    public ImmutableArray<string> NotNamed => [.. Features.Where(feature => !feature.IsNamed).Select(feature => feature.Text)];

    /// <summary>Holds an earlier case beside another.</summary>
    /// <param name="counted">What counted there.</param>
    /// <param name="there">The earlier case.</param>
    /// <param name="here">The other.</param>
    public static Compared Of(string counted, CaseSide there, CaseSide here) => new(
        Feature.Of(counted, here.Texts), Beside.Of(there.Regulations, here.Regulations), Beside.Of(there.Articled, here.Articled), Beside.Of(there.Principles, here.Principles),
        there.Type, here.Type);
}
