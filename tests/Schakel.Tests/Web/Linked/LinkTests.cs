// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Storage.Keys;
using Schakel.Storage.Looking;
using Schakel.Storage.Telling;
using Schakel.Tests.Dossiers;
using Schakel.Tests.Storage;
using Schakel.Tests.Web.Telling;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Linked;

using Position = Schakel.Procedures.Engine.Position;

public sealed class SqliteLinkTests(SqliteDatabases databases) : LinkTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgresLinkTests(PostgresDatabases databases) : LinkTests(databases), IClassFixture<PostgresDatabases>;

/// <summary>An office without an account answers by a link that is mailed to it: one step of one dossier, once.</summary>
public abstract partial class LinkTests(Databases databases) : IAsyncLifetime
{
    private const string Organisation = "gemeente-lindeveen";
    private const string Story = "Hetgeheimeverhaalvandemelder";
    private const string Raiser = "Naamvandemelder";
    private const string Committee = "commissie@elders.example";
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
    public async Task An_office_without_an_account_gets_one_mail_that_tells_nothing_and_answers_by_the_link_in_it()
    {
        await using var one = await Node();
        await using var other = await Node();
        await Appoint(one.Store);
        var number = await Raise(one.Store, "een", Protection.Confidential);
        (await one.Store.Reader.Turns.Of(Organisation, ["teamleider"])).ShouldHaveSingleItem("an office that answers by a link is not empty");
        await Task.WhenAll(new[] { one, other, one, other }.Select(each => Task.Run(() => Tell(each))));
        await Tell(other);

        var mail = server.Mails.ShouldHaveSingleItem();
        mail.ShouldStartWith($"X-Reader: {Committee}\r\n");
        foreach (var word in new[] { Story, Raiser, number.Text, "signaal", "Signaal", "teamleider", "Teamleider", "lindeveen.nl" })
            mail.ShouldNotContain(word);
        var secret = SecretsIn(mail).ShouldHaveSingleItem();

        using var office = one.Visitor();
        await office.Get("/beantwoorden");
        await office.Press("main form button", ("code", secret));
        office.Path.ShouldBe($"/dossier/{number}");
        office.Text.ShouldContain("Je bent hier met een link");
        office.Text.ShouldContain(Story);
        office.Body.ShouldNotContain(Raiser);
        await office.Follow("a[href$='/doen/answer/uitleggen']");
        await Answer(office);
        office.Path.ShouldBe("/beantwoorden/klaar");
        (await File(one.Store, number)).Running.At.ShouldBeOfType<Position.InStep>().Step.ShouldNotBe("oppakken");

        (await one.Store.Looks.Of(Organisation, new LookFilter(number.Text), 100)).ShouldAllBe(look => look.Role == "teamleider" && look.Origin == "link" && look.Account!.StartsWith("link-"));
        var kept = await Bytes(one.Store);
        foreach (var form in new[] { secret, secret.Replace("-", "") })
        {
            kept.ShouldNotContain(form);
            spoken.Lines.ShouldAllBe(line => !line.Contains(form));
        }

        spoken.Lines.ShouldAllBe(line => !line.Contains(Committee));
    }

    [Fact]
    public async Task No_address_that_a_server_sees_holds_the_secret_of_a_mailed_link()
    {
        await using var site = await Node();
        var (number, secret) = await Asked(site);
        var mailed = new Uri(server.Mails[0].Split('\n').First(line => line.Contains("/beantwoorden#")).Trim());
        mailed.Fragment.ShouldBe($"#{secret}");
        mailed.PathAndQuery.ShouldBe("/beantwoorden");
        // A program that opens what is in a mail follows it so, and finds nothing.
        using var scanner = site.Visitor();
        foreach (var path in new[] { "/beantwoorden", $"/beantwoorden?code={secret}", $"/beantwoorden/{secret}" })
        {
            await scanner.Get(path);
            scanner.Body.ShouldNotContain(Story);
            scanner.Body.ShouldNotContain(number.Text, Case.Sensitive, path);
        }

        scanner.Cookies.ShouldNotContain(cookie => cookie.Name.Contains("beantwoorden"));
        (await site.Store.OfficeLinks.In(Organisation, 10)).ShouldHaveSingleItem().Opened.ShouldBeNull();
        using var office = await Come(site, secret);
        office.Path.ShouldBe($"/dossier/{number}");
        office.Body.ShouldNotContain(secret);
        office.Cookies.ShouldAllBe(cookie => !cookie.Value.Contains(secret));
        office.Cookies.ShouldContain(cookie => cookie.Name == "beantwoorden" && cookie.HttpOnly);
    }

