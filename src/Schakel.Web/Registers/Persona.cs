// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;
using Schakel.Web.Visiting;

namespace Schakel.Web.Registers;

/// <summary>Someone one can be in a demonstration: a role, never the name of a person.</summary>
/// <param name="Reference">The account.</param>
/// <param name="Role">What he is.</param>
/// <param name="Organisation">Where he works; empty for a citizen.</param>
/// <param name="Offices">The offices he fills there.</param>
/// <param name="Text">What he comes for.</param>
public sealed record Persona(string Reference, Wording Role, string Organisation, ImmutableArray<string> Offices, Wording Text)
{
    public Person In(Language language) => new(Reference, Role.In(language), Organisation.Length == 0 ? null : Organisation, Offices);
}
