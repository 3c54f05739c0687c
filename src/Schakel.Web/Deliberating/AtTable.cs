// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Schakel.Dossiers.Deliberating;
using Schakel.Dossiers.Numbers;
using Schakel.Storage;
using Schakel.Storage.Deliberating;
using Schakel.Web.Access;
using Schakel.Web.Cases;
using Schakel.Web.Hosting;
using Schakel.Web.Precedents;
using Schakel.Web.Registers;

namespace Schakel.Web.Deliberating;

/// <summary>A table as someone comes to it.</summary>
/// <param name="Found">The dossier.</param>
/// <param name="View">What he sees of it.</param>
/// <param name="Table">The table; null where it was not set yet.</param>
/// <param name="Lines">How many lines made it.</param>
public sealed record AtTable(FoundCase Found, View View, Deliberation? Table, long Lines)
{
    /// <summary>By which ballot he chooses; null where he has no seat.</summary>
    public string? Ballot { get; init; }

    /// <summary>Whether he leads it.</summary>
    public bool Leads => Convening.OfficeOf(Found.Course) is { } office && View.Offices.Contains(office);

    /// <summary>His seat.</summary>
    public Seat? Seat => View.Seat is { } number ? Table?.Seats.FirstOrDefault(seat => seat.Number == number) : null;

    /// <summary>Whether he says something here: from a seat, or as the one who leads.</summary>
    public bool MaySpeak => IsOpen && (Leads || Seat is not null);

    /// <summary>Whether he brought the case in and does not sit yet: his place is his by that.</summary>
    public bool MayTakePlace => IsOpen && View.IsRaiser && Seat is null && Table is not null;

    /// <summary>Whether he said it himself. A dissent is nobody's by name, so nobody takes it back.</summary>
    public bool Owns(TableLine.Said said) => said.Seat is { } seat && seat == (Seat?.Number ?? (Leads ? 0 : -1));

    /// <summary>Whether things are still said.</summary>
    public bool IsOpen => Convening.IsOpen(Found);

    /// <summary>What he chose; null where he did not.</summary>
    public Choice? Chosen => Ballot is { } ballot ? Table?.Choices.GetValueOrDefault(ballot) : null;

    /// <summary>The case, as it was brought in.</summary>
    public string Story => Found.Opened.Words.Texts.GetValueOrDefault("zaak") is { Length: > 0 } brought ? brought : Titles.Story(Found);

    /// <summary>The question that is deliberated on.</summary>
    public string Question => Found.Opened.Words.Texts.GetValueOrDefault("vraag-die-wringt") is { Length: > 0 } asked ? asked : Titles.Of(Found);

    /// <summary>The address of the table.</summary>
    public string Address => $"/dossier/{Found.File.Number.Text}/beraad";

    /// <summary>What is held beside earlier cases: the case as it was brought in, and what was said at the table.</summary>
    public CaseSide Beside(Registry registry) => CaseSide.Of(
        [.. Found.Opened.Words.Texts, .. Said.Select(said => KeyValuePair.Create(said.Id, said.Text))], Found.Course.Setting.Type.Title, registry, Said.Select(said => said.Principle));

    private ImmutableArray<TableLine.Said> Said => Table?.Said ?? [];

    /// <summary>Comes to it.</summary>
    public static async Task<AtTable> Of(Entered entered, HttpContext http, Store store, SiteOptions options, CancellationToken stop)
    {
        var found = await store.Tables.Find(entered.Found.File.Organisation, entered.Found.File.Number, stop);
        return new AtTable(entered.Found, entered.View, found?.Table, found?.Lines ?? 0)
        {
            Ballot = entered.View.Seat is not null && KeptSeat.Code(http, options) is { } code ? KeptTables.BallotOf(code) : null,
        };
    }
}

/// <summary>The code of a seat, in a cookie of the one who sits there.</summary>
internal static class KeptSeat
{
    private const string Name = "stoel";

    public static RaiserCode? Code(HttpContext http, SiteOptions options) => RaiserCode.Read(http.Request.Cookies[options.Cookie(Name)]);

    public static void Keep(HttpContext http, SiteOptions options, RaiserCode code) =>
        http.Response.Cookies.Append(options.Cookie(Name), code.Text, new CookieOptions { HttpOnly = true, Secure = options.IsSecure, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true });

    public static void Forget(HttpContext http, SiteOptions options) =>
        http.Response.Cookies.Delete(options.Cookie(Name), new CookieOptions { HttpOnly = true, Secure = options.IsSecure, SameSite = SameSiteMode.Lax, Path = "/" });

    /// <summary>In which seat of this dossier someone sits; null where in none.</summary>
    public static async Task<int?> Of(HttpContext http, SiteOptions options, Store store, string dossier, CancellationToken stop) =>
        Code(http, options) is { } code && await store.Tables.SeatOf(code, stop) is { } found && found.Dossier == dossier ? found.Seat : null;
}
