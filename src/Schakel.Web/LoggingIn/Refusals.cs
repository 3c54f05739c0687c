// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Schakel.Web.LoggingIn;

/// <summary>Something of an identity provider that is refused.</summary>
/// <param name="why">Why, in words that tell nothing of anyone.</param>
internal sealed class LoginRefused(string why) : Exception(why);

/// <summary>Tells the one who runs the site which login was refused and why: never a token, a code, or whose it was.</summary>
internal sealed partial class Refusals(ILogger<Refusals> logger)
{
    public void Login(Provider provider, Exception? why) => LoginRefused(provider.Name, Why(why));

    public void LogOut(Provider provider, Exception? why) => LogOutRefused(provider.Name, Why(why));

    public void Unreachable(Provider provider, Exception why) => NotReached(provider.Name, why.GetType().Name);

    // Not the message of an exception that is not ours: it may hold what was in a token.
    private static string Why(Exception? exception) => exception switch
    {
        LoginRefused refused => refused.Message,
        SecurityTokenInvalidIssuerException => "wrong issuer",
        SecurityTokenInvalidAudienceException => "wrong audience",
        SecurityTokenExpiredException or SecurityTokenNoExpirationException => "expired",
        SecurityTokenInvalidLifetimeException or SecurityTokenNotYetValidException => "outside its time",
        SecurityTokenInvalidAlgorithmException => "wrong algorithm",
        SecurityTokenSignatureKeyNotFoundException => "unknown key",
        SecurityTokenInvalidSignatureException => "wrong signature, or none",
        OpenIdConnectProtocolInvalidNonceException => "wrong nonce",
        OpenIdConnectProtocolException => "an error of the provider, or an answer that breaks its rules",
        AuthenticationFailureException { InnerException: { } inner } => Why(inner),
        AuthenticationFailureException => "wrong state",
        null => "nothing told",
        _ => exception.GetType().Name,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "A login by {Provider} was refused: {Why}.")]
    private partial void LoginRefused(string provider, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request of {Provider} to end a session was refused: {Why}.")]
    private partial void LogOutRefused(string provider, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The identity provider {Provider} cannot be used now ({Kind}). Nobody logs in by it.")]
    private partial void NotReached(string provider, string kind);
}
