// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.Tokens;

namespace Schakel.Web.LoggingIn.DevelopmentIssuer;

/// <summary>Someone whom a development issuer knows.</summary>
/// <param name="Subject">What it calls him.</param>
/// <param name="Title">What it shows.</param>
public sealed record KnownPerson(string Subject, string Title);

/// <summary>The site that a development issuer logs people in for.</summary>
/// <param name="Client">What it calls that site.</param>
/// <param name="Address">Where people reach it.</param>
/// <param name="Provider">What that site calls the issuer.</param>
public sealed record ServedSite(string Client, string Address, string Provider)
{
    internal string RedirectUri => $"{Address}/inloggen/{Provider}{LoginRoutes.Back}";

    internal string Keys => $"{Address}/inloggen/{Provider}/sleutels.json";

    internal string BackChannel => $"{Address}/inloggen/{Provider}/afmelden";
}

/// <summary>What a site asked when it sent someone.</summary>
internal sealed record Asked(string RedirectUri, string State, string Nonce, string Challenge)
{
    public static Asked? Of(IEnumerable<KeyValuePair<string, StringValues>> sent, ServedSite serves)
    {
        var told = sent.ToDictionary(each => each.Key, each => each.Value.ToString());
        string Of(string name) => told.GetValueOrDefault(name, "");
        return Of("client_id") == serves.Client && Of("redirect_uri") == serves.RedirectUri && Of("response_type") == "code" && Of("code_challenge_method") == "S256"
            && Of("scope").Split(' ').Contains("openid") && Of("state").Length > 0 && Of("nonce").Length > 0
            ? new Asked(serves.RedirectUri, Of("state"), Of("nonce"), Of("code_challenge"))
            : null;
    }

    public bool IsVerifiedBy(string verifier) => Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))) == Challenge;
}

/// <summary>What a code stands for: once, and for a minute.</summary>
internal sealed record Grant(Asked Asked, KnownPerson Person, bool IsSure, string Visit, long Until)
{
    public Dictionary<string, object> Claims(string issuer, string client, long now) => new()
    {
        ["iss"] = issuer,
        ["sub"] = Person.Subject,
        ["aud"] = client,
        ["iat"] = now,
        ["exp"] = now + 300,
        ["nonce"] = Asked.Nonce,
        ["sid"] = Visit,
        ["acr"] = IsSure ? "http://eidas.europa.eu/LoA/substantial" : "http://eidas.europa.eu/LoA/low",
        ["amr"] = IsSure ? new[] { "pwd", "mfa" } : ["pwd"],
    };
}
