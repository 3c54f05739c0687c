// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Schakel.Procedures.Model;
using Schakel.Storage;
using Schakel.Storage.Keys;
using Schakel.Tests.Storage;
using Schakel.Tests.Support;
using Schakel.Web.Commissioning;
using Schakel.Web.Demonstration;
using Schakel.Web.Demonstration.Filling;
using Schakel.Web.Hosting;
using Schakel.Web.LoggingIn;
using Schakel.Web.Telling;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web;

/// <summary>The whole site, served on loopback, on a store of its own and a clock that a test moves on.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication site;
    private readonly string folder;

    private TestSite(WebApplication site, string folder, MovedClock clock) => (this.site, this.folder, Clock) = (site, folder, clock);

    /// <summary>The clock; it begins at nine in the morning of Tuesday 1 December 2026.</summary>
    public MovedClock Clock { get; }

    public Store Store => site.Services.GetRequiredService<OpenStore>().Now;

    public IServiceProvider Services => site.Services;

    public Uri Address => new(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    // Every organisation took it into use.
    private static readonly ImmutableSortedDictionary<string, Commissioned> Everywhere = Schakel.Web.Registers.Registry.Read(Repository.Root).Names.ToImmutableSortedDictionary(
        name => name, name => new Commissioned(name, Commissioned.Needed.ToImmutableDictionary(needed => needed.Word, _ => new Signature(new DateOnly(2026, 9, 1), "Bestuur", ""))), StringComparer.Ordinal);

    /// <summary>Starts it. Its store is empty, unless a test asks for one that is filled as a demonstration is.</summary>
    public static async Task<TestSite> Start(
        bool isDemonstration = true, string? db = null, bool isFilled = false, MasterKey? master = null, Logins? logins = null,
        MailSettings? mail = null, ImmutableSortedDictionary<string, Commissioned>? commissioned = null, Action<WebApplicationBuilder>? change = null,
        Func<SiteOptions, SiteOptions>? options = null, ImmutableArray<Procedure>? procedures = null)
    {
        var home = Directory.CreateTempSubdirectory("schakel-site").FullName;
        var clock = new MovedClock(new SetClock(new DateTimeOffset(2026, 12, 1, 8, 0, 0, default)));
        master ??= MasterKey.New();
        var number = 0;
        var file = Path.Join(home, "0.db");
        Task<Store> Open(TimeProvider time) => Store.Open(new StoreOptions(Databases.On(db ?? file), procedures ?? Policy.Procedures, Policy.Types, Policy.Calendar, time) { Master = master });
        var given = new SiteOptions(Repository.Root, async _ =>
        {
            if (isFilled)
                await NewDemonstration.Fill(Repository.Root, clock.GetUtcNow(), Open);
            return await Open(clock);
        })
        {
            Url = "http://127.0.0.1:0",
            Time = clock,
            Logins = logins ?? Logins.None,
            Mail = mail,
            Commissioned = isDemonstration ? null : commissioned ?? Everywhere,
            Demonstration = isDemonstration ? new DemonstrationOptions(clock, () => { file = Path.Join(home, $"{++number}.db"); return Task.CompletedTask; }) : null,
        };
        var built = Site.Build(options is null ? given : options(given), change);
        await built.Services.GetRequiredService<OpenStore>().Open(default);
        await built.StartAsync();
        return new TestSite(built, home, clock);
    }

    /// <summary>Someone with a browser of his own.</summary>
    public Visitor Visitor() => new(Address);

    /// <summary>Someone with a browser of his own, who became a persona of the demonstration.</summary>
    public async Task<Visitor> Become(string persona)
    {
        var visitor = Visitor();
        await visitor.Get("/demonstratie");
        await visitor.Press($"button[value='{persona}']");
        return visitor;
    }

    /// <summary>Someone who may start a procedure: with an account where it takes one.</summary>
    public async Task<Visitor> For(string procedure) =>
        Schakel.Web.Raising.Startable.IsForTheKnown(Store.Library.Newest(procedure)!) ? await Become("account-bestuur") : Visitor();

    /// <summary>Someone with a browser of his own, who logged in as this person: an office that no persona of the demonstration has.</summary>
    public Visitor LogIn(Person person)
    {
        var options = site.Services.GetRequiredService<SiteOptions>();
        var secret = SessionHandler.Begin(Store, options, person.ToPrincipal("account"), default).GetAwaiter().GetResult();
        return new Visitor(Address, new System.Net.Cookie(options.Cookie(SessionHandler.Cookie), secret, "/", Address.Host));
    }

    /// <summary>Someone with a browser of his own, who showed the code of a dossier.</summary>
    public Visitor WithCode(CodeHolder holder)
    {
        var cookie = site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CodeHolder.Scheme);
        var properties = new AuthenticationProperties { ExpiresUtc = Clock.GetUtcNow().AddYears(5) };
        var ticket = cookie.TicketDataFormat.Protect(new AuthenticationTicket(holder.ToPrincipal(), properties, CodeHolder.Scheme));
        return new Visitor(Address, new System.Net.Cookie(cookie.Cookie.Name!, ticket, "/", Address.Host));
    }

    /// <summary>Someone with a browser of his own, who opened a mailed link.</summary>
    public Visitor WithLink(string link)
    {
        var cookie = site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(LinkHolder.Scheme);
        var ticket = cookie.TicketDataFormat.Protect(new AuthenticationTicket(new LinkHolder(link).ToPrincipal(), new AuthenticationProperties { ExpiresUtc = Clock.GetUtcNow().AddYears(5) }, LinkHolder.Scheme));
        return new Visitor(Address, new System.Net.Cookie(cookie.Cookie.Name!, ticket, "/", Address.Host));
    }

    /// <summary>Days pass, what ran out lapses, and what is public is found.</summary>
    public async Task MoveOn(int days)
    {
        Clock.MoveOn(days);
        await Store.Sweeper.CatchUp();
        await Store.Indexer.CatchUp();
    }

    public async ValueTask DisposeAsync()
    {
        await site.StopAsync();
        await site.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
