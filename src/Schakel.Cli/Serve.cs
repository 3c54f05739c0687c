// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Schakel.Cli.Stores;
using Schakel.Web.Demonstration;
using Schakel.Web.Hosting;

namespace Schakel.Cli;

/// <summary><c>schakel serve</c>: the site. Without anything else typed, <c>schakel</c> serves the demonstration.</summary>
internal static class Serve
{
    public static Command Command(Session session)
    {
        var db = Database.Option(session);
        var url = new Option<string>("--url") { HelpName = "URL", DefaultValueFactory = _ => "http://localhost:5000", Description = session.Say("waar de site luistert", "where the site listens") };
        var demonstration = new Option<bool>("--demo") { Description = session.Say("een voorbeeld om in te proberen: kies wie je bent, zet de klok vooruit, begin opnieuw", "a demonstration to try things in: choose who you are, move the clock on, start over") };
        var command = new Command("serve", session.Say("start de site", "serves the site")) { demonstration, url, db };
        command.SetAction((parsed, stop) => parsed.GetValue(demonstration)
            ? Demonstrate(session, parsed.GetValue(url)!, stop)
            : Run(session, Database.Of(parsed, db, session), parsed.GetValue(url)!, stop));
        return command;
    }

    /// <summary>Serves a demonstration, in a store of its own that nothing else is ever kept in.</summary>
    public static async Task<int> Demonstrate(Session session, string url, CancellationToken stop)
    {
        var database = new Database(DemonstrationStore.FileOf(session), session);
        var clock = new MovedClock(session.World.Time, await DemonstrationStore.DaysAhead(database, session.Today, stop));
        var options = new SiteOptions(session.Shipped.Home, token => DemonstrationStore.Open(database, clock, session, token))
        {
            Url = url, Time = clock, OutsideCheckpoint = database.Outside?.Path, Demonstration = new DemonstrationOptions(clock, () => DemonstrationStore.Remove(database)),
        };
        return await Run(session, options, stop);
    }

    private static async Task<int> Run(Session session, Database database, string url, CancellationToken stop) =>
        await Run(session, new SiteOptions(session.Shipped.Home, token => database.Open(session.World.Time, token)) { Url = url, Time = session.World.Time, OutsideCheckpoint = database.Outside?.Path }, stop);

    private static async Task<int> Run(Session session, SiteOptions options, CancellationToken stop)
    {
        await using var site = Site.Build(options);
        var store = site.Services.GetRequiredService<OpenStore>();
        await store.Open(stop);
        await store.Now.Sweeper.CatchUp(stop: stop);
        await site.StartAsync(stop);
        session.Screen.Line(session.Say($"Schakel draait op {options.Url}. Stoppen: Ctrl+C.", $"Schakel runs at {options.Url}. To stop: Ctrl+C."), Screen.Strong);
        session.World.Out.Flush();
        await site.WaitForShutdownAsync(stop);
        return ExitCode.Holds;
    }
}