    [Fact]
    public async Task After_it_was_used_the_link_opens_nothing_and_says_what_to_do()
    {
        await using var site = await Node();
        var (number, secret) = await Asked(site);
        using var office = await Come(site, secret);
        await office.Get($"/dossier/{number}/doen/answer/uitleggen");
        await Answer(office);

        await office.Get($"/dossier/{number}");
        office.Status.ShouldBe(HttpStatusCode.Gone);
        office.Heading.ShouldBe("Met deze link is al geantwoord");
        using var forwarded = await Come(site, secret);
        forwarded.Status.ShouldBe(HttpStatusCode.Gone);
        forwarded.Text.ShouldContain("vraag dan de organisatie die iets van je wil om een nieuwe link");
        forwarded.Body.ShouldNotContain(number.Text);
    }

    [Fact]
    public async Task The_link_opens_that_one_step_of_that_one_dossier_and_nothing_else()
    {
        await using var site = await Node();
        var (number, secret) = await Asked(site);
        var other = await Raise(site.Store, "ander");
        using var office = await Come(site, secret);

        foreach (var elsewhere in new[] { $"/dossier/{other}", $"/dossier/{other}/doen/answer/uitleggen", $"/dossier/{number}/doen/forward/x", $"/dossier/{number}/doen/extend/x" })
        {
            await office.Get(elsewhere);
            ((int)office.Status).ShouldBeOneOf([404, 409, 410]);
            office.Body.ShouldNotContain(Story, Case.Sensitive, elsewhere);
        }

        foreach (var closed in new[] { $"/dossier/{number}/inzage", $"/dossier/{number}/bijlagen", $"/dossier/{number}/gesprek", $"/dossier/{number}/doen/invite", $"/dossier/{number}/nazorg", "/werk", "/berichten", "/beheer/links" })
        {
            await office.Get(closed);
            office.Status.ShouldBe(HttpStatusCode.Forbidden, closed);
        }

        await office.Get($"/dossier/{number}");
        office.Page.QuerySelectorAll("a[href*='/doen/']").Select(link => link.GetAttribute("href")!).ShouldAllBe(href => href.Contains("/doen/answer/"));
        foreach (var away in new[] { "/inzage", "/bijlagen", "/gesprek", "/ontvangstbewijs", "/bericht" })
            office.Page.QuerySelectorAll($"main a[href$='{away}'], main form[action$='{away}']").ShouldBeEmpty(away);
    }

    [Fact]
    public async Task When_the_term_is_over_the_link_says_so_and_the_dossier_went_higher()
    {
        await using var site = await Node();
        var (number, secret) = await Asked(site);
        using var office = await Come(site, secret);
        await site.MoveOn(60);

        await office.Get($"/dossier/{number}");
        office.Status.ShouldBe(HttpStatusCode.Gone);
        office.Heading.ShouldBe("Deze link werkt niet meer");
        using var late = await Come(site, secret);
        late.Heading.ShouldBe("Deze link werkt niet meer");
        late.Text.ShouldContain("Je hoeft niets meer te doen");
    }

