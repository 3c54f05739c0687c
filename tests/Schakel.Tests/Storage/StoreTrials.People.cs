// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Appointing;
using Schakel.Dossiers.Commands;
using Schakel.Storage.Accounts;
using Schakel.Tests.Support;

namespace Schakel.Tests.Storage;

/// <summary>Who works where, and who is logged in.</summary>
public abstract partial class StoreTrials
{
    private static readonly Schakel.Procedures.Organisations.OrganisationType Institute = Policy.Types.Single(type => type.Name == "zbo");

    [Fact]
    public async Task A_chart_is_kept_with_everything_that_was_changed_and_by_whom()
    {
        await using var store = await Open();
        var nothing = await store.Charts.Of(Sent.Organisation, "zbo");
        nothing.Number.ShouldBe(0);
        nothing.Chart.IsTold.ShouldBeFalse();

        (await store.Charts.Change(nothing, Divided(), "account-beheer")).ShouldBeTrue();
        var kept = await store.Charts.Of(Sent.Organisation, "zbo");
        kept.Chart.Units.ShouldBe(Divided().Units);
        kept.Chart.Appointments.ShouldBe(Divided().Appointments, ignoreOrder: true);
        (await store.Charts.Change(kept, kept.Chart with { Units = [.. kept.Chart.Units.Select(each => each with { Title = "Anders" })] }, "account-ander")).ShouldBeTrue();

        var history = await store.Charts.History(Sent.Organisation);
        history.Select(each => each.Account).ShouldBe(["account-ander", "account-beheer"]);
        history[0].Change.ChangedUnits.Single(each => each.From.Name == "team-west").To.Title.ShouldBe("Anders");
        history[1].Change.NewAppointments.Length.ShouldBe(3);
        (await store.Charts.History("een-ander")).ShouldBeEmpty();
        (await store.Charts.Numbers([Sent.Organisation, "een-ander"])).ShouldBe(ImmutableDictionary<string, long>.Empty.Add(Sent.Organisation, 2));
    }

    [Fact]
    public async Task Another_address_is_kept_with_the_chart_or_not_at_all_and_what_is_kept_of_it_tells_nothing()
    {
        await using var store = await Open();
        var reference = (await store.Accounts.Keep(Sent.Organisation, [("anna", "Anna Jansen", "oud@instituut.example")]))["anna"];
        await store.Charts.Change(await store.Charts.Of(Sent.Organisation, "zbo"), Divided(), "account-beheer");
        var shown = await store.Charts.Of(Sent.Organisation, "zbo");
        var to = new Account(reference, Sent.Organisation, "anna", "Anna Jansen", "nieuw@elders.example");

        (await store.Charts.Change(shown, shown.Chart, "account-beheer", [to])).ShouldBeTrue();
        (await store.Accounts.ByLogin([Sent.Organisation], "anna"))!.Mail.ShouldBe("nieuw@elders.example");
        (await store.Charts.History(Sent.Organisation))[0].Change.ChangedPeople.ShouldBe([new(reference, Name: false, Mail: true, Login: false)]);
        string.Join('\n', await Ask<string>(store, "select change from chart_change")).ShouldNotContain("@");

        (await store.Charts.Change(shown, shown.Chart, "account-ander", [to with { Mail = "laat@elders.example" }])).ShouldBeFalse("another was first");
        (await store.Accounts.ByLogin([Sent.Organisation], "anna"))!.Mail.ShouldBe("nieuw@elders.example");
        (await store.Charts.Change(await store.Charts.Of(Sent.Organisation, "zbo"), shown.Chart, "account-ander", [to])).ShouldBeTrue();
        (await store.Charts.History(Sent.Organisation)).Count.ShouldBe(2, "nothing was changed");
    }

