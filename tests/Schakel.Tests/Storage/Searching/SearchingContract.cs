// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dapper;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Storage;
using Schakel.Storage.Keys;
using Schakel.Storage.Proof;
using Schakel.Storage.Searching;
using Schakel.Tests.Dossiers;
using Schakel.Tests.Support;

namespace Schakel.Tests.Storage.Searching;

public sealed class SqliteSearchingTests(SqliteDatabases databases) : SearchingContract(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgresSearchingTests(PostgresDatabases databases) : SearchingContract(databases), IClassFixture<PostgresDatabases>;

/// <summary>The text index of what is public, whatever the engine.</summary>
public abstract partial class SearchingContract(Databases databases)
{
    private static readonly string[] Tables = ["search_dossier", "search_term", "search_block", "search_total"];
    private static readonly string[] Commands = ["signaal", "boete", "arts", "ruimte", "bijstand", "weg", "later", "eerder"];

    private static readonly string[] Here = [Sent.Organisation, "gemeente-zandrijk"];
    private readonly string db = databases.New();
    private readonly MasterKey key = MasterKey.New();
    private readonly GivenTime time = new(new DateOnly(2026, 12, 1));

    [Fact]
    public async Task Words_find_what_everyone_may_read_and_nothing_else()
    {
        await using var store = await Filled();

        (await Found(store, "BETAALT boetes")).ShouldBe(["boete"]);
        (await Found(store, "te laat betaalde boete"))[0].ShouldBe("boete");
        (await Found(store, "art. 4:84")).ShouldBe(["ruimte"]);
        (await Found(store, "uitkering")).ShouldBe(["bijstand"]);
        (await Found(store, "uitkering bijstand")).ShouldBe(["bijstand"]);
        foreach (var hidden in (string[])[Sent.Story, Sent.Name, "motivering", "account-signaal", "%", "de het een"])
            (await Found(store, hidden)).ShouldBeEmpty(hidden);
    }

    [Fact]
    public async Task A_precedent_is_found_by_all_that_it_says()
    {
        await using var store = await Filled();
        var open = Cases.Filled("casusprudentie", new Placement(Sent.Organisation, "gemeente", null), new DateOnly(2026, 12, 1));
        var words = open.Words.With("onderwerp", "Een kleinkind in huis").With("hoe-gewogen", "Menselijke maat ging boven de kostendelersnorm");
        (await store.Writer.Send(new Submission("eerder", Sent.Organisation, [new Part(Sent.NumberOf("eerder"), open with { Words = words })]))).ShouldBeOfType<Decision.Accepted>();
        await store.Indexer.CatchUp();

        (await Found(store, "norm kostendelers")).ShouldBe(["eerder"]);
        (await store.Reader.Subjects.Of(Here, [Sent.NumberOf("eerder").Text])).Single().Value.Rest.ShouldNotBeNull().ShouldContain("Menselijke maat");
    }

    [Fact]
    public async Task What_has_all_words_comes_first_and_where_that_is_little_what_has_any_follows()
    {
        await using var store = await Filled();

        var hits = await store.Finder.Find(Here, Of("wachten arts bijstand"), 0, 10);

        hits.Select(hit => hit.HasAll).ShouldAllBe(has => !has);
        hits.Select(hit => hit.Line.Number).ShouldBe([Sent.NumberOf("arts").Text, Sent.NumberOf("bijstand").Text]);
        hits = await store.Finder.Find(Here, Of("wachten arts"), 0, 10);
        hits.Select(hit => (hit.Line.Number, hit.HasAll)).ShouldBe([(Sent.NumberOf("arts").Text, true)]);
    }

    [Fact]
    public async Task A_page_goes_on_where_the_one_before_ended()
    {
        await using var store = await Open();
        for (var index = 0; index < 7; index++)
            await store.Writer.Send(Sent.Bottleneck($"k{index}", "Wachten op een besluit", "Awb"));
        await store.Indexer.CatchUp();

        var all = (await store.Finder.Find(Here, Of("wachten"), 0, 10)).Select(hit => hit.Line.Number).ToList();
        // Of equals the newest first.
        all.ShouldBe(Enumerable.Range(0, 7).Reverse().Select(index => Sent.NumberOf($"k{index}").Text));
        (await store.Finder.Find(Here, Of("wachten"), 3, 2)).Select(hit => hit.Line.Number).ShouldBe(all.Skip(3).Take(2));
    }

    [Fact]
    public async Task What_is_not_asked_for_is_left_out_and_a_state_moves_along()
    {
        await using var store = await Filled();

        (await Found(store, new Sought { Words = Words("wet"), Organisations = ["gemeente-zandrijk"] })).ShouldBe(["bijstand"]);
        (await Found(store, new Sought { Words = Words("wet"), Kinds = ["inlichting"] })).ShouldBeEmpty();
        (await Found(store, new Sought { Words = Words("arts"), States = ["loopt"] })).ShouldBe(["arts"]);
        (await store.Finder.Find([Sent.Organisation], Of("bijstand"), 0, 10)).ShouldBeEmpty();
        await store.Writer.Send(Sent.Withdrawing("terug", Sent.NumberOf("arts")));
        await store.Indexer.CatchUp();
        (await Found(store, new Sought { Words = Words("arts"), States = ["loopt"] })).ShouldBeEmpty();
        (await Found(store, new Sought { Words = Words("arts"), States = ["klaar"] })).ShouldBe(["arts"]);
        var called = Sought.Read("zandrijk wet", word => word == "zandrijk" ? ([], ["gemeente-zandrijk"]) : ([], []));
        (await Found(store, new Sought { Words = called }))[0].ShouldBe("bijstand");
    }

    [Fact]
    public async Task All_that_is_about_a_regulation_is_found_by_any_of_its_names_also_without_words()
    {
        await using var store = await Open();
        await store.Writer.Send(Sent.Bottleneck("kort", "Een voorschot terugbetalen", "Wet WIA, dagloon"));
        await store.Writer.Send(Sent.Bottleneck("jci", "Een keuring die uitblijft", "jci1.3:c:BWBR0019057&artikel=33"));
        await store.Writer.Send(Sent.Bottleneck("elders", "Wet WIA staat alleen in het onderwerp", "Participatiewet"));
        await store.Indexer.CatchUp();
        System.Collections.Immutable.ImmutableArray<string> called = ["Wet werk en inkomen naar arbeidsvermogen", "Wet WIA", "BWBR0019057"];

        (await Numbers(store, new Sought { Regulation = called })).ShouldBe([Sent.NumberOf("jci").Text, Sent.NumberOf("kort").Text], "of equals the newest first");
        (await Numbers(store, new Sought { Regulation = called, Words = Words("voorschot") })).ShouldBe([Sent.NumberOf("kort").Text]);
        (await Numbers(store, new Sought { Regulation = ["…"] })).ShouldBeEmpty("what is no word names nothing");
    }

    [Fact]
    public async Task A_word_that_stands_nowhere_finds_what_is_near_to_it_and_one_that_stands_somewhere_does_not()
    {
        await using var store = await Open();
        await store.Writer.Send(Sent.Bottleneck("zorg", "Mantelzorg kost een uitkering", "Participatiewet"));
        await store.Writer.Send(Sent.Bottleneck("schuld", "Een schuld loopt op", "Wahv"));
        await store.Indexer.CatchUp();

        (await store.Finder.Find(Here, Of("mantelzorgers"), 0, 10)).Select(hit => (hit.Line.Number, hit.HasAll)).ShouldBe([(Sent.NumberOf("zorg").Text, false)]);
        (await Numbers(store, Of("schuldhulp"))).ShouldBe([Sent.NumberOf("schuld").Text]);
        await store.Writer.Send(Sent.Bottleneck("hulp", "Schuldhulp door de gemeente", "Wgs"));
        await store.Indexer.CatchUp();
        (await Numbers(store, Of("schuldhulp"))).ShouldBe([Sent.NumberOf("hulp").Text]);
    }

    private static async Task<IEnumerable<string>> Numbers(Store store, Sought sought) => (await store.Finder.Find(Here, sought, 0, 10)).Select(hit => hit.Line.Number);

    [Fact]
    public async Task What_is_like_a_text_is_found_by_its_telling_words_and_not_by_those_that_all_have()
    {
        await using var store = await Open();
        for (var index = 0; index < 40; index++)
            await store.Writer.Send(Sent.Bottleneck($"k{index}", $"Brief over besluit nummer{index}", "Wet"));
        await store.Writer.Send(Sent.Bottleneck("een", "Een burger wacht op de keuring door de verzekeringsarts", "Wet WIA"));
        await store.Writer.Send(Sent.Bottleneck("twee", "Verzekeringsartsen zijn er te weinig, de keuring blijft liggen", "Wet WIA"));
        await store.Indexer.CatchUp();

        var (hits, terms) = await store.Finder.Like(Here, ["Een brief met een besluit: mijn keuring bij de verzekeringsarts laat op zich wachten."], null, 5);
        hits.Select(hit => hit.Line.Number).ShouldBe([Sent.NumberOf("een").Text, Sent.NumberOf("twee").Text], ignoreOrder: true);
        terms.ShouldNotContain("brief");
        (await store.Finder.Like(Here, ["Een burger wacht op de keuring door de verzekeringsarts"], Sent.NumberOf("een").Text, 5)).Hits
            .Select(hit => hit.Line.Number).ShouldBe([Sent.NumberOf("twee").Text]);
        (await store.Finder.Like(Here, ["Brief over een besluit"], null, 5)).Hits.ShouldBeEmpty();
        (await store.Finder.Like(Here, [""], null, 5)).Hits.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_destroyed_is_found_no_more_and_nothing_of_it_is_left_in_the_index()
    {
        await using var store = await Filled();
        var before = await Rows(store, "search_term");
        await store.Writer.Send(Sent.Bottleneck("weg", "Zeldzaamwoord over de bijstand", "Wet"));
        await store.Indexer.CatchUp();
        (await Found(store, "zeldzaamwoord")).ShouldBe(["weg"]);

        await store.Writer.Send(Sent.Withdrawing("terug", Sent.NumberOf("weg")));
        (await store.Writer.Send(Sent.Erasing("vernietig", Sent.NumberOf("weg")))).ShouldBeOfType<Decision.Accepted>();
        // Before the index comes to it, it is not shown any more.
        (await Found(store, "zeldzaamwoord")).ShouldBeEmpty();
        await store.Indexer.CatchUp();

        (await Rows(store, "search_term")).ShouldBe(before, ignoreOrder: true);
        (await Rows(store, "search_dossier")).ShouldNotContain(row => row.Contains(Sent.NumberOf("weg").Text));
        (await Agrees(store)).ShouldBeNull();
    }

    [Fact]
    public async Task No_word_stands_in_the_index()
    {
        await using var store = await Filled();

        var all = string.Join('\n', await Task.WhenAll(Tables.Select(async table => string.Join('\n', await Rows(store, table)))));
        all.Length.ShouldBeGreaterThan(500);
        foreach (var word in (string[])["bijstand", "boete", "uitker", "betaal"])
            all.ShouldNotContain(word, Case.Insensitive);
        Short().IsMatch(all).ShouldBeFalse(all);
    }

    [Fact]
    public async Task It_goes_on_where_it_was_and_tells_how_far_it_is_behind()
    {
        await using (var store = await Filled())
        {
            (await store.Indexer.Behind()).ShouldBe(0);
            await store.Writer.Send(Sent.Bottleneck("later", "Later kwam de kinderopvangtoeslag", "Awir"));
            (await store.Indexer.Behind()).ShouldBe(1);
        }

        await using var again = await Open();
        (await again.Indexer.Behind()).ShouldBe(1);
        (await Found(again, "toeslag")).ShouldBeEmpty();
        await Task.WhenAll(again.Indexer.CatchUp(), again.Indexer.CatchUp());
        (await again.Indexer.Behind()).ShouldBe(0);
        (await Found(again, "toeslag")).ShouldBe(["later"]);
        (await Agrees(again)).ShouldBeNull();
    }

    [Fact]
    public async Task An_index_of_another_version_is_made_anew()
    {
        await using (var store = await Filled())
        {
            await using var connection = await store.Engine.Open();
            await connection.ExecuteAsync("update setting set value = 'een andere' where name = 'zoekindex'");
        }

        await using var again = await Open();
        (await Found(again, "arts")).ShouldBeEmpty();
        await again.Indexer.CatchUp();
        (await Found(again, "arts")).ShouldBe(["arts"]);
    }

    [Fact]
    public async Task A_rebuild_makes_the_same_index()
    {
        await using var store = await Filled();
        await store.Writer.Send(Sent.Withdrawing("terug", Sent.NumberOf("arts")));
        await store.Indexer.CatchUp();
        var before = await Rows(store, "search_dossier");

        await Rebuilding.Run(store.Engine, store.Master, store.Library, (_, _) => { });
        (await Found(store, "arts")).ShouldBeEmpty();
        await store.Indexer.CatchUp();

        (await Rows(store, "search_dossier")).ShouldBe(before, ignoreOrder: true);
        (await Agrees(store)).ShouldBeNull();
    }

    [Theory]
    [InlineData("update search_dossier set words = words + 1")]
    [InlineData("delete from search_block where first = (select max(first) from search_block)")]
    [InlineData("update search_term set dossiers = dossiers + 1 where term = (select min(term) from search_term)")]
    [InlineData("update search_total set value = value + 1")]
    [InlineData("delete from search_dossier where id = (select max(id) from search_dossier)")]
    [InlineData("update search_dossier set dossier = 'ZZZZ-ZZZZ-ZZZZ' where id = (select max(id) from search_dossier)")]
    public async Task What_was_changed_in_it_is_found_by_verifying(string change)
    {
        await using var store = await Filled();
        (await Agrees(store)).ShouldBeNull();
        await using (var connection = await store.Engine.Open())
            await connection.ExecuteAsync(change);

        (await Agrees(store)).ShouldNotBeNull().English.ShouldContain("text index");
    }

    private async Task<Store> Filled()
    {
        var store = await Open();
        await store.Writer.Send(Sent.Opening("signaal"));
        await store.Writer.Send(Sent.Bottleneck("boete", "Wie te laat betáált, zakt dieper: boetes stapelen", "Wahv 23"));
        await store.Writer.Send(Sent.Bottleneck("arts", "Wachten op een arts", "Wet WIA"));
        await store.Writer.Send(Sent.Bottleneck("ruimte", "Ruimte die niemand kent", "art. 4:84 Awb"));
        await store.Writer.Send(Sent.Bottleneck("bijstand", "Bijstandsuitkering en wisselend inkomen", "Participatiewet, een wet", "gemeente-zandrijk"));
        await store.Indexer.CatchUp();
        return store;
    }

    private static Sought Of(string text) => new() { Words = Words(text) };

    private static ImmutableArray<SoughtWord> Words(string text) => Sought.Read(text, _ => ([], []));

    private static Task<IReadOnlyList<string>> Found(Store store, string text) => Found(store, Of(text));

    // By the commands that opened them.
    private static async Task<IReadOnlyList<string>> Found(Store store, Sought sought) =>
        [.. (await store.Finder.Find(Here, sought, 0, 10)).Select(hit => Commands.First(each => Sent.NumberOf(each).Text == hit.Line.Number))];

    private static async Task<IReadOnlyList<string>> Rows(Store store, string table)
    {
        await using var connection = await store.Engine.Open();
        return [.. (await connection.QueryAsync($"select * from {table}")).Select(row => string.Join('|', ((IDictionary<string, object>)row).Select(cell => $"{cell.Value}")))];
    }

    private static Task<Procedures.Wording?> Agrees(Store store) => new ReadTables(store.Engine, store.Master, Policy.Calendar).Verify();

    private Task<Store> Open() => Store.Open(new StoreOptions(Databases.On(db), Policy.Procedures, Policy.Types, Policy.Calendar, time) { Master = key });

    // By themselves only: in a sealed text three letters stand together by chance.
    [GeneratedRegex("(?<![A-Za-z0-9+/])(arts|wet)(?![A-Za-z0-9+/])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Short();
}
