// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.Logging;
using Schakel.Dossiers.Appointing;
using Schakel.Storage.Keys;
using Schakel.Web.LoggingIn;
using Schakel.Web.LoggingIn.DevelopmentIssuer;

namespace Schakel.Tests.Web.LoggingIn;

/// <summary>A site outside demonstration, the development issuer beside it, and people who work somewhere: Anna administers, Bo leads a team, Chris has no account.</summary>
public sealed class WithIssuer : IAsyncDisposable
{
    public const string Organisation = "dienst-inkomenszekerheid";
    public const string Substantial = "http://eidas.europa.eu/LoA/substantial";

    private readonly Written written;

    private WithIssuer(TestSite site, Issuer issuer, Logins logins, Written written) => (Site, Issuer, Logins, this.written) = (site, issuer, logins, written);

    public Logins Logins { get; }

    public TestSite Site { get; }

    public Issuer Issuer { get; }

    /// <summary>What the site wrote in its log.</summary>
    public string Log => written.Text;

    public static async Task<WithIssuer> Start(Func<Provider, Provider>? provider = null, Func<Logins, Logins>? logins = null, string? db = null, MasterKey? master = null)
    {
        var issuer = await Issuer.Start("http://127.0.0.1:0", [new("anna", "Anna"), new("bo", "Bo"), new("chris", "Chris")], TimeProvider.System);
        var trusted = new Provider("dienst", issuer.Name, "schakel", ClientKey.New(), [Organisation]) { Title = "de inlogdienst" };
        var how = new Logins { Providers = [provider?.Invoke(trusted) ?? trusted] };
        how = logins?.Invoke(how) ?? how;
        var log = new Written();
        var site = await TestSite.Start(isDemonstration: false, db: db, master: master, logins: how, change: builder => builder.Logging.ClearProviders().AddProvider(log));
        issuer.Serves = new ServedSite("schakel", site.Address.ToString().TrimEnd('/'), "dienst");
        var all = new WithIssuer(site, issuer, how, log);
        await all.Appoint(("anna", StandingOffices.Administrator), ("bo", "teamleider"));
        return all;
    }

    /// <summary>From now on these people fill these offices, and nobody else does.</summary>
    public Task Appoint(params (string Login, string Office)[] appointed) => Appoint(Site, appointed);

    public static async Task Appoint(TestSite site, params (string Login, string Office)[] appointed)
    {
        var store = site.Store;
        var accounts = await store.Accounts.Keep(Organisation, [("anna", "Anna Jansen", ""), ("bo", "Bo de Vries", "")]);
        var shown = await store.Charts.Of(Organisation, "zbo");
        (await store.Charts.Change(shown, shown.Chart with { Appointments = [.. appointed.Select(each => new Appointment(new(Unit.Whole, each.Office), accounts[each.Login], new(2026, 1, 1), null, Capacity.Holder))] }, "account-x")).ShouldBeTrue();
    }

    /// <summary>Someone with a browser of his own, who chose at the issuer who he is.</summary>
    public async Task<Visitor> LogIn(string person, bool isSure = false, string path = "/inloggen")
    {
        var visitor = Site.Visitor();
        await LogIn(visitor, person, isSure, path);
        return visitor;
    }

    public static async Task LogIn(Visitor visitor, string person, bool isSure = false, string path = "/inloggen")
    {
        await visitor.Get(path);
        visitor.Page.Title.ShouldBe("Development issuer");
        await visitor.Press($"button[value='{person}']", isSure ? [("sure", "1")] : []);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
