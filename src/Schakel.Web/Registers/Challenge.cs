// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;

namespace Schakel.Web.Registers;

/// <summary>A task of society that no single ministry or rule is about.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Source">Which programme, plan or inquiry named it.</param>
/// <param name="Address">Where that can be read; empty where it was not looked up.</param>
/// <param name="Regulations">The names of the regulations that have most to do with it.</param>
public sealed record Challenge(string Name, Wording Title, string Source, string Address, ImmutableArray<string> Regulations);
