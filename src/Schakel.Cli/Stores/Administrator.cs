// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Dossiers.Appointing;
using Schakel.Dossiers.Commands;
using Schakel.Storage.Accounts;
using Schakel.Storage.Appointing;
using Schakel.Web.Registers;

namespace Schakel.Cli.Stores;

/// <summary><c>schakel administrator</c>: appoints the first administrator of an organisation, who appoints everyone else on the site.</summary>
internal static class Administrator
{
    public static Command Command(Session session)
    {
        var db = Database.Option(session);
        var organisation = new Option<string>("--organisation") { HelpName = session.Say("ORGANISATIE", "ORGANISATION"), Required = true, Description = session.Say("van welke organisatie", "of which organisation") };
        var login = new Option<string>("--login") { HelpName = session.Say("LOGIN", "LOGIN"), Required = true, Description = session.Say("hoe de inlogdienst die persoon noemt", "what the identity provider calls that person") };
        var name = new Option<string>("--name") { HelpName = session.Say("NAAM", "NAME"), Required = true, Description = session.Say("hoe die persoon heet", "what that person is called") };
        var command = new Command("administrator", session.Say("benoemt een beheerder, die op de site alle anderen benoemt", "appoints an administrator, who appoints all others on the site")) { organisation, login, name, db };
        command.SetAction(async (parsed, stop) =>
        {
            var (where, who, called) = (parsed.GetValue(organisation)!, parsed.GetValue(login)!, parsed.GetValue(name)!);
            if (who.Length > Limits.Name || called.Length > Limits.Name)
                throw new WrongUse($"Een login en een naam mogen {Limits.Name} tekens zijn.", $"A login and a name may be {Limits.Name} characters.");
            if (!Registry.Read(session.Shipped.Home).Organisations.TryGetValue(where, out var known))
                throw new WrongUse($"Er is geen organisatie ‘{where}’. De namen staan in policy/organisations/organisaties.csv.", $"There is no organisation ‘{where}’. The names are in policy/organisations/organisaties.csv.");
            await using var store = await Database.Of(parsed, db, session).MustExist().Open(session.World.Time, stop);
            try
            {
                // Who has an account keeps the address in it, and that he is called otherwise is told with the change.
                var found = await store.Accounts.ByLogin([where], who, stop);
                var account = found?.Reference ?? (await store.Accounts.Keep(where, [(who, called, "")], stop))[who];
                var shown = await store.Charts.Of(where, known.Type, stop);
                var appointed = new Appointment(new(Unit.Whole, StandingOffices.Administrator), account, session.Today, null, Capacity.Holder);
                var holds = shown.Chart.Of(account, session.Today).Any(each => each.At == appointed.At);
                var to = holds ? shown.Chart : shown.Chart with { Appointments = shown.Chart.Appointments.Add(appointed) };
                if (!await store.Charts.Change(shown, to, Charts.ByCommand, found is null ? [] : [found with { Name = called }], stop))
                    throw new WrongUse("Iemand anders wijzigde net wie waar werkt. Probeer het opnieuw.", "Someone else just changed who works where. Try again.");
            }
            catch (WorksElsewhereException e)
            {
                throw new WrongUse($"‘{e.Login}’ werkt in deze installatie bij ‘{e.Organisation}’.", $"‘{e.Login}’ works for ‘{e.Organisation}’ in this installation.");
            }

            session.Screen.Line(session.Say($"‘{who}’ beheert nu {known.Title}. Na het inloggen staat onderaan ‘Wie werkt waar’.", $"‘{who}’ now administers {known.Title}. After logging in, ‘Who works where’ is at the bottom."), Screen.Good);
            return ExitCode.Holds;
        });
        return command;
    }
}
