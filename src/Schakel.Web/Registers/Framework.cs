// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Web.Registers;

/// <summary>A framework of principles.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Source">Whose it is, and where it stands.</param>
public sealed record Framework(string Name, Wording Title, string Source)
{
    /// <summary>The organisation that keeps it itself, by name; null for one that is shipped.</summary>
    public string? Owner { get; init; }
}
