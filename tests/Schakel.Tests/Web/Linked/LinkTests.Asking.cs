// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Schakel.Dossiers;
using Schakel.Dossiers.Appointing;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Model;
using Schakel.Storage;
using Schakel.Tests.Dossiers;
using Schakel.Tests.Support;
using Schakel.Web.Telling;

namespace Schakel.Tests.Web.Linked;

/// <summary>The offices, mails and dossiers of these tests.</summary>
public abstract partial class LinkTests
{
    private Task<TestSite> Node() => TestSite.Start(isDemonstration: false, db: db, master: master, mail: server.Settings(), change: builder => builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(spoken));

    private async Task<(DossierNumber Number, string Secret)> Asked(TestSite site)
    {
        await Appoint(site.Store);
        var number = await Raise(site.Store, "een");
        await Tell(site);
        return (number, SecretsIn(server.Mails.ShouldHaveSingleItem()).Single());
    }

    private static async Task<Visitor> Come(TestSite site, string secret)
    {
        var visitor = site.Visitor();
        await visitor.Get("/beantwoorden");
        await visitor.Press("main form button", ("code", secret));
        return visitor;
    }

    private static async Task Answer(Visitor office)
    {
        await office.Press("button[value=nakijken]", ("motivering", "Omdathetzomoet."), ("gesprek", "Geen."), ("alternatieven", "Geen."), ("schade-beperken", "Geen."), ("opnieuw-bekeken", "Nooit."));
        office.Status.ShouldBe(HttpStatusCode.OK, office.Text);
        await office.Press("button[value=verstuur]");
    }

    private static async Task Tell(TestSite site)
    {
        await site.Store.Teller.Run(Here);
        while (await site.Services.GetRequiredService<Mailing>().Send(site.Store, default) > 0)
        {
        }
    }

    // The office by a link; where an administrator is named, beside him.
    private static async Task Appoint(Store store, string office = "teamleider", string? administrator = null, string? leader = null)
    {
        var login = MailedOffice.Login(new(Unit.Whole, office));
        var accounts = await store.Accounts.Keep(Organisation, [(login, "Een commissie", Committee), .. administrator is null ? Array.Empty<(string, string, string)>() : [(administrator, "Beheer", "")]]);
        var kept = await store.Charts.Of(Organisation, "gemeente");
        Appointment Of(string which, string account) => new(new(Unit.Whole, which), account, new(2026, 1, 1), null, Capacity.Holder);
        (await store.Charts.Change(kept, kept.Chart with { Appointments = [Of(office, accounts[login]), .. administrator is null ? Array.Empty<Appointment>() : [Of("beheerder", accounts[administrator])], .. leader is null ? Array.Empty<Appointment>() : [Of("teamleider", leader)]] }, "account-beheer")).ShouldBeTrue();
    }

    private static async Task<ImmutableDictionary<string, ImmutableArray<string>>> Staffing(Store store)
    {
        var all = (await store.Charts.Of(Organisation, "gemeente")).Chart.Staffing(Policy.Types.Single(type => type.Name == "gemeente"), Unit.Whole, new Moment(store.Time.GetUtcNow()).Day);
        return ImmutableDictionary.CreateRange(all.Where(each => !each.Value.IsEmpty));
    }

    private static async Task<DossierNumber> Raise(Store store, string command, Protection protection = Protection.Open)
    {
        var open = Cases.Filled("signaal", new Placement(Organisation, "gemeente", "teamleider"), new Moment(store.Time.GetUtcNow()).Day, protection);
        var number = DossierNumber.Of(command, 0);
        (await store.Writer.Send(new Submission(command, Organisation,
        [
            new Part(number, open with { Raisers = [new RaiserIdentity("r1", protection is Protection.Anonymous ? null : Raiser)], Words = open.Words.With("feiten", Story), Staffing = await Staffing(store) }),
        ]))).ShouldBeOfType<Decision.Accepted>();
        return number;
    }

    private static async Task Send(Store store, DossierNumber number, CaseCommand command) =>
        (await store.Writer.Send(new Submission(Guid.CreateVersion7().ToString("n"), Organisation, [new Part(number, command)]))).ShouldBeOfType<Decision.Accepted>();

    private static async Task<CaseFile> File(Store store, DossierNumber number) => (await Schakel.Web.Cases.FoundCase.Find(store, [Organisation], number.Text, default))!.File;

    private static IReadOnlyList<string> SecretsIn(string mail) => [.. Secret().Matches(mail).Select(found => found.Groups["code"].Value).Distinct()];

    // Every text in every table.
    private static async Task<string> Bytes(Store store)
    {
        await using var connection = await store.Engine.Open();
        var all = new List<string>();
        foreach (var table in await store.Engine.Tables(connection))
        {
            foreach (IDictionary<string, object?> row in await connection.QueryAsync($"select * from {table}"))
                all.Add(string.Join('|', row.Values));
        }

        return string.Join('\n', all);
    }

    [GeneratedRegex(@"/beantwoorden#(?<code>[0-9A-Z-]{32})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Secret();
}