    [Fact]
    public async Task Of_two_who_change_a_chart_at_once_one_is_told_to_look_again()
    {
        await using var store = await Open();
        var shown = await store.Charts.Of(Sent.Organisation, "zbo");

        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => store.Charts.Change(shown, Divided(), $"account-{i}"))));

        kept.Count(each => each).ShouldBe(1);
        (await store.Charts.History(Sent.Organisation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task When_the_last_one_leaves_an_office_its_turns_pass_upward_at_once_and_only_there()
    {
        await using var store = await Open();
        await store.Charts.Change(await store.Charts.Of(Sent.Organisation, "zbo"), Divided(), "account-beheer");
        var (west, east) = (Sent.NumberOf("west"), Sent.NumberOf("oost"));
        await Accepted(store.Writer.Send(OpeningIn("west", "team-west")));
        await Accepted(store.Writer.Send(OpeningIn("oost", "team-oost")));
        (await store.Restaffing.Run(await store.Charts.Of(Sent.Organisation, "zbo"), Institute)).ShouldBe(2);
        (await store.Reader.Turns.Of(Sent.Organisation, ["teamleider"])).Count.ShouldBe(2);
        (await store.Reader.Turns.Of(Sent.Organisation, ["teamleider"], [new Seat("teamleider", "team-west")])).ShouldHaveSingleItem().Number.ShouldBe(west.Text);

        var kept = await store.Charts.Of(Sent.Organisation, "zbo");
        var yesterday = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime).AddDays(-1);
        await store.Charts.Change(kept, kept.Chart with { Appointments = [.. kept.Chart.Appointments.Select(each => each.Account == "account-anna" ? each with { Until = yesterday } : each)] }, "account-beheer");
        (await store.Restaffing.Run(await store.Charts.Of(Sent.Organisation, "zbo"), Institute)).ShouldBe(1);
        (await store.Restaffing.Run(await store.Charts.Of(Sent.Organisation, "zbo"), Institute)).ShouldBe(0);

        (await store.Reader.Turns.Of(Sent.Organisation, ["teamleider"])).ShouldHaveSingleItem().Number.ShouldBe(east.Text);
        (await store.Reader.Turns.Of(Sent.Organisation, ["afdelingshoofd"])).ShouldHaveSingleItem().Number.ShouldBe(west.Text);
        (await store.Events.Of(Sent.Organisation, west)).Select(each => each.Row.Type).ShouldBe(["geopend/2", "vervuld/1", "vervuld/1", "verzuimd/2"]);
    }

    [Fact]
    public async Task An_account_is_found_by_what_the_provider_calls_him_and_nothing_in_the_table_tells_it()
    {
        await using var store = await Open();
        var made = await store.Accounts.Keep(Sent.Organisation, [("A.Jansen@instituut.example", "Anna Jansen", "anna@instituut.example"), ("b", "Bo", "")]);
        (await store.Accounts.Keep(Sent.Organisation, [("a.jansen@instituut.example", "Anna de Wit", "anna@instituut.example")]))["a.jansen@instituut.example"].ShouldBe(made["A.Jansen@instituut.example"]);

        var anna = await store.Accounts.ByLogin([Sent.Organisation], "a.jansen@INSTITUUT.example");
        anna.ShouldBe(new Account(made["A.Jansen@instituut.example"], Sent.Organisation, "a.jansen@instituut.example", "Anna de Wit", "anna@instituut.example"));
        (await store.Accounts.ByReference([Sent.Organisation], anna!.Reference)).ShouldBe(anna);
        (await store.Accounts.Of(Sent.Organisation)).Select(each => each.Name).ShouldBe(["Anna de Wit", "Bo"]);
        (await store.Accounts.ByLogin(["een-ander"], "b")).ShouldBeNull();
        (await Should.ThrowAsync<WorksElsewhereException>(() => store.Accounts.Keep("een-ander", [("b", "Bo", "")]))).Login.ShouldBe("b");

        string.Join('\n', await Ask<string>(store, "select reference || organisation || login || sealed || made from account")).ShouldNotContain("ansen");
        anna.ToString().ShouldNotContain("Anna");
    }

    [Fact]
    public async Task A_session_that_was_ended_is_ended_for_every_node_and_its_table_opens_nothing()
    {
        await using var store = await Open();
        await using var other = await Open();
        var (now, later) = (Clock.GetUtcNow(), Clock.GetUtcNow().AddHours(1));
        var secret = await store.Sessions.Begin("account-anna", Sent.Organisation, "Annaweetwie"u8.ToArray(), now, later);
        var second = await store.Sessions.Begin("account-anna", Sent.Organisation, "Annaweetwie"u8.ToArray(), now, later);
        var others = await store.Sessions.Begin("account-bo", Sent.Organisation, "Bo"u8.ToArray(), now, later);

        (await other.Sessions.Find(secret, now)).ShouldBe("Annaweetwie"u8.ToArray());
        (await other.Sessions.Find(secret, later)).ShouldBeNull();
        (await other.Sessions.Find(new string('0', 64), now)).ShouldBeNull();
        await other.Sessions.End(secret, now);
        (await store.Sessions.Find(secret, now)).ShouldBeNull();
        await store.Sessions.Renew(secret, "x"u8.ToArray(), now, later);
        (await store.Sessions.Find(secret, now)).ShouldBeNull("what ended stays ended");
        (await store.Sessions.EndAll("een-ander", "account-anna")).ShouldBe(0);
        (await store.Sessions.EndAll(Sent.Organisation, "account-anna")).ShouldBe(1);
        (await other.Sessions.Find(second, now)).ShouldBeNull();
        (await other.Sessions.Find(others, now)).ShouldNotBeNull();

        string.Join('\n', await Ask<string>(store, "select id || sealed from session")).ShouldNotContain(others);
    }

    [Fact]
    public async Task A_provider_ends_the_visit_that_it_names_or_all_of_whom_it_names_and_only_where_it_may_speak()
    {
        await using var store = await Open();
        await using var other = await Open();
        var now = Clock.GetUtcNow();
        Task<string> Begin(string subject, string visit) =>
            store.Sessions.Begin("account-anna", Sent.Organisation, "x"u8.ToArray(), now, now.AddHours(1), new KnownAtProvider(store.Accounts.Mark("https://a", subject), store.Accounts.Mark("https://a", visit)));
        var (first, second, third, bos) = (await Begin("anna", "1"), await Begin("anna", "2"), await Begin("anna", "3"), await Begin("bo", "4"));
        Task<int> End(string organisation, string? subject, string? visit) => other.Sessions.EndKnown(
            [organisation], new KnownAtProvider(subject is null ? null : other.Accounts.Mark("https://a", subject), visit is null ? null : other.Accounts.Mark("https://a", visit)));

        (await End("een-ander", "anna", null)).ShouldBe(0);
        (await End(Sent.Organisation, "bo", "1")).ShouldBe(0, "that visit was another's");
        (await End(Sent.Organisation, null, "1")).ShouldBe(1);
        (await store.Sessions.Find(first, now)).ShouldBeNull();
        (await store.Sessions.Find(second, now)).ShouldNotBeNull();
        (await End(Sent.Organisation, "anna", null)).ShouldBe(2);
        (await store.Sessions.Find(third, now)).ShouldBeNull();
        (await store.Sessions.Find(bos, now)).ShouldNotBeNull();
        store.Accounts.Mark("https://b", "anna").ShouldNotBe(store.Accounts.Mark("https://a", "anna"));
    }

    private static Chart Divided() => new(
        Sent.Organisation, "zbo", [new("team-oost", "Team Oost", "uitkeren"), new("team-west", "Team West", "uitkeren"), new("uitkeren", "Uitkeren", "")],
        [
            new(new("team-west", "teamleider"), "account-anna", new(2026, 1, 1), null, Capacity.Holder), new(new("team-oost", "teamleider"), "account-bo", new(2026, 1, 1), null, Capacity.Holder),
            new(new("uitkeren", "afdelingshoofd"), "account-chris", new(2026, 1, 1), new(2030, 1, 1), Capacity.Substitute),
        ]);

    private static Submission OpeningIn(string command, string unit)
    {
        var opening = Sent.Opening(command);
        var open = (CaseCommand.Open)opening.Parts[0].What;
        return opening with { Parts = [opening.Parts[0] with { What = open with { At = open.At with { Unit = unit } } }] };
    }
}
