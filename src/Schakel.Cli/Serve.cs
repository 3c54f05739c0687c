// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Schakel.Cli.Stores;
using Schakel.Web.Commissioning;
using Schakel.Web.Demonstration;
using Schakel.Web.Hosting;
using Schakel.Web.LoggingIn;
using Schakel.Web.Processings;
using Schakel.Web.Registers;
using Schakel.Web.Telling;

namespace Schakel.Cli;

/// <summary><c>schakel serve</c>: the site. Without anything else typed, <c>schakel</c> serves the demonstration.</summary>
internal static class Serve
{
    private const string MetricsVariable = "SCHAKEL_METRICS_SECRET";
    private const string LooksVariable = "SCHAKEL_ACCESS_LOG_MONTHS";
    private const string PublicVariable = "SCHAKEL_PUBLIC";

    public static Command Command(Session session)
    {
        var db = Database.Option(session);
        var url = new Option<string>("--url") { HelpName = "URL", DefaultValueFactory = _ => "http://localhost:5000", Description = session.Say("waar de site luistert", "where the site listens") };
        var reached = Public(session);
        var record = new Option<string?>("--ingebruikname") { HelpName = session.Say("BESTAND", "FILE"), Description = session.Say($"wie waarvoor tekende (of in {ReadCommissioned.Variable})", $"who signed for what (or in {ReadCommissioned.Variable})") };
        var demonstration = new Option<bool>("--demo") { Description = session.Say("een voorbeeld om in te proberen: kies wie je bent, zet de klok vooruit, begin opnieuw", "a demonstration to try things in: choose who you are, move the clock on, start over") };
        var command = new Command("serve", session.Say("start de site", "serves the site")) { demonstration, url, reached, record, db };
        command.SetAction((parsed, stop) => parsed.GetValue(demonstration)
            ? Demonstrate(session, parsed.GetValue(url)!, stop)
            : Run(session, Database.Of(parsed, db, session), parsed.GetValue(url)!, PublicOf(parsed.GetValue(reached), session), parsed.GetValue(record), stop));
        return command;
    }

    /// <summary>Where people reach the site.</summary>
    public static Option<string?> Public(Session session) => new("--public")
    {
        HelpName = "URL",
        Description = session.Say($"waar mensen de site bereiken, als dat achter een andere server is (of in {PublicVariable})", $"where people reach the site, where that is behind another server (or in {PublicVariable})"),
    };

    /// <summary>What was typed, or stands in the environment.</summary>
    public static string? PublicOf(string? typed, Session session) => typed ?? (session.World.Environment(PublicVariable) is { Length: > 0 } named ? named : null);

    /// <summary>Serves a demonstration, in a store of its own that nothing else is ever kept in.</summary>
    public static async Task<int> Demonstrate(Session session, string url, CancellationToken stop)
    {
        if (Library.Of([], session.Shipped).Broken.ToList() is { Count: > 0 } broken)
            throw new BrokenTexts(broken);
        var database = new Database(DemonstrationStore.FileOf(session), session);
        var clock = new MovedClock(session.World.Time, await DemonstrationStore.DaysAhead(database, session.Today, stop));
        var options = new SiteOptions(session.Shipped.Home, token => DemonstrationStore.Open(database, clock, session, token))
        {
            Url = url,
            Time = clock,
            OutsideCheckpoint = database.Outside?.Path,
            MetricsSecret = MetricsSecretIn(session),
            LooksKeptMonths = LooksKeptMonthsIn(session),
            SelectionLists = FolderIn("SCHAKEL_SELECTION_LISTS", session),
            Archive = FolderIn("SCHAKEL_ARCHIVE", session),
            Demonstration = new DemonstrationOptions(clock, () => DemonstrationStore.Remove(database)),
        };
        return await Run(session, options, stop);
    }

    private static async Task<int> Run(Session session, Database database, string url, string? reached, string? record, CancellationToken stop) => await Run(
        session, new SiteOptions(session.Shipped.Home, token => database.Open(session.World.Time, token))
        {
            Url = url,
            PublicUrl = reached,
            Time = session.World.Time,
            OutsideCheckpoint = database.Outside?.Path,
            Logins = LoginSettings.Read(session.World.Environment, session.PathOf, Registry.Read(session.Shipped.Home).Names),
            Mail = MailOf(session),
            MetricsSecret = MetricsSecretIn(session),
            LooksKeptMonths = LooksKeptMonthsIn(session),
            SelectionLists = FolderIn("SCHAKEL_SELECTION_LISTS", session),
            Archive = FolderIn("SCHAKEL_ARCHIVE", session),
            Processings = ProcessingsIn(session),
            Commissioned = CommissionedIn(session, record ?? session.World.Environment(ReadCommissioned.Variable)),
        }, stop);

