// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Schakel.Web.Visiting;

namespace Schakel.Web.LoggingIn;

/// <summary>A provider as the settings write it, before it is known to be right.</summary>
internal sealed record WrittenProvider
{
    public string Name { get; init; } = "";
    public string Title { get; init; } = "";
    public string Issuer { get; init; } = "";
    public string Client { get; init; } = "";
    public string KeyFile { get; init; } = "";
    public string Claim { get; init; } = "sub";
    public ImmutableArray<string> Organisations { get; init; } = [];
    public ImmutableArray<string> Scopes { get; init; } = [];
    public string? Audience { get; init; }
    public string Help { get; init; } = "";

    [JsonConverter(typeof(DemandsJson))]
    public ImmutableDictionary<Act, Demand> Demands { get; init; } = ImmutableDictionary<Act, Demand>.Empty;

    public Provider Checked(Func<string, string> pathOf, HashSet<string> known)
    {
        if (Name.Length is 0 or > 40 || !Name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            throw new WrongSettings($"‘{Name}’ kan niet als naam van een inlogdienst: gebruik kleine letters, cijfers en streepjes.", $"‘{Name}’ cannot be the name of an identity provider: use small letters, digits and hyphens.");
        if (Name == Means.Passkey)
            throw new WrongSettings($"Een inlogdienst kan niet ‘{Name}’ heten: zo heet hier het inloggen zonder inlogdienst.", $"An identity provider cannot be called ‘{Name}’: that is what logging in without one is called here.");
        if (Missing() is { } missing)
            throw new WrongSettings($"Bij inlogdienst ‘{Name}’ ontbreekt {missing}.", $"Identity provider ‘{Name}’ lacks {missing}.");
        if (!Uri.TryCreate(Issuer, UriKind.Absolute, out var issuer) || !(issuer.Scheme == "https" || (issuer.Scheme == "http" && issuer.IsLoopback)) || issuer.Query.Length > 0 || issuer.Fragment.Length > 0)
            throw new WrongSettings($"‘{Issuer}’ kan geen inlogdienst zijn. Geef het adres dat met https:// begint, zonder ? of #.", $"‘{Issuer}’ cannot be an identity provider. Give the address that begins with https://, without ? or #.");
        if (Organisations.FirstOrDefault(each => !known.Contains(each)) is { } stranger)
            throw new WrongSettings($"Inlogdienst ‘{Name}’ mag spreken voor ‘{stranger}’, en die organisatie is er niet.", $"Identity provider ‘{Name}’ may speak for ‘{stranger}’, and there is no such organisation.");
        return new Provider(Name, Issuer, Client, ClientKey.Read(pathOf(KeyFile)), Organisations)
        {
            Title = Title.Length > 0 ? Title : issuer.Host,
            Claim = Claim,
            Scopes = Scopes,
            Demands = Demands,
            Audience = Audience,
            Help = Help,
        };
    }

    private string? Missing() => new[] { ("issuer", Issuer), ("client", Client), ("keyFile", KeyFile), ("claim", Claim), ("organisations", string.Concat(Organisations)) }
        .Where(each => each.Item2.Length == 0).Select(each => each.Item1).FirstOrDefault();
}
