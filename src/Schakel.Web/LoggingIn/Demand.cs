// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Web.Visiting;

namespace Schakel.Web.LoggingIn;

/// <summary>What is demanded of how someone logged in.</summary>
/// <param name="Levels">The levels of assurance (<c>acr</c>) of which one must be told; empty where any will do.</param>
/// <param name="Methods">The methods (<c>amr</c>) of which at least one must be told, such as those of a second factor; empty where any will do.</param>
public sealed record Demand(ImmutableArray<string> Levels, ImmutableArray<string> Methods)
{
    public static readonly Demand Nothing = new([], []);

    public bool IsMetBy(Means means) => (Levels.IsEmpty || Levels.Contains(means.Level)) && (Methods.IsEmpty || Methods.Any(method => means.Methods.Contains(method)));
}
