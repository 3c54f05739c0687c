// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Appointing;

/// <summary>
/// An office without an account, such as a committee of another organisation: what is asked of it is mailed as a link. It is appointed as a person is, under
/// what no identity provider may call anyone.
/// </summary>
public static class MailedOffice
{
    /// <summary>In the place of what an identity provider calls someone, where a table tells who works where.</summary>
    public const string Word = "link";

    private const string Prefix = Word + ":";

    /// <summary>Under what it is known.</summary>
    public static string Login(Position at) => $"{Prefix}{at.Unit}/{at.Office}".ToLowerInvariant();

    /// <summary>Whether something is known so: nobody logs in as that.</summary>
    public static bool Is(string login) => login.Trim().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);
}
