// SPDX-License-Identifier: EUPL-1.2
using System.Security.Claims;
using Schakel.Storage.Accounts;

namespace Schakel.Web.LoggingIn;

/// <summary>Among what is kept of a login: by what the provider ends it from its side.</summary>
internal static class AtProvider
{
    private const string Subject = "schakel:at-provider:subject";
    private const string Visit = "schakel:at-provider:visit";

    public static IEnumerable<Claim> Claims(KnownAtProvider known) =>
    [
        .. known.Subject is null ? Array.Empty<Claim>() : [new Claim(Subject, known.Subject)],
        .. known.Visit is null ? Array.Empty<Claim>() : [new Claim(Visit, known.Visit)],
    ];

    public static KnownAtProvider? Of(ClaimsPrincipal principal) =>
        (principal.FindFirstValue(Subject), principal.FindFirstValue(Visit)) is var (subject, visit) && (subject ?? visit) is not null ? new KnownAtProvider(subject, visit) : null;
}
