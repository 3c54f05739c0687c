// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Web.Registers;

/// <summary>A word and what it means here.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Term">The word.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Broader">The name of the word it is a kind of; empty for none.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Definition(string Name, Wording Term, Wording Meaning, string Broader, string Source);
