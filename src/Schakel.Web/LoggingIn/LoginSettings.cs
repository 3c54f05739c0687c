// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schakel.Web.LoggingIn;

/// <summary>
/// Reads how people log in: one provider from variables whose name begins with <c>SCHAKEL_OIDC_</c>, or several from the JSON file that
/// <c>SCHAKEL_OIDC_FILE</c> names.
/// </summary>
public static class LoginSettings
{
    private const string Prefix = "SCHAKEL_OIDC_";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly ImmutableArray<string> OfOne = ["CLIENT", "KEY_FILE", "CLAIM", "ORGANISATIONS", "ACR", "ACR_ANSWER", "ACR_ADMINISTER", "AMR", "AMR_ANSWER", "AMR_ADMINISTER"];
    private static readonly ImmutableArray<(string Name, Act Act)> Acts = [("", Act.LogIn), ("_ANSWER", Act.Answer), ("_ADMINISTER", Act.Administer)];

    /// <summary>What the surroundings say.</summary>
    /// <param name="environment">Looks up a variable.</param>
    /// <param name="pathOf">The full path of a name.</param>
    /// <param name="organisations">The organisations that there are.</param>
    /// <exception cref="WrongSettings">Something is missing or wrong.</exception>
    public static Logins Read(Func<string, string?> environment, Func<string, string> pathOf, IEnumerable<string> organisations)
    {
        var known = organisations.ToHashSet();
        var providers = (environment(Prefix + "FILE"), environment(Prefix + "ISSUER")) switch
        {
            ({ }, { }) => throw new WrongSettings($"{Prefix}FILE en {Prefix}ISSUER staan er allebei. Kies er een: een bestand, of losse instellingen.", $"Both {Prefix}FILE and {Prefix}ISSUER are set. Choose one: a file, or settings by themselves."),
            ({ } file, null) => InFile(pathOf(file)),
            (null, { }) => [FromVariables(environment)],
            _ => FirstStray(environment) is { } stray
                ? throw new WrongSettings($"{stray} staat er, maar {Prefix}ISSUER niet. Zet daar het adres van de inlogdienst.", $"{stray} is set, but {Prefix}ISSUER is not. Set it to the address of the identity provider.")
                : ImmutableArray<WrittenProvider>.Empty,
        };
        if (providers.GroupBy(each => each.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new WrongSettings($"Twee inlogdiensten heten ‘{twice.Key}’. Geef elke een eigen naam.", $"Two identity providers are called ‘{twice.Key}’. Give each a name of its own.");
        var none = new Logins();
        return none with
        {
            Providers = [.. providers.Select(each => each.Checked(pathOf, known))],
            IdleMinutes = Minutes(environment, "SCHAKEL_SESSION_IDLE_MINUTES", none.IdleMinutes),
            MostMinutes = Minutes(environment, "SCHAKEL_SESSION_MOST_MINUTES", none.MostMinutes),
        };
    }

    private static string? FirstStray(Func<string, string?> environment) => OfOne.Select(name => Prefix + name).FirstOrDefault(name => environment(name) is not null);

    private static WrittenProvider FromVariables(Func<string, string?> environment)
    {
        string Needed(string name) => environment(Prefix + name) ?? throw new WrongSettings($"{Prefix}ISSUER staat er, maar {Prefix}{name} niet. Zonder die kan niemand inloggen.", $"{Prefix}ISSUER is set, but {Prefix}{name} is not. Without it nobody can log in.");
        ImmutableArray<string> Words(string name) => [.. (environment(Prefix + name) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return new WrittenProvider
        {
            Name = environment(Prefix + "NAME") ?? "dienst",
            Title = environment(Prefix + "TITLE") ?? "",
            Issuer = Needed("ISSUER"),
            Client = Needed("CLIENT"),
            KeyFile = Needed("KEY_FILE"),
            Claim = environment(Prefix + "CLAIM") ?? "sub",
            Organisations = [.. Needed("ORGANISATIONS").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Scopes = Words("SCOPES"),
            Audience = environment(Prefix + "AUDIENCE"),
            Help = environment(Prefix + "HELP") ?? "",
            Demands = Acts.Select(each => (each.Act, Levels: Words("ACR" + each.Name), Methods: Words("AMR" + each.Name))).Where(each => !each.Levels.IsEmpty || !each.Methods.IsEmpty)
                .ToImmutableDictionary(each => each.Act, each => new Demand(each.Levels, each.Methods)),
        };
    }

    private static ImmutableArray<WrittenProvider> InFile(string path)
    {
        try
        {
            var all = JsonSerializer.Deserialize<ImmutableArray<WrittenProvider>>(File.ReadAllText(path), Json);
            return all.IsDefaultOrEmpty ? throw new WrongSettings($"In ‘{path}’ staat geen enkele inlogdienst.", $"‘{path}’ holds no identity provider at all.") : all;
        }
        catch (JsonException e)
        {
            throw new WrongSettings($"‘{path}’ is niet te lezen bij {e.Path} op regel {e.LineNumber + 1}. Zie docs/operations.md voor wat erin hoort.", $"‘{path}’ cannot be read at {e.Path} on line {e.LineNumber + 1}. See docs/operations.md for what belongs in it.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongSettings($"‘{path}’ is niet te lezen. {Prefix}FILE wijst ernaar.", $"‘{path}’ cannot be read. {Prefix}FILE points to it.");
        }
    }

    private static int Minutes(Func<string, string?> environment, string name, int otherwise) => environment(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= 7 * 24 * 60 ? minutes
        : throw new WrongSettings($"{name} moet een heel getal van 1 tot 10080 zijn: minuten.", $"{name} must be a whole number from 1 to 10080: minutes.");
}