    [Fact]
    public async Task Who_is_asked_to_contribute_writes_one_message_by_the_link()
    {
        await using var site = await Node();
        await Appoint(site.Store, "juridische-zaken", leader: "account-leider");
        var number = await Raise(site.Store, "een", Protection.Anonymous);
        await Send(site.Store, number, new CaseCommand.Invite(new Actor("teamleider", "account-leider"), "juridische-zaken", "Magditzo?"));
        await Tell(site);
        using var office = await Come(site, SecretsIn(server.Mails.ShouldHaveSingleItem()).Single());
        office.Text.ShouldContain("Je bent gevraagd om mee te denken");
        office.Text.ShouldContain("Magditzo?");
        await office.Press("form[action$='/bericht'] button", ("bericht", "Ditmagzo."));

        office.Path.ShouldBe("/beantwoorden/klaar");
        using var leader = site.LogIn(new Person("account-leider", "Leider", Organisation, ["teamleider"]));
        await leader.Get($"/dossier/{number}");
        leader.Text.ShouldContain("Ditmagzo.");
        await office.Get($"/dossier/{number}");
        office.Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Who_opens_the_link_in_two_windows_and_sends_at_once_contributes_once()
    {
        await using var site = await Node();
        await Appoint(site.Store, "juridische-zaken", leader: "account-leider");
        var number = await Raise(site.Store, "een", Protection.Anonymous);
        await Send(site.Store, number, new CaseCommand.Invite(new Actor("teamleider", "account-leider"), "juridische-zaken", "Magditzo?"));
        await Tell(site);
        var secret = SecretsIn(server.Mails.ShouldHaveSingleItem()).Single();
        var windows = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Come(site, secret)));
        await Task.WhenAll(windows.Select((window, at) => window.Press("form[action$='/bericht'] button", ("bericht", $"Antwoord{at}."))));

        using var leader = site.LogIn(new Person("account-leider", "Leider", Organisation, ["teamleider"]));
        await leader.Get($"/dossier/{number}");
        Enumerable.Range(0, 4).Count(at => leader.Text.Contains($"Antwoord{at}.", StringComparison.Ordinal)).ShouldBe(1);
        foreach (var window in windows)
            window.Dispose();
    }

    [Fact]
    public async Task An_office_that_gets_the_turn_again_after_its_own_answer_gets_another_link()
    {
        await using var site = await Node();
        await Appoint(site.Store, "behandelaar");
        var number = DossierNumber.Of("klacht", 0);
        var open = Cases.Filled("klacht", new Placement(Organisation, "gemeente", "teamleider"), new Moment(site.Clock.GetUtcNow()).Day);
        (await site.Store.Writer.Send(new Submission("klacht", Organisation, [new Part(number, open with { Staffing = await Staffing(site.Store) })]))).ShouldBeOfType<Decision.Accepted>();
        await Tell(site);
        var before = server.Mails.Count;
        before.ShouldBeGreaterThan(0);
        var at = (Position.InStep)(await File(site.Store, number)).Running.At;
        var course = site.Store.Library.Course((await File(site.Store, number)).ProcedureHash, (await File(site.Store, number)).TypeHash, "teamleider");
        var step = course.Procedure.Steps[course.IndexOf(at.Step)!.Value];
        var next = step.Answers.FirstOrDefault(answer => answer.To is Target.ToStep to && course.IndexOf(to.Step) is { } index && course.HolderAt(index) == "behandelaar");
        next.ShouldNotBeNull("the complaint has two steps of its handler after each other");
        var account = (await site.Store.Charts.Of(Organisation, "gemeente")).Chart.Appointments.Single().Account;
        var asked = Schakel.Dossiers.Possible.Possibilities.Of(await File(site.Store, number), new Moment(site.Clock.GetUtcNow()).Day, site.Store.Library, new Actor("behandelaar", account)).Single(each => each.Label == next.Label);
        await Send(site.Store, number, new CaseCommand.Answer(new Actor("behandelaar", account), at.Step, next.Label, Cases.Fill(asked.Asks, new Moment(site.Clock.GetUtcNow()).Day)) { Dates = Cases.Dates(asked.Asks, new Moment(site.Clock.GetUtcNow()).Day) });
        await Tell(site);

        server.Mails.Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_wrong_code_opens_nothing_and_an_unreadable_one_is_told_how_it_looks()
    {
        await using var site = await Node();
        using var visitor = await Come(site, "0000-0000-0000-0000-0000-0000-00");
        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        using var wrong = await Come(site, LinkCode.From(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)).Text);
        wrong.Status.ShouldBe(HttpStatusCode.BadRequest);
        wrong.Text.ShouldContain("Deze code kennen we niet.");
    }
}
