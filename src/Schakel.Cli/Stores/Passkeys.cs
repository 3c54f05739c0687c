// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Cli.Retaining;
using Schakel.Dossiers;
using Schakel.Dossiers.Appointing;
using Schakel.Storage;
using Schakel.Storage.Accounts;
using Schakel.Storage.Looking;
using Schakel.Web.Registers;

namespace Schakel.Cli.Stores;

/// <summary><c>schakel passkey</c>: by what an administrator comes in when his identity provider is down.</summary>
internal static class Passkeys
{
    private const int Minutes = 15;
    private const string Server = "server";

    public static Command Command(Session session) => new("passkey", session.Say("laat een beheerder binnen zonder de inlogdienst", "lets an administrator in without the identity provider"))
    {
        New(session), List(session), Remove(session),
    };

    private static Command New(Session session)
    {
        var (db, organisation, reached) = (Database.Option(session), Given.Organisation(session), Serve.Public(session));
        var login = new Option<string>("--login") { HelpName = "LOGIN", Required = true, Description = session.Say("hoe de inlogdienst die beheerder noemt", "what the identity provider calls that administrator") };
        var command = new Command("new", session.Say("maakt een adres waar een beheerder één passkey bewaart", "makes an address at which an administrator keeps one passkey")) { organisation, login, reached, db };
        command.SetAction(async (parsed, stop) =>
        {
            var (where, who) = (Given.OrganisationOf(parsed.GetValue(organisation)!, session), parsed.GetValue(login)!);
            var site = SiteOf(Serve.PublicOf(parsed.GetValue(reached), session) ?? throw new WrongUse(
                "Noem met --public (of in SCHAKEL_PUBLIC) het adres waar mensen de site bereiken: een passkey hoort bij dat adres.",
                "Name with --public (or in SCHAKEL_PUBLIC) the address at which people reach the site: a passkey belongs to that address."));
            await using var store = await Database.Of(parsed, db, session).MustExist().Open(session.World.Time, stop);
            if (await store.Accounts.ByLogin([where.Name], who, stop) is not { } account || !await IsAdministrator(store, where, account, session.Today, stop))
                throw new WrongUse(
                    $"‘{who}’ is vandaag geen beheerder van {where.Title}. Benoem die persoon eerst met ‘schakel administrator’.", $"‘{who}’ is no administrator of {where.Title} today. Appoint that person first with ‘schakel administrator’.");
            var secret = await store.Passkeys.Invite(where.Name, account.Reference, session.World.Time.GetUtcNow().AddMinutes(Minutes), stop);
            session.Screen.Line(session.Say($"Laat ‘{who}’ dit adres binnen {Minutes} minuten openen. Het werkt één keer; wie het heeft, kan beheerder worden.", $"Let ‘{who}’ open this address within {Minutes} minutes. It works once; whoever has it can become administrator."), Screen.Strong);
            session.World.Out.WriteLine($"{site}/noodtoegang/sleutel#{secret}");
            return ExitCode.Holds;
        });
        return command;
    }

    private static Command List(Session session)
    {
        var (db, organisation) = (Database.Option(session), Given.Organisation(session));
        var command = new Command("list", session.Say("toont de passkeys van een organisatie", "shows the passkeys of an organisation")) { organisation, db };
        command.SetAction(async (parsed, stop) =>
        {
            var where = Given.OrganisationOf(parsed.GetValue(organisation)!, session);
            await using var store = await Database.Of(parsed, db, session).MustExist().Open(session.World.Time, stop);
            var all = await store.Passkeys.Of(where.Name, stop: stop);
            var logins = (await store.Accounts.Of(where.Name, stop)).ToDictionary(each => each.Reference, each => each.Login, StringComparer.Ordinal);
            session.Screen.Line(session.Say($"Passkeys: {all.Length}.", $"Passkeys: {all.Length}."), Screen.Strong);
            foreach (var each in all)
            {
                var used = each.Used is { } last ? $"{last.Day:yyyy-MM-dd}" : session.Say("nooit", "never");
                session.Screen.Line($"  {each.Mark}  ", session.Say($"{logins.GetValueOrDefault(each.Account, each.Account)}, bewaard {each.Made.Day:yyyy-MM-dd}, gebruikt {used}", $"{logins.GetValueOrDefault(each.Account, each.Account)}, kept {each.Made.Day:yyyy-MM-dd}, used {used}"));
            }

            return ExitCode.Holds;
        });
        return command;
    }

    private static Command Remove(Session session)
    {
        var (db, organisation) = (Database.Option(session), Given.Organisation(session));
        var mark = new Argument<string>(session.Say("KENMERK", "MARK")) { Description = session.Say("zoals ‘schakel passkey list’ het toont", "as ‘schakel passkey list’ shows it") };
        var command = new Command("remove", session.Say("haalt een passkey weg; wie ermee binnen is, gaat eruit", "takes a passkey away; whoever is in by it goes out")) { mark, organisation, db };
        command.SetAction(async (parsed, stop) =>
        {
            var (where, which) = (Given.OrganisationOf(parsed.GetValue(organisation)!, session), parsed.GetValue(mark)!);
            await using var store = await Database.Of(parsed, db, session).MustExist().Open(session.World.Time, stop);
            if ((await store.Passkeys.Of(where.Name, stop: stop)).FirstOrDefault(each => each.Mark == which) is not { } passkey || !await store.Passkeys.Remove(where.Name, passkey.Id, stop))
                throw new WrongUse($"{where.Title} heeft geen passkey {which}. ‘schakel passkey list’ toont ze.", $"{where.Title} has no passkey {which}. ‘schakel passkey list’ shows them.");
            await store.Looks.Note(new Look(new Moment(session.World.Time.GetUtcNow()).Text, where.Name, "", null, StandingOffices.Administrator, "POST /beheer/noodtoegang/weg", Server), stop);
            session.Screen.Line(session.Say($"Passkey {which} is weg.", $"Passkey {which} is gone."), Screen.Good);
            return ExitCode.Holds;
        });
        return command;
    }

    private static async Task<bool> IsAdministrator(Store store, Organisation organisation, Account account, DateOnly today, CancellationToken stop) =>
        (await store.Charts.Now(organisation.Name, organisation.Type, stop)).Of(account.Reference, today).Any(each => each.At.Office == StandingOffices.Administrator);

    // A browser keeps a passkey for a name, and only for a site that others cannot change on the way: https, or this machine.
    private static string SiteOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var site) && site.HostNameType is UriHostNameType.Dns && (site.Scheme == "https" || (site.Scheme == "http" && site.Host == "localhost"))
            ? address.TrimEnd('/')
            : throw new WrongUse($"Voor ‘{address}’ bewaart geen browser een passkey. Het moet https zijn en een naam hebben, geen getallen.", $"No browser keeps a passkey for ‘{address}’. It must be https and have a name, no numbers.");
}
