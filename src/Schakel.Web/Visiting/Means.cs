// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Web.Visiting;

/// <summary>How someone logged in: by which identity provider, and how sure that one is of him.</summary>
/// <param name="Provider">The provider, by its name in the settings.</param>
/// <param name="Level">The level of assurance (<c>acr</c>); empty where the provider told none.</param>
/// <param name="Methods">What he showed (<c>amr</c>), such as a password and a key.</param>
public sealed record Means(string Provider, string Level, ImmutableArray<string> Methods);
