// SPDX-License-Identifier: EUPL-1.2
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Schakel.Web.LoggingIn;

/// <summary>
/// Reads tokens that are signed with a key of which the public half is known, and no others. ASP.NET's handler asks for no signature where a token came
/// straight from the provider, whatever the settings say; here one is asked always.
/// </summary>
internal sealed class SignedTokens : JsonWebTokenHandler
{
    // Whoever verifies with these cannot sign.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
    ];

    public SignedTokens() => MapInboundClaims = false;

    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        if (CanReadToken(token) && !Algorithms.Contains(ReadJsonWebToken(token).Alg, StringComparer.Ordinal))
            return new TokenValidationResult { IsValid = false, Exception = new SecurityTokenInvalidAlgorithmException() };
        var strict = validationParameters.Clone();
        (strict.RequireSignedTokens, strict.ValidAlgorithms) = (true, Algorithms);
        return await base.ValidateTokenAsync(token, strict);
    }
}
