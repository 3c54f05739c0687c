// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Web.LoggingIn.DevelopmentIssuer;

namespace Schakel.Cli;

/// <summary><c>schakel issuer</c>: an identity provider to try logging in with, at which one chooses who one is.</summary>
internal static class DevelopmentLogin
{
    public static Command Command(Session session)
    {
        var url = new Option<string>("--url") { HelpName = "URL", DefaultValueFactory = _ => "http://localhost:5001", Description = session.Say("waar hij luistert, op deze machine", "where it listens, on this machine") };
        var served = new Option<string>("--site") { HelpName = "URL", DefaultValueFactory = _ => "http://localhost:5000", Description = session.Say("de site waarvoor men inlogt", "the site one logs in for") };
        var person = new Option<string[]>("--person") { HelpName = session.Say("LOGIN", "LOGIN"), Required = true, Description = session.Say("wie men kan zijn; mag vaker", "who one can be; may be repeated") };
        var command = new Command("issuer", session.Say("start een inlogdienst om mee te ontwikkelen, zonder wachtwoorden", "serves an identity provider to develop with, without passwords")) { url, served, person };
        command.SetAction(async (parsed, stop) =>
        {
            var where = parsed.GetValue(url)!;
            if (!Uri.TryCreate(where, UriKind.Absolute, out var address) || !address.IsLoopback)
                throw new WrongUse($"‘{where}’ is niet op deze machine. Wie daar komt is wie hij zegt te zijn, dus alleen hier.", $"‘{where}’ is not on this machine. Whoever comes there is who he says he is, so only here.");
            await using var issuer = await Issuer.Start(where, parsed.GetValue(person)!.Select(each => new KnownPerson(each, each)), session.World.Time);
            issuer.Serves = new ServedSite("schakel", parsed.GetValue(served)!.TrimEnd('/'), "dienst");
            session.Screen.Line(session.Say("Start de site met:", "Serve the site with:"), Screen.Strong);
            session.World.Out.WriteLine($"SCHAKEL_OIDC_ISSUER={issuer.Name} SCHAKEL_OIDC_CLIENT=schakel SCHAKEL_OIDC_KEY_FILE=… SCHAKEL_OIDC_ORGANISATIONS=… schakel serve --url {issuer.Serves.Address}");
            session.World.Out.Flush();
            await Task.Delay(Timeout.Infinite, stop);
            return ExitCode.Holds;
        });
        return command;
    }
}
