// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Numbers;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Deliberating;

/// <summary>
/// What the store makes of the code of a seat. The imprint finds the seat; the ballot is another hash of the same code, so that without it nobody can tell, whoever
/// has the database, from which seat a choice came.
/// </summary>
internal static class TableSecret
{
    private static readonly BrowserSecret Seats = new("beraad/stoel");
    private static readonly BrowserSecret Ballots = new("beraad/keuze");

    public static string Imprint(RaiserCode code) => Seats.Id(code.Text);

    public static string Ballot(RaiserCode code) => Ballots.Id(code.Text);
}
