// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Web.Visiting;

namespace Schakel.Web.Access;

/// <summary>Who looks at a dossier, as far as it matters for what he may see of it.</summary>
/// <param name="RaisedAs">The reference by which he raised it, by account or by code; null where he did not.</param>
/// <param name="Account">Who logged in; null where nobody did.</param>
/// <param name="Organisation">Where he works.</param>
/// <param name="Offices">The offices he holds there for the unit of that dossier.</param>
public sealed record Onlooker(string? RaisedAs, string? Account, string? Organisation, ImmutableArray<string> Offices)
{
    /// <summary>Someone of whom nothing is known.</summary>
    public static readonly Onlooker Stranger = new(null, null, null, []);

    public static Onlooker Of(Visit visit, CaseFile file) => new(visit.ReferenceIn(file), visit.Person?.Reference, visit.Person?.Organisation, visit.Person?.OfficesFor(file.Frozen.Unit) ?? []);
}
