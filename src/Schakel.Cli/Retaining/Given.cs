// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Dossiers.Numbers;
using Schakel.Storage;
using Schakel.Storage.Accounts;
using Schakel.Web.Registers;

namespace Schakel.Cli.Retaining;

/// <summary>What these commands have in common: of which organisation, by whom, which dossier.</summary>
internal static class Given
{
    private const int Longest = 500;

    public static Option<string> Organisation(Session session) => new("--organisation")
    {
        HelpName = session.Say("ORGANISATIE", "ORGANISATION"),
        Required = true,
        Description = session.Say("van welke organisatie", "of which organisation"),
    };

    public static Option<string> By(Session session) => new("--by")
    {
        HelpName = session.Say("LOGIN", "LOGIN"),
        Required = true,
        Description = session.Say("wie dit doet: hoe de inlogdienst die persoon noemt", "who does this: what the identity provider calls that person"),
    };

    public static Option<string> Text(string name, string dutch, string english, Session session) => new(name)
    {
        HelpName = session.Say("TEKST", "TEXT"),
        Required = true,
        Description = session.Say(dutch, english),
    };

    /// <summary>An organisation that is known.</summary>
    /// <exception cref="WrongUse">It is not.</exception>
    public static Organisation OrganisationOf(string name, Session session) => Registry.Read(session.Shipped.Home).Organisations.TryGetValue(name, out var known) ? known : throw new WrongUse(
        $"Er is geen organisatie ‘{name}’. De namen staan in policy/organisations/organisaties.csv.", $"There is no organisation ‘{name}’. The names are in policy/organisations/organisaties.csv.");

    /// <summary>The account of who does it.</summary>
    /// <exception cref="WrongUse">There is none at this organisation.</exception>
    public static async Task<Account> AccountOf(Store store, Organisation organisation, string login, CancellationToken stop) =>
        await store.Accounts.ByLogin([organisation.Name], login, stop) ?? throw new WrongUse(
            $"‘{login}’ heeft geen account bij {organisation.Title}. Geef met ‘--by’ iemand die daar werkt.", $"‘{login}’ has no account at {organisation.Title}. Give someone with ‘--by’ who works there.");

    /// <summary>A number of a dossier.</summary>
    /// <exception cref="WrongUse">It is none.</exception>
    public static DossierNumber Number(string? typed) => DossierNumber.Read(typed) ?? throw new WrongUse(
        $"‘{typed}’ is geen nummer van een dossier, zoals 7K3M-04XT-9WQB. Klopt elk teken?", $"‘{typed}’ is no number of a dossier, such as 7K3M-04XT-9WQB. Is each character right?");

    /// <summary>One line that says something.</summary>
    /// <exception cref="WrongUse">It does not.</exception>
    public static string Line(string? typed, string option) => typed?.Trim() is { Length: > 0 and <= Longest } text && !text.Any(char.IsControl) ? text : throw new WrongUse(
        $"Schrijf bij ‘{option}’ één regel, van 1 tot {Longest} tekens.", $"Write one line with ‘{option}’, of 1 to {Longest} characters.");
}
