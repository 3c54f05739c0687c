// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Security.Claims;
using Schakel.Dossiers.Appointing;

namespace Schakel.Web.Visiting;

/// <summary>Someone who logged in: an account, and the offices he holds today.</summary>
/// <param name="Reference">What the store knows him by. Never a name.</param>
/// <param name="Name">What to call him on his own screen.</param>
/// <param name="Organisation">The organisation he works for; null for a citizen.</param>
/// <param name="Offices">The offices he fills there, by name.</param>
public sealed record Person(string Reference, string Name, string? Organisation, ImmutableArray<string> Offices)
{
    private const string Prefix = "schakel:";

    /// <summary>How he logged in; null for a persona of a demonstration.</summary>
    public Means? Means { get; init; }

    /// <summary>For the dossiers of which units he holds them; null where nobody told how his organisation is divided, and then for all.</summary>
    public ImmutableArray<Seat>? Seats { get; init; }

    /// <summary>The offices he holds for the dossiers of a unit.</summary>
    /// <param name="unit">The unit; null for the organisation as a whole.</param>
    public ImmutableArray<string> OfficesFor(string? unit) =>
        Seats is { } seats ? [.. seats.Where(seat => seat.Unit == (unit ?? Unit.Whole)).Select(seat => seat.Office).Distinct()] : Offices;

    public bool Holds(string organisation, string office) => Organisation == organisation && Offices.Contains(office);

    /// <summary>The same, as an administrator and nothing else; null where he is none.</summary>
    public Person? AsAdministrator() => Offices.Contains(StandingOffices.Administrator)
        ? this with { Offices = [StandingOffices.Administrator], Seats = Seats is { } seats ? [.. seats.Where(seat => seat.Office == StandingOffices.Administrator)] : null }
        : null;

    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity(
        [
            new Claim(Prefix + "reference", Reference), new Claim(Prefix + "name", Name),
            .. Organisation is null ? Array.Empty<Claim>() : [new Claim(Prefix + "organisation", Organisation)],
            .. Offices.Select(office => new Claim(Prefix + "office", office)),
            .. Means is null ? Array.Empty<Claim>() : [new Claim(Prefix + "provider", Means.Provider), new Claim(Prefix + "level", Means.Level)],
            .. Means is null ? [] : Means.Methods.Select(method => new Claim(Prefix + "method", method)),
        ],
        scheme));

    public static Person? Of(ClaimsPrincipal principal) =>
        principal.FindFirstValue(Prefix + "reference") is { } reference
            ? new Person(
                reference, principal.FindFirstValue(Prefix + "name") ?? "", principal.FindFirstValue(Prefix + "organisation"),
                [.. principal.FindAll(Prefix + "office").Select(claim => claim.Value)])
            {
                Means = principal.FindFirstValue(Prefix + "provider") is { } provider
                    ? new Means(provider, principal.FindFirstValue(Prefix + "level") ?? "", [.. principal.FindAll(Prefix + "method").Select(claim => claim.Value)])
                    : null,
            }
            : null;
}
