// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Schakel.Web.LoggingIn;

/// <summary>The private key by which this site proves to a provider that it is the one (<c>private_key_jwt</c>), instead of a password that both know.</summary>
public sealed class ClientKey
{
    private const int ShortestRsa = 2048;
    private const int OneMinute = 1;
    private readonly SigningCredentials credentials;

    private ClientKey(SecurityKey key, string algorithm, JsonWebKey open)
    {
        key.KeyId = open.KeyId = Base64UrlEncoder.Encode(open.ComputeJwkThumbprint());
        (open.Use, open.Alg) = ("sig", algorithm);
        (credentials, Public) = (new SigningCredentials(key, algorithm), open);
    }

    /// <summary>The other half, which the provider must know.</summary>
    internal JsonWebKey Public { get; }

    /// <summary>Reads one from a PEM file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WrongSettings">It cannot be read, or is no key that will do.</exception>
    public static ClientKey Read(string path)
    {
        string pem;
        try
        {
            pem = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongSettings($"De sleutel voor het inloggen in ‘{path}’ is niet te lezen. Zet er een neer: zie docs/operations.md.", $"The key for logging in, ‘{path}’, cannot be read. Put one there: see docs/operations.md.");
        }

        return Of(pem) ?? throw new WrongSettings(
            $"In ‘{path}’ staat geen privésleutel die hier kan. Het moet PEM zijn: EC op P-256, of RSA van ten minste {ShortestRsa} bits, zonder wachtwoord.",
            $"‘{path}’ holds no private key that will do here. It must be PEM: EC on P-256, or RSA of at least {ShortestRsa} bits, without a password.");
    }

    /// <summary>A new one.</summary>
    public static ClientKey New() => OfCurve(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>A proof for one request, valid for a minute.</summary>
    internal string Assertion(string client, string audience, DateTimeOffset now) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = client,
        Audience = audience,
        IssuedAt = now.UtcDateTime,
        NotBefore = now.UtcDateTime,
        Expires = now.AddMinutes(OneMinute).UtcDateTime,
        Claims = new Dictionary<string, object> { ["sub"] = client, ["jti"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) },
        SigningCredentials = credentials,
    });

    private static ClientKey? Of(string pem)
    {
        try
        {
            var curve = ECDsa.Create();
            curve.ImportFromPem(pem);
            return curve.KeySize == 256 && IsPrivate(curve) ? OfCurve(curve) : null;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            return OfRsa(pem);
        }
    }

    private static ClientKey? OfRsa(string pem)
    {
        try
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return rsa.KeySize >= ShortestRsa && rsa.ExportParameters(true).D is not null
                ? new ClientKey(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSsaPssSha256, JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.ExportParameters(false))))
                : null;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            return null;
        }
    }

    private static bool IsPrivate(ECDsa curve) => curve.ExportParameters(true).D is not null;

    private static ClientKey OfCurve(ECDsa curve)
    {
        var open = ECDsa.Create(curve.ExportParameters(false));
        return new ClientKey(new ECDsaSecurityKey(curve), SecurityAlgorithms.EcdsaSha256, JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(open)));
    }
}
