// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Schakel.Dossiers.Appointing;
using Schakel.Storage.Keys;
using Schakel.Tests.Storage;
using Schakel.Tests.Web.LoggingIn;
using Schakel.Web.LoggingIn;

namespace Schakel.Tests.Web.Passkeys;

/// <summary>A site outside demonstration of which the identity provider is down. Anna and Dirk administer, Bo leads a team.</summary>
public sealed class WithPasskeys : IAsyncDisposable
{
    public const string Organisation = WithIssuer.Organisation;
    private readonly Written written;
    private readonly SetClock clock;

    private WithPasskeys(TestSite site, int port, Written written, SetClock clock, IReadOnlyDictionary<string, string> accounts) =>
        (Site, Address, this.written, this.clock, Accounts) = (site, $"http://localhost:{port}", written, clock, accounts);

    public TestSite Site { get; }

    /// <summary>Where people reach it.</summary>
    public string Address { get; }

    public IReadOnlyDictionary<string, string> Accounts { get; }

    public string Log => written.Text;

    public static async Task<WithPasskeys> Start(string? db = null, MasterKey? master = null)
    {
        var (port, log, clock) = (FreePort(), new Written(), new SetClock(TimeProvider.System.GetUtcNow()));
        var site = await TestSite.Start(
            isDemonstration: false, db: db, master: master, logins: new Logins { Time = clock }, change: builder => builder.Logging.ClearProviders().AddProvider(log),
            // Under a name: to a number no passkey can belong.
            options: options => options with { Url = $"http://127.0.0.1:{port}", PublicUrl = $"http://localhost:{port}" });
        var accounts = await site.Store.Accounts.Keep(Organisation, [("anna", "Anna Jansen", "anna@dienst.example"), ("bo", "Bo de Vries", ""), ("dirk", "Dirk Smit", "dirk@dienst.example")]);
        var world = new WithPasskeys(site, port, log, clock, accounts);
        await world.Appoint(("anna", StandingOffices.Administrator), ("dirk", StandingOffices.Administrator), ("bo", "teamleider"), ("anna", "teamleider"));
        return world;
    }

    /// <summary>From now on these people fill these offices, and nobody else does.</summary>
    public async Task Appoint(params (string Login, string Office)[] appointed)
    {
        var shown = await Site.Store.Charts.Of(Organisation, "zbo");
        (await Site.Store.Charts.Change(shown, shown.Chart with { Appointments = [.. appointed.Select(each => new Appointment(new(Unit.Whole, each.Office), Accounts[each.Login], new(2026, 1, 1), null, Capacity.Holder))] }, "account-x")).ShouldBeTrue();
    }

    public void Later(int minutes) => clock.Now = clock.Now.AddMinutes(minutes);

    internal Device Device() => new(Address, "localhost");

    /// <summary>The secret of an address, as the program on the server tells it.</summary>
    public Task<string> Invite(string who) => Site.Store.Passkeys.Invite(Organisation, Accounts[who], clock.Now.AddMinutes(15));

    /// <summary>Someone with a browser of his own and a passkey that was kept.</summary>
    internal async Task<(Visitor Visitor, Device Device)> WithPasskey(string who)
    {
        var (visitor, device, secret) = (Site.Visitor(), Device(), await Invite(who));
        await Send(visitor, "/noodtoegang/sleutel", device.Keep(await Ask(visitor, "/noodtoegang/sleutel", secret)), secret);
        visitor.Path.ShouldBe("/noodtoegang/sleutel/bewaard", Log);
        return (visitor, device);
    }

    /// <summary>Someone who came in.</summary>
    internal async Task<Visitor> ComeIn(string who)
    {
        var (visitor, device) = await WithPasskey(who);
        await Send(visitor, "/noodtoegang", device.Use(await Ask(visitor, "/noodtoegang")));
        visitor.Path.ShouldBe("/beheer/mensen", Log);
        return visitor;
    }

    /// <summary>What a browser is asked.</summary>
    internal static async Task<string> Ask(Visitor visitor, string page, string secret = "")
    {
        await visitor.Get(page);
        await visitor.Post(page + "/vraag", [Token(visitor), new("antwoord", ""), new("geheim", secret)]);
        return visitor.Body;
    }

    /// <summary>What it answers.</summary>
    internal static async Task Send(Visitor visitor, string page, string answer, string secret = "")
    {
        await visitor.Get(page);
        await visitor.Post(page, [Token(visitor), new("antwoord", answer), new("geheim", secret)]);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private static KeyValuePair<string, string> Token(Visitor visitor) => new("formulier", visitor.Page.QuerySelector("input[name=formulier]")?.GetAttribute("value") ?? "");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
