// SPDX-License-Identifier: EUPL-1.2
using System.Security.Claims;

namespace Schakel.Web.Visiting;

/// <summary>Someone who showed the secret of a link that was mailed to an office without an account: he may do the one thing that link is for.</summary>
/// <param name="Link">The id of the link. What it opens, and whether it still does, the store says at every click.</param>
public sealed record LinkHolder(string Link)
{
    /// <summary>The scheme of its cookie.</summary>
    public const string Scheme = "link";

    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity([new Claim("schakel:link", Link)], Scheme));

    public static LinkHolder? Of(ClaimsPrincipal? principal) => principal?.FindFirstValue("schakel:link") is { } link ? new(link) : null;
}
