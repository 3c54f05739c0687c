// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Storage;
using Schakel.Storage.Keys;
using Schakel.Storage.Reading;
using Schakel.Tests.Dossiers;
using Schakel.Tests.Support;

namespace Schakel.Tests.Storage.Reading;

public sealed class SqlitePublicFiguresTests(SqliteDatabases databases) : PublicFiguresContract(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgresPublicFiguresTests(PostgresDatabases databases) : PublicFiguresContract(databases), IClassFixture<PostgresDatabases>;

/// <summary>What public pages are made of, whatever the engine.</summary>
public abstract class PublicFiguresContract(Databases databases)
{
    private static readonly string[] Here = [Sent.Organisation];
    private static readonly string[] Three = ["los", "weer", "vast"];
    private readonly string db = databases.New();
    private readonly GivenTime time = new(new DateOnly(2026, 12, 1));

    [Fact]
    public async Task An_answer_in_time_and_each_silence_are_counted_and_the_silence_of_a_raiser_is_not()
    {
        await using var store = await Open();
        await store.Writer.Send(Sent.Opening("antwoord"));
        await store.Writer.Send(Sent.Answering("zo", Sent.NumberOf("antwoord")));
        await store.Writer.Send(Sent.Opening("stil"));
        time.Today = new DateOnly(2027, 6, 1);
        await store.Sweeper.CatchUp();

        // The signal that was answered ended by the silence of its raiser; the other one climbed over every rung.
        var outcomes = await store.Reader.Figures.Outcomes(Here, new DateOnly(2026, 12, 1));
        outcomes.Single(each => each.Outcome == "op-tijd").Count.ShouldBe(1);
        outcomes.Single(each => each.Outcome == "gezwegen").Count.ShouldBeGreaterThan(0);
        var lapses = (await store.Events.From(0, 100)).Count(row => row.Type.StartsWith("verzuimd", StringComparison.Ordinal));
        outcomes.Single(each => each.Outcome == "gezwegen").Count.ShouldBe(lapses - 1);
        (await store.Reader.Figures.Outcomes(Here, new DateOnly(2028, 1, 1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_counted_is_kept_in_the_place_of_what_was_counted_before()
    {
        await using var store = await Open();
        (await store.KeptFigures.Read()).ShouldBeNull();

        await store.KeptFigures.Keep("een");
        await store.KeptFigures.Keep("twee");

        (await store.KeptFigures.Read()).ShouldBe("twee");
    }

    [Fact]
    public async Task What_rests_at_the_public_is_told_by_organisation_and_kind_and_not_listed_one_by_one()
    {
        await using var store = await Open();
        await store.Writer.Send(Sent.Opening("stil"));
        time.Today = new DateOnly(2027, 6, 1);
        await store.Sweeper.CatchUp();
        await store.Writer.Send(Sent.Opening("loopt"));

        (await store.Reader.Dossiers.Listed(Here, DossierFilter.All)).ShouldBeEmpty();
        var line = (await store.Reader.Dossiers.One(Sent.Organisation, Sent.NumberOf("stil")))!;
        line.Listed.ShouldBe("stilte");
        var silent = (await store.Reader.Figures.Silent(Here)).ShouldHaveSingleItem();
        (silent.Kind, silent.Silent, silent.Count, silent.Since, silent.Last).ShouldBe(("signaal", Bodies.Here, 1L, line.Since, line.Since));
        (await store.Reader.Figures.Unanswered(Here)).ShouldBeEmpty();
        (await store.Reader.Figures.Rungs(Here, ["knelpunt"])).ShouldBeEmpty();
        (await store.Reader.Figures.Rungs(Here, ["signaal"])).ShouldHaveSingleItem().ShouldBe(new RungCount { Rung = "stuur", Count = 1 });
        (await store.Reader.Figures.Opened(Here)).Select(each => (each.Kind, each.Year, each.Count)).ShouldBe([("signaal", "2026", 1L), ("signaal", "2027", 1L)]);
    }

    [Fact]
    public async Task Who_is_silent_is_a_body_outside_where_its_offices_let_the_term_run_out()
    {
        await using var store = await Open();
        await store.Writer.Send(At("agentschap", "knelpunt", null, "buiten"));
        await store.Writer.Send(At("zbo", "inlichting", null, "samen"));
        await store.Writer.Send(At("agentschap", "toezegging", "minister", "belofte"));
        time.Today = new DateOnly(2028, 6, 1);
        await store.Sweeper.CatchUp();

        (await store.Reader.Figures.Unanswered(Here)).Select(each => (each.Kind, each.Silent)).ShouldBe([("knelpunt", "minister"), ("inlichting", "minister zelf")], ignoreOrder: true);
        (await store.Reader.Dossiers.One(Sent.Organisation, Sent.NumberOf("samen")))!.Silent.ShouldBe("minister zelf");
        (await store.Reader.Figures.Outcomes(Here, new DateOnly(2026, 12, 1))).Where(each => each.Kind == "toezegging" && each.Outcome == "gezwegen").Select(each => each.Outside).ShouldBe(["minister"]);
    }

    [Fact]
    public async Task Of_another_organisation_nothing_is_counted()
    {
        await using var store = await Open();
        await store.Writer.Send(Sent.Opening("stil"));
        time.Today = new DateOnly(2027, 6, 1);
        await store.Sweeper.CatchUp();

        (await store.Reader.Figures.Opened(["een-ander"])).ShouldBeEmpty();
        (await store.Reader.Figures.Silent(["een-ander"])).ShouldBeEmpty();
        (await store.Reader.Figures.Outcomes(["een-ander"], new DateOnly(2026, 1, 1))).ShouldBeEmpty();
        (await store.Reader.Figures.Rungs(["een-ander"], ["signaal"])).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_subject_of_a_bottleneck_is_what_everyone_may_read()
    {
        await using var store = await Open();
        await store.Writer.Send(Sent.Opening("signaal"));
        await store.Writer.Send(Sent.Bottleneck("twee", "Wachten op een arts", "Wet WIA"));

        var subject = (await store.Reader.Subjects.Of(Here, [Sent.NumberOf("twee").Text, Sent.NumberOf("signaal").Text])).ShouldHaveSingleItem().Value;
        (subject.Title, subject.Regulation).ShouldBe(("Wachten op een arts", "Wet WIA"));
        (await store.Reader.Subjects.Of(["een-ander"], [Sent.NumberOf("twee").Text])).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_loosened_is_linked_no_more_also_within_one_command_and_what_was_linked_again_is()
    {
        await using var store = await Open();
        await store.Writer.Send(Sent.Bottleneck("knelpunt", "Wachten op een arts", "Wet WIA"));
        foreach (var name in Three)
            await store.Writer.Send(Sent.Opening(name));
        var by = new Schakel.Procedures.Engine.Actor("coördinator");
        var link = new Link(LinkKind.Joins, Sent.NumberOf("knelpunt"));
        var (join, part) = (new CaseCommand.LinkTo(by, link), new CaseCommand.Unlink(by, link, "Anders."));

        (await store.Writer.Send(new Submission("in", Sent.Organisation, [.. Three.Select(name => new Part(Sent.NumberOf(name), join))]))).ShouldBeOfType<Decision.Accepted>();
        (await store.Writer.Send(new Submission("uit", Sent.Organisation, [new Part(Sent.NumberOf("los"), part), new Part(Sent.NumberOf("weer"), part), new Part(Sent.NumberOf("weer"), join)]))).ShouldBeOfType<Decision.Accepted>();
        (await store.Writer.Send(new Submission("kort", Sent.Organisation, [new Part(Sent.NumberOf("vast"), part), new Part(Sent.NumberOf("vast"), join), new Part(Sent.NumberOf("vast"), part)]))).ShouldBeOfType<Decision.Accepted>();

        (await store.Reader.Links.Joined(Here, [.. Three.Select(name => Sent.NumberOf(name).Text)])).ShouldBe([new LinkLine(Sent.NumberOf("weer").Text, "voegt-bij", link.To.Text)]);
        (await store.Reader.Links.Joined(["een-ander"], [Sent.NumberOf("weer").Text])).ShouldBeEmpty();
    }

    private static Submission At(string type, string procedure, string? driver, string command) => new(
        command, Sent.Organisation, [new Part(Sent.NumberOf(command), Cases.Filled(procedure, new Placement(Sent.Organisation, type, driver), new DateOnly(2026, 12, 1)))]);

    private Task<Store> Open() => Store.Open(new StoreOptions(Databases.On(db), Policy.Procedures, Policy.Types, Policy.Calendar, time) { Master = MasterKey.New() });
}
