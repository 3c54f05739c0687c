// SPDX-License-Identifier: EUPL-1.2
using System.Security.Claims;
using System.Text.Json;
using Schakel.Web.Visiting;

namespace Schakel.Web.LoggingIn;

/// <summary>What the store remembers of a session, sealed under the secret that only the browser has.</summary>
/// <param name="Begun">When it began.</param>
/// <param name="Used">When it was last let to last longer.</param>
/// <param name="Claims">Who it is of and how he logged in, as pairs.</param>
internal sealed record SessionContent(DateTimeOffset Begun, DateTimeOffset Used, string[][] Claims)
{
    public static SessionContent Of(ClaimsPrincipal principal, DateTimeOffset now) => new(now, now, [.. principal.Claims.Select(claim => new[] { claim.Type, claim.Value })]);

    public static SessionContent Read(byte[] bytes) => JsonSerializer.Deserialize<SessionContent>(bytes)!;

    public bool IsByPasskey => Person.Of(Principal(""))?.Means is { IsPasskey: true };

    public byte[] Bytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    public ClaimsPrincipal Principal(string scheme) => new(new ClaimsIdentity(Claims.Select(pair => new Claim(pair[0], pair[1])), scheme));
}
