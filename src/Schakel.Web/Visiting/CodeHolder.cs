// SPDX-License-Identifier: EUPL-1.2
using System.Security.Claims;

namespace Schakel.Web.Visiting;

/// <summary>Someone who showed the code of a dossier: he has every right of its raiser, there and in what was opened from it.</summary>
/// <param name="Dossier">The number of the dossier.</param>
/// <param name="Reference">What the store knows him by there: the keyed hash of the code.</param>
public sealed record CodeHolder(string Dossier, string Reference)
{
    /// <summary>The scheme of its cookie: apart from that of an account, and shorter.</summary>
    public const string Scheme = "code";

    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity([new Claim("schakel:dossier", Dossier), new Claim("schakel:code", Reference)], Scheme));

    public static CodeHolder? Of(ClaimsPrincipal? principal) =>
        principal?.FindFirstValue("schakel:dossier") is { } dossier && principal.FindFirstValue("schakel:code") is { } reference ? new(dossier, reference) : null;
}
