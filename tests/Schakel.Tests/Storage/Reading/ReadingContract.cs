// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using Schakel.Dossiers;
using Schakel.Dossiers.Appointing;
using Schakel.Dossiers.Commands;
using Schakel.Procedures.Engine;
using Schakel.Storage;
using Schakel.Storage.Keys;
using Schakel.Storage.Reading;
using Schakel.Tests.Support;

namespace Schakel.Tests.Storage.Reading;

public sealed class SqliteReadingTests(SqliteDatabases databases) : ReadingContract(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgresReadingTests(PostgresDatabases databases) : ReadingContract(databases), IClassFixture<PostgresDatabases>;

/// <summary>What lists tell, whatever the engine.</summary>
public abstract class ReadingContract(Databases databases)
{
    private static readonly string[] Here = [Sent.Organisation];
    private static readonly string[] Elsewhere = ["een-ander"];
    private readonly string db = databases.New();
    private readonly GivenTime time = new(new DateOnly(2026, 12, 1));

    [Fact]
    public async Task A_list_goes_page_by_page_from_the_newest_and_misses_none()
    {
        await using var store = await Open();
        for (var i = 0; i < 7; i++)
        {
            time.Today = new DateOnly(2026, 12, 1).AddDays(i / 3);
            await store.Writer.Send(Sent.Opening($"d{i}"));
        }

        var seen = new List<DossierLine>();
        PageMark? mark = null;
        while (await store.Reader.Dossiers.Page(Here, DossierFilter.All, mark, most: 2) is { Count: > 0 } page)
        {
            seen.AddRange(page);
            mark = new PageMark(page[^1].Opened, page[^1].Number);
        }

        seen.Select(line => line.Number).ShouldBe(seen.OrderByDescending(line => (line.Opened, line.Number)).Select(line => line.Number));
        seen.Count.ShouldBe(7);
    }

    [Fact]
    public async Task Nothing_of_another_organisation_is_in_any_answer()
    {
        await using var store = await Open();
        await store.Writer.Send(Sent.Opening("d"));
        await Answer(store, "d", new Undertaking("De brief herschrijven", new DateOnly(2027, 3, 1)));
        var number = Sent.NumberOf("d");

        (await store.Reader.Dossiers.Page(Elsewhere, DossierFilter.All)).ShouldBeEmpty();
        (await store.Reader.Dossiers.One("een-ander", number)).ShouldBeNull();
        (await store.Reader.Dossiers.OrganisationOf(Elsewhere, number)).ShouldBeNull();
        (await store.Reader.Dossiers.Counts(Elsewhere)).ShouldBeEmpty();
        (await store.Reader.Turns.Of("een-ander", ["teamleider", "melder"])).ShouldBeEmpty();
        (await store.Reader.Turns.Counts("een-ander", new DateOnly(2027, 1, 1))).ShouldBeEmpty();
        (await store.Reader.Parties.RaisedBy(Elsewhere, "account-d")).ShouldBeEmpty();
        (await store.Reader.Links.Of(Elsewhere, number)).ShouldBeEmpty();
        (await store.Reader.Promises.MadeIn(Elsewhere, number)).ShouldBeEmpty();
        (await store.Reader.Promises.Counts(Elsewhere)).ShouldBeEmpty();

        (await store.Reader.Dossiers.One(Sent.Organisation, number)).ShouldNotBeNull();
        (await store.Reader.Links.Of(Here, number)).ShouldHaveSingleItem().Kind.ShouldBe("toegezegd-in");
        (await store.Reader.Promises.MadeIn(Here, number)).ShouldHaveSingleItem().State.ShouldBe("toegezegd");
        (await store.Reader.Promises.Counts(Here)).ShouldHaveSingleItem().Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_an_office_owes_comes_soonest_first_and_leaves_when_it_is_answered()
    {
        await using var store = await Open();
        await store.Writer.Send(Sent.Opening("eerst"));
        time.Today = new DateOnly(2026, 12, 3);
        await store.Writer.Send(Sent.Opening("daarna"));

        (await store.Reader.Turns.Of(Sent.Organisation, ["teamleider"])).Select(line => line.Number).ShouldBe([Sent.NumberOf("eerst").Text, Sent.NumberOf("daarna").Text]);
        (await store.Reader.Turns.Counts(Sent.Organisation, new DateOnly(2026, 12, 22))).ShouldHaveSingleItem().ShouldBe(new TurnCount { Holder = "teamleider", Open = 2, DueSoon = 1 });

        await store.Writer.Send(Sent.Answering("antwoord", Sent.NumberOf("eerst")));
        (await store.Reader.Turns.Of(Sent.Organisation, ["teamleider"])).ShouldHaveSingleItem().Number.ShouldBe(Sent.NumberOf("daarna").Text);
        (await store.Reader.Turns.Of(Sent.Organisation, ["melder"])).ShouldHaveSingleItem().Number.ShouldBe(Sent.NumberOf("eerst").Text);
        var both = await store.Reader.Turns.Of(Sent.Organisation, ["teamleider", "melder", "melder"]);
        both.Count.ShouldBe(2);
        both.Select(line => line.Due).ShouldBe(both.Select(line => line.Due).Order());
        (await store.Reader.Turns.Of(Sent.Organisation, ["teamleider", "melder"], most: 1)).ShouldHaveSingleItem().Due.ShouldBe(both[0].Due);
    }

    [Fact]
    public async Task Who_let_a_term_run_out_owes_it_until_he_answers_or_it_closes()
    {
        await using var store = await Open();
        await store.Writer.Send(Sent.Opening("stil"));
        await store.Writer.Send(Sent.Opening("weg"));
        await store.Writer.Send(Sent.Opening("antwoord"));
        await store.Writer.Send(Sent.Answering("op-tijd", Sent.NumberOf("antwoord")));
        time.Today = new DateOnly(2026, 12, 24);
        await store.Sweeper.CatchUp();
        (await PastTerm("teamleider")).ShouldBe([Sent.NumberOf("stil").Text, Sent.NumberOf("weg").Text], ignoreOrder: true);
        (await PastTerm("raad-van-bestuur")).ShouldBeEmpty();
        (await store.Reader.Turns.PastTerm("een-ander", ["teamleider"])).ShouldBeEmpty();
        (await store.Reader.Turns.PastTerm(Sent.Organisation, ["teamleider"], [new Seat("teamleider", "team-west")])).ShouldBeEmpty();
        (await store.Reader.Turns.PastTerm(Sent.Organisation, ["teamleider"], [new Seat("teamleider", "")])).Count.ShouldBe(2);

        await store.Writer.Send(Sent.Withdrawing("terug", Sent.NumberOf("weg")));
        time.Today = new DateOnly(2027, 6, 1);
        await store.Sweeper.CatchUp();
        (await PastTerm("teamleider")).ShouldBe([Sent.NumberOf("stil").Text]);
        (await PastTerm("raad-van-bestuur")).ShouldBe([Sent.NumberOf("stil").Text]);
        (await store.Writer.Send(Sent.Answering("alsnog", Sent.NumberOf("stil")))).ShouldBeOfType<Decision.Accepted>();
        (await PastTerm("teamleider")).ShouldBeEmpty();

        async Task<List<string>> PastTerm(string office) => [.. (await store.Reader.Turns.PastTerm(Sent.Organisation, [office])).Select(line => line.Number)];
    }

    [Fact]
    public async Task Who_raised_something_finds_it_by_his_own_reference_alone()
    {
        await using var store = await Open();
        await store.Writer.Send(Sent.Opening("mijn"));
        await store.Writer.Send(Sent.Opening("ander"));

        (await store.Reader.Parties.RaisedBy(Here, "account-mijn")).ShouldHaveSingleItem().Number.ShouldBe(Sent.NumberOf("mijn").Text);
        (await store.Reader.Parties.RaisedBy(Here, "account-niemand")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_filter_leaves_out_what_is_not_asked_for()
    {
        await using var store = await Open();
        await store.Writer.Send(Sent.Opening("loopt"));
        await store.Writer.Send(Sent.Opening("klaar"));
        await store.Writer.Send(Sent.Withdrawing("weg", Sent.NumberOf("klaar")));

        async Task<IEnumerable<string>> Of(DossierFilter filter) => (await store.Reader.Dossiers.Page(Here, filter)).Select(line => line.Number);
        (await Of(new() { States = ["klaar"] })).ShouldBe([Sent.NumberOf("klaar").Text]);
        (await Of(new() { Kinds = ["signaal"], Procedure = "signaal", States = ["loopt"], From = new DateOnly(2026, 12, 1), Until = new DateOnly(2026, 12, 1) }))
            .ShouldBe([Sent.NumberOf("loopt").Text]);
        (await Of(new() { Kinds = ["bezwaar"] })).ShouldBeEmpty();
        (await Of(new() { From = new DateOnly(2026, 12, 2) })).ShouldBeEmpty();
        (await Of(new() { Until = new DateOnly(2026, 11, 30) })).ShouldBeEmpty();
        (await store.Reader.Dossiers.Counts(Here)).Select(count => (count.State, count.EndedAs, count.Count)).ShouldBe([("klaar", "ingetrokken", 1L), ("loopt", null, 1L)]);
    }

    private static async Task Answer(Store store, string dossier, Undertaking promise) =>
        (await store.Writer.Send(Sent.One($"antwoord-{dossier}", Sent.NumberOf(dossier), new CaseCommand.Answer(
            new Actor("teamleider"), "oppakken", "oplossen", Words.None.With("motivering", "Zo doen we het.") with { Promise = promise })))).ShouldBeOfType<Decision.Accepted>();

    private Task<Store> Open() => Store.Open(new StoreOptions(Databases.On(db), Policy.Procedures, Policy.Types, Policy.Calendar, time) { Master = MasterKey.New() });
}

/// <summary>A question that names no organisation would mix what must stay apart.</summary>
public sealed partial class EveryQuestionNamesAnOrganisation
{
    [Fact]
    public void In_its_SQL()
    {
        var questions = Directory.EnumerateFiles(Path.Join(Repository.Root, "src", "Schakel.Storage", "Reading"), "*.cs")
            .SelectMany(file => Select().Matches(File.ReadAllText(file)).Select(match => match.Value)).ToList();

        questions.Count.ShouldBeGreaterThan(8);
        questions.Where(question => !question.Contains("organisation = @organisation") && !question.Contains("organisation {in:organisations}") && !question.Contains("organisation {{in:organisations}}"))
            .ShouldBe(["select organisation from dossier where number = @number", "select value from setting where name = @Setting", "select coalesce(max(position) + 1, 0) from event"],
                ignoreOrder: true,
                "Only the question in which organisation a dossier runs may be asked without one and the one for figures kept earlier, whose answers are held against them, and how long the log is, which everyone may know.");
    }

    [GeneratedRegex("""(?<=")\s*select [^"]*(?=")""", RegexOptions.None, 1000)]
    private static partial Regex Select();
}
