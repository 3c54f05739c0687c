// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Appointing;

/// <summary>A part of an organisation (<c>eenheid</c>), such as a team. The organisation as a whole is the unit without a name.</summary>
/// <param name="Name">Its name in the store and in tables.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Under">The unit it falls under; empty for the organisation as a whole.</param>
public sealed record Unit(string Name, string Title, string Under)
{
    /// <summary>The name of the organisation as a whole.</summary>
    public const string Whole = "";
}
