// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Security.Claims;

namespace Schakel.Web.Visiting;

/// <summary>Someone who logged in: an account, and the offices he holds today.</summary>
/// <param name="Reference">What the store knows him by. Never a name.</param>
/// <param name="Name">What to call him on his own screen.</param>
/// <param name="Organisation">The organisation he works for; null for a citizen.</param>
/// <param name="Offices">The offices he fills there, by name.</param>
public sealed record Person(string Reference, string Name, string? Organisation, ImmutableArray<string> Offices)
{
    private const string Prefix = "schakel:";

    public bool Holds(string organisation, string office) => Organisation == organisation && Offices.Contains(office);

    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity(
        [
            new Claim(Prefix + "reference", Reference), new Claim(Prefix + "name", Name),
            .. Organisation is null ? Array.Empty<Claim>() : [new Claim(Prefix + "organisation", Organisation)],
            .. Offices.Select(office => new Claim(Prefix + "office", office)),
        ],
        scheme));

    public static Person? Of(ClaimsPrincipal principal) =>
        principal.FindFirstValue(Prefix + "reference") is { } reference
            ? new Person(
                reference, principal.FindFirstValue(Prefix + "name") ?? "", principal.FindFirstValue(Prefix + "organisation"),
                [.. principal.FindAll(Prefix + "office").Select(claim => claim.Value)])
            : null;
}
