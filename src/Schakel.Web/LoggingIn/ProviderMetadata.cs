// SPDX-License-Identifier: EUPL-1.2
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Schakel.Web.LoggingIn;

/// <summary>What a provider tells of itself: its addresses and keys. Fetched when first needed, and again when a key is unknown.</summary>
internal static class ProviderMetadata
{
    public static ConfigurationManager<OpenIdConnectConfiguration> Of(Provider provider, HttpClient http) => new(
        $"{provider.Issuer.TrimEnd('/')}/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(http) { RequireHttps = !IsOfThisMachine(provider.Issuer) },
        new Checked(provider.Issuer));

    /// <summary>Whether an address is on this machine: only there it may be without https.</summary>
    public static bool IsOfThisMachine(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;

    private sealed class Checked(string issuer) : IConfigurationValidator<OpenIdConnectConfiguration>
    {
        public ConfigurationValidationResult Validate(OpenIdConnectConfiguration configuration) => Fault(configuration) is { } fault
            ? new ConfigurationValidationResult { Succeeded = false, ErrorMessage = fault }
            : new ConfigurationValidationResult { Succeeded = true };

        private string? Fault(OpenIdConnectConfiguration told)
        {
            // To the letter (OpenID Connect Discovery, 4.3): otherwise one provider could pass for another.
            if (told.Issuer != issuer)
                return "It calls itself another issuer than the settings do.";
            if (new[] { told.AuthorizationEndpoint, told.TokenEndpoint }.Any(string.IsNullOrEmpty) || told.SigningKeys.Count == 0)
                return "It tells no addresses or no keys.";
            if (new[] { told.AuthorizationEndpoint, told.TokenEndpoint, told.EndSessionEndpoint }.Any(address => !string.IsNullOrEmpty(address) && !IsSafe(address)))
                return "An address of it is not https.";
            return told.CodeChallengeMethodsSupported.Count > 0 && !told.CodeChallengeMethodsSupported.Contains("S256") ? "It does not know PKCE with S256." : null;
        }

        private static bool IsSafe(string address) => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || IsOfThisMachine(address);
    }
}
