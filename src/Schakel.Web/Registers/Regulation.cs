// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Web.Registers;

/// <summary>A regulation that something can be about.</summary>
/// <param name="Name">The name in addresses.</param>
/// <param name="Title">Its title in full.</param>
/// <param name="ShortTitle">What it is called in daily work.</param>
/// <param name="Bwb">Its number in the Basiswettenbestand; empty where that is not certain.</param>
/// <param name="Jci">The reference to it, to which an article can be added; empty where there is no number.</param>
/// <param name="Source">Where its text is.</param>
/// <param name="Ministry">Whose minister answers for it; empty for one that an organisation made.</param>
public sealed record Regulation(string Name, string Title, string ShortTitle, string Bwb, string Jci, string Source, string Ministry)
{
    /// <summary>The organisation that made it, by name; empty for one that is shipped.</summary>
    public string Owner { get; init; } = "";
}
