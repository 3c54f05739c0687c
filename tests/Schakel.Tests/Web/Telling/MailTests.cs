// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Schakel.Dossiers;
using Schakel.Dossiers.Appointing;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Dossiers.Telling;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Storage;
using Schakel.Storage.Keys;
using Schakel.Storage.Telling;
using Schakel.Tests.Dossiers;
using Schakel.Tests.Storage;
using Schakel.Web.Telling;

namespace Schakel.Tests.Web.Telling;

public sealed class SqliteMailTests(SqliteDatabases databases) : MailTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgresMailTests(PostgresDatabases databases) : MailTests(databases), IClassFixture<PostgresDatabases>;

/// <summary>Mail, by a real server, from a site of several nodes.</summary>
public abstract class MailTests(Databases databases) : IAsyncLifetime
{
    private const string Organisation = "gemeente-lindeveen";
    private const string Story = "Hetgeheimeverhaalvandemelder";
    private const string Raiser = "Naamvandemelder";
    private static readonly Whereabouts Here = Whereabouts.Of([Organisation]);

    private readonly string db = databases.New();
    private readonly MasterKey master = MasterKey.New();
    private readonly Spoken spoken = Spoken.Listening();
    private MailServer server = null!;

    public async Task InitializeAsync() => server = await MailServer.Start();

