// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Schakel.Tests.Web.LoggingIn;

internal static class Forged
{
    /// <summary>A token that says of itself that it needs no signature.</summary>
    public static string Unsigned(IDictionary<string, object> claims) =>
        $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{Base64UrlEncoder.Encode(JsonSerializer.Serialize(claims))}.";
}