    private static ImmutableSortedDictionary<string, Commissioned> CommissionedIn(Session session, string? file) =>
        ReadCommissioned.Of(file is null ? null : session.PathOf(file), Registry.Read(session.Shipped.Home).Names, session.Today);

    // A short one is guessed.
    private static string? MetricsSecretIn(Session session) => session.World.Environment(MetricsVariable) switch
    {
        null or "" => null,
        { Length: < 20 } => throw new WrongUse($"{MetricsVariable} is te kort. Neem ten minste 20 tekens, door toeval gekozen.", $"{MetricsVariable} is too short. Take at least 20 characters, chosen by chance."),
        var secret => secret,
    };

    // Shorter than half a year is less than the government's baseline asks (BIO2 8.18.02); for ever is no period.
    private static int LooksKeptMonthsIn(Session session) => session.World.Environment(LooksVariable) switch
    {
        null or "" => SiteOptions.UsualMonths,
        var typed when int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is >= 6 and <= 240 => months,
        var typed => throw new WrongUse($"‘{typed}’ in {LooksVariable} is geen aantal maanden van 6 tot 240.", $"‘{typed}’ in {LooksVariable} is no number of months from 6 to 240."),
    };

    private static MailSettings? MailOf(Session session)
    {
        var (settings, fault) = MailSettings.Read(session.World.Environment);
        return fault is null ? settings : throw new WrongUse(fault);
    }

    private static string? FolderIn(string name, Session session) => session.World.Environment(name) is not { Length: > 0 } typed ? null
        : session.PathOf(typed) is var folder && Directory.Exists(folder) ? folder
        : throw new WrongUse($"De map ‘{typed}’ in {name} is er niet.", $"The folder ‘{typed}’ in {name} is not there.");

    private static ProcessingSettings? ProcessingsIn(Session session)
    {
        var (settings, fault) = ProcessingSettings.Read(session.World.Environment, session.PathOf);
        return fault is null ? settings : throw new WrongUse(fault);
    }

    private static async Task<int> Run(Session session, SiteOptions options, CancellationToken stop)
    {
        Refuse(options);
        await using var store = new OpenStore(options);
        // Beside each other, for neither needs the other and each is a third of a start.
        var opening = Task.Run(() => store.Open(stop), stop);
        await using var site = await Built(options, store, opening);
        await opening;
        await store.Now.Sweeper.CatchUp(stop: stop);
        try
        {
            await site.StartAsync(stop);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new WrongUse($"Op {options.Url} draait al iets. Kies met --url een ander adres, zoals http://localhost:5001.", $"Something runs at {options.Url} already. Choose another address with --url, such as http://localhost:5001.");
        }

        session.Screen.Line(session.Say($"Schakel draait op {options.Url}. Stoppen: Ctrl+C.", $"Schakel runs at {options.Url}. To stop: Ctrl+C."), Screen.Strong);
        session.World.Out.Flush();
        await site.WaitForShutdownAsync(stop);
        return ExitCode.Holds;
    }

    // A site that cannot be built leaves no store half open.
    private static async Task<WebApplication> Built(SiteOptions options, OpenStore store, Task opening)
    {
        try
        {
            return Site.Build(options, builder => builder.Services.AddSingleton(store));
        }
        catch
        {
            await opening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    // A name that someone protects must not cross a network in the clear.
    private static void Refuse(SiteOptions options)
    {
        if (!Uri.TryCreate(options.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new WrongUse($"‘{options.Url}’ is geen adres. Geef er een als http://localhost:5000.", $"‘{options.Url}’ is no address. Give one such as http://localhost:5000.");
        if (!options.IsSecure && !url.IsLoopback)
            throw new WrongUse(
                "Zonder https luistert Schakel alleen op deze machine. Zet er een server voor die https spreekt, en noem met --public het adres waar mensen komen.",
                "Without https Schakel listens on this machine only. Put a server in front that speaks https, and name with --public the address people come to.");
    }
}