    public Task DisposeAsync()
    {
        server.Dispose();
        spoken.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_mail_is_sent_once_however_many_nodes_there_are_and_tells_nothing()
    {
        await using var one = await WaitingNode();
        await using var other = await WaitingNode();
        var leader = await Leader(one.Store);
        await one.Store.TellingChoices.Choose(Organisation, leader, MailChoice.AtOnce);
        var number = await Raise(one.Store, "een");
        await Raise(one.Store, "vertrouwelijk", Protection.Confidential);

        await Task.WhenAll(new[] { one, other, one, other }.Select(each => Task.Run(() => Tell(each))));
        await Tell(other);
        await one.Store.Writer.Send(new Submission("vraag", Organisation, [new Part(number, new CaseCommand.Contribute(new Actor(Role.Raiser.Name, "r1"), Words.None.With("bericht", Story)))]));
        await Task.WhenAll(new[] { one, other }.Select(each => Task.Run(() => Tell(each))));

        var mails = server.Mails;
        mails.Count.ShouldBe(2, "one for what came together, one for what came after");
        mails.ShouldAllBe(mail => mail.StartsWith("X-Reader: leider@lindeveen.example\r\n"));
        mails.Select(mail => MessageId(mail)).ShouldBeUnique();
        mails[0].ShouldContain("Er staat iets nieuws voor je klaar. Log in om het te lezen:");
        mails[0].ShouldContain(one.Address.Authority.Split(':')[0]);
        mails[0].ShouldContain("Auto-Submitted: auto-generated");
        (await one.Store.Outbox.Counts()).ShouldBe([("verzonden", 2)]);
        foreach (var secret in new[] { Story, Raiser, "Annaleider", number.Text, "signaal", "Signaal", "teamleider", leader })
        {
            mails.ShouldAllBe(mail => !mail.Contains(secret), secret);
            spoken.Lines.ShouldAllBe(line => !line.Contains(secret), secret);
        }
    }

    [Fact]
    public async Task While_the_server_is_down_nothing_is_lost_and_it_is_tried_ever_less_often()
    {
        await using var site = await Node();
        await site.Store.TellingChoices.Choose(Organisation, await Leader(site.Store), MailChoice.AtOnce);
        server.Down();
        await Raise(site.Store, "een");

        await Tell(site);
        await Tell(site);
        (await Attempts(site.Store)).ShouldBe(1, "it is not tried again at once");
        site.Clock.MoveOn(1);
        await Tell(site);
        (await Attempts(site.Store)).ShouldBe(2);

        await server.Up();
        site.Clock.MoveOn(1);
        await Tell(site);
        await Tell(site);
        server.Mails.Count.ShouldBe(1);
        spoken.Lines.ShouldContain(line => line.Contains("cannot be reached"));
        spoken.Lines.ShouldAllBe(line => !line.Contains("leider@"));
    }

    [Fact]
    public async Task What_is_not_urgent_waits_for_the_morning_and_goes_as_one()
    {
        await using var site = await Node();
        await Leader(site.Store);
        await Raise(site.Store, "een");
        await Raise(site.Store, "twee");

        await Tell(site);
        server.Mails.ShouldBeEmpty();
        site.Clock.MoveOn(1);
        await Tell(site);
        server.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_working_days_before_a_last_day_it_is_told_once_and_mailed_at_once()
    {
        await using var site = await Node();
        var leader = await Leader(site.Store);
        await Raise(site.Store, "een");
        await Tell(site);
        site.Clock.MoveOn(1);
        await Tell(site);
        var due = (await site.Store.Reader.Turns.Of(Organisation, ["teamleider"])).ShouldHaveSingleItem().Due!.Value;
        while (Notice.SoonFrom(new Moment(site.Clock.GetUtcNow()).Day, site.Store.Library.Calendar) < due)
            site.Clock.MoveOn(1);

        await Tell(site);
        await Tell(site);

        server.Mails.Count.ShouldBe(2);
        (await site.Store.Notices.Of([Organisation], leader, 10)).Select(notice => (notice.What, notice.Until)).ShouldBe([(Tiding.DueSoon, due), (Tiding.Turn, due)]);
    }

    [Fact]
    public async Task Who_wants_no_mail_gets_none_and_reads_it_in_the_site()
    {
        await using var site = await Node();
        var leader = await Leader(site.Store);
        await Raise(site.Store, "een");
        await site.Store.Teller.Run(Here);
        await site.Store.TellingChoices.Choose(Organisation, leader, MailChoice.Off);
        await Raise(site.Store, "twee");
        site.Clock.MoveOn(1);
        await Tell(site);

        server.Mails.ShouldBeEmpty();
        (await site.Store.Outbox.Counts()).ShouldBe([("vervallen", 1)]);
        (await site.Store.Notices.Unread(leader)).ShouldBe(2);
    }

    [Theory]
    [InlineData("weg@lindeveen.example", "mislukt")]
    [InlineData("later@lindeveen.example", "wacht")]
    public async Task A_reader_whom_the_server_does_not_know_is_given_up_and_one_it_cannot_reach_is_not(string address, string state)
    {
        await using var site = await Node();
        await site.Store.TellingChoices.Choose(Organisation, await Leader(site.Store, address), MailChoice.AtOnce);
        await Raise(site.Store, "een");

        await Tell(site);

        (await site.Store.Outbox.Counts()).ShouldBe([(state, 1)]);
    }

    [Fact]
    public async Task Who_stops_while_a_mail_is_in_his_hands_leaves_it_to_another_and_who_stops_while_the_server_has_it_does_not()
    {
        await using var site = await Node(null);
        await using var other = await Node();
        foreach (var (name, stopsAfterOffering) in new[] { ("een", false), ("twee", true) })
        {
            await site.Store.TellingChoices.Choose(Organisation, await Leader(site.Store), MailChoice.AtOnce);
            await Raise(site.Store, name);
            await site.Store.Teller.Run(Here);
            await site.Store.Outbox.Bundle();
            var mail = (await site.Store.Outbox.Claim("wie stopt", 10)).ShouldHaveSingleItem();
            if (stopsAfterOffering)
                (await site.Store.Outbox.Offer(mail, "wie stopt")).ShouldBeTrue();
            var before = server.Mails.Count;
            await Tell(other);
            server.Mails.Count.ShouldBe(before, "it is in the hands of another");
            site.Clock.MoveOn(1);
            other.Clock.MoveOn(1);
            await Tell(other);
            server.Mails.Count.ShouldBe(before + (stopsAfterOffering ? 0 : 1));
            (await site.Store.Outbox.Offer(mail, "wie stopt")).ShouldBeFalse("whoever comes back too late has it no longer");
        }

        (await site.Store.Outbox.Counts()).ShouldBe([("onzeker", 1), ("verzonden", 1)]);
    }

    [Fact]
    public async Task To_another_machine_nothing_goes_without_TLS()
    {
        using var outside = await MailServer.Start("0.0.0.0");
        var address = Dns.GetHostAddresses(Dns.GetHostName()).First(each => each.AddressFamily is System.Net.Sockets.AddressFamily.InterNetwork && !IPAddress.IsLoopback(each));
        await using var site = await Node(outside.Settings(address.ToString()));
        await site.Store.TellingChoices.Choose(Organisation, await Leader(site.Store), MailChoice.AtOnce);
        await Raise(site.Store, "een");

        await Tell(site);

        outside.Mails.ShouldBeEmpty();
        (await site.Store.Outbox.Counts()).ShouldBe([("wacht", 1)]);
        spoken.Lines.ShouldContain(line => line.Contains("cannot be reached as it should"));
    }

    [Fact]
    public async Task Once_a_year_everyone_who_fills_an_office_is_reminded_how_to_pull_the_brake()
    {
        await using var site = await WaitingNode();
        var leader = await Leader(site.Store);
        await Tell(site);
        (await site.Store.Notices.Of([Organisation], leader, 10)).ShouldBeEmpty("who begins halfway hears of it next year");
        await site.MoveOn(40);
        await Task.WhenAll(Tell(site), Tell(site));
        await site.MoveOn(100);
        await Tell(site);

        var told = (await site.Store.Notices.Of([Organisation], leader, 10)).ShouldHaveSingleItem();
        (told.What, told.Dossier).ShouldBe((Tiding.Reminder, ""));
        server.Mails.ShouldHaveSingleItem();
        using var reader = site.LogIn(new Schakel.Web.Visiting.Person(leader, "Leider", Organisation, ["teamleider"]));
        await reader.Get("/berichten");
        await reader.Follow($"main a[href='/organisaties/{Organisation}']");
        reader.Heading.ShouldBe("Zo trek je hier aan de rem");
    }

    private Task<TestSite> Node() => Node(server.Settings());

    private Task<TestSite> Node(MailSettings? mail) => TestSite.Start(isDemonstration: false, db: db, master: master, mail: mail, change: builder => builder.Logging.AddProvider(spoken));

    // Tells when the test says so, and not by itself: on a slow machine a round would come between two things that happen together.
    private Task<TestSite> WaitingNode() => TestSite.Start(isDemonstration: false, db: db, master: master, mail: server.Settings(), change: builder =>
    {
        builder.Logging.AddProvider(spoken);
        builder.Services.Remove(builder.Services.Single(each => each.ImplementationType == typeof(Announcing)));
    });

    private static async Task Tell(TestSite site)
    {
        await site.Store.Teller.Run(Here);
        while (await site.Services.GetRequiredService<Mailing>().Send(site.Store, default) > 0)
        {
        }
    }

    private static async Task<string> Leader(Store store, string mail = "leider@lindeveen.example")
    {
        var account = (await store.Accounts.Keep(Organisation, [("leider", "Annaleider", mail)]))["leider"];
        var kept = await store.Charts.Of(Organisation, "gemeente");
        await store.Charts.Change(kept, kept.Chart with { Appointments = [new(new(Unit.Whole, "teamleider"), account, new(2026, 1, 1), null, Capacity.Holder)] }, account);
        return account;
    }

    private static async Task<DossierNumber> Raise(Store store, string command, Protection protection = Protection.Open)
    {
        var open = Cases.Filled("signaal", new Placement(Organisation, "gemeente", "teamleider"), new Moment(store.Time.GetUtcNow()).Day, protection);
        var number = DossierNumber.Of(command, 0);
        (await store.Writer.Send(new Submission(command, Organisation, [new Part(number, open with { Raisers = [new RaiserIdentity("r1", Raiser)], Words = open.Words.With("feiten", Story) })]))).ShouldBeOfType<Decision.Accepted>();
        return number;
    }

    private static async Task<long> Attempts(Store store)
    {
        await using var connection = await store.Engine.Open();
        return await connection.ExecuteScalarAsync<long>("select attempts from mail");
    }

    private static string MessageId(string mail) => mail.Split("\r\n").Single(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase));
}
