// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Net;
using System.Text.Json;
using Schakel.Procedures.Model;
using Schakel.Storage.Keys;
using Schakel.Storage.Looking;
using Schakel.Storage.Processings;
using Schakel.Tests.Storage;
using Schakel.Tests.Web.Raising;
using Schakel.Web.Processings;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Processings;

public sealed class SqliteProcessingLogTests(SqliteDatabases databases) : ProcessingLogTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgresProcessingLogTests(PostgresDatabases databases) : ProcessingLogTests(databases), IClassFixture<PostgresDatabases>;

/// <summary>Where it is asked for, a Logboek Dataverwerkingen hears of every time that someone's data were looked at or written, and never whose, where or what.</summary>
public abstract class ProcessingLogTests(Databases databases) : IAsyncLifetime
{
    private const string Organisation = "gemeente-lindeveen";
    private static readonly Person Leader = new("account-anna", "Anna", Organisation, ["teamleider"]);

    private readonly string db = databases.New();
    private readonly MasterKey master = MasterKey.New();
    private LogReceiver receiver = null!;

    public async Task InitializeAsync() => receiver = await LogReceiver.Start();

    public async Task DisposeAsync() => await receiver.DisposeAsync();

    [Fact]
    public async Task A_look_at_a_dossier_is_told_with_ids_an_activity_and_a_pseudonym_and_nothing_else_of_anyone()
    {
        await using var site = await Node();
        var number = await Raised.In(site, "signaal", "een");
        using var leader = site.LogIn(Leader);
        await leader.Get($"/dossier/{number}");

        var span = (await receiver.Took(1)).ShouldHaveSingleItem();
        span.GetProperty("traceId").GetString()!.ShouldMatch("^[0-9a-f]{32}$");
        span.GetProperty("spanId").GetString()!.ShouldMatch("^[0-9a-f]{16}$");
        span.GetProperty("name").GetString().ShouldBe("bekeek het dossier");
        span.GetProperty("status").GetProperty("code").GetInt32().ShouldBe(0);
        long At(string property) => long.Parse(span.GetProperty(property).GetString()!, CultureInfo.InvariantCulture) / 1_000_000;
        At("startTimeUnixNano").ShouldBeInRange(site.Clock.GetUtcNow().ToUnixTimeMilliseconds() - 60_000, site.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        At("endTimeUnixNano").ShouldBeGreaterThanOrEqualTo(At("startTimeUnixNano"));
        LogReceiver.Attribute(span, "dpl.core.processing_activity_id").ShouldBe("https://register.example/gemeente-lindeveen/signaal");
        LogReceiver.Attribute(span, "dpl.core.data_subject_id")!.ShouldMatch("^[0-9a-f]{64}$");
        LogReceiver.Attribute(span, "dpl.core.data_subject_id_type").ShouldBe("schakel-melder-in-dossier");
        receiver.Words.ShouldAllBe(word => word == "Bearer een-geheim-woord");
        foreach (var gone in new[] { Raised.Story, Raised.Name, number.Text, "r1", "account-anna", "Anna", "teamleider" })
            receiver.Bodies.ShouldAllBe(body => !body.Contains(gone, StringComparison.Ordinal), gone);
        await Empty(site);
    }

    [Fact]
    public async Task Who_raises_twice_is_not_known_as_the_same_and_who_looks_twice_at_one_dossier_looks_at_the_same_data()
    {
        await using var site = await Node();
        var (one, other) = (await Raised.In(site, "signaal", "een"), await Raised.In(site, "signaal", "twee"));
        using var leader = site.LogIn(Leader);
        foreach (var number in new[] { one, one, other })
            await leader.Get($"/dossier/{number}");

        var spans = await receiver.Took(3);
        spans.Select(span => span.GetProperty("traceId").GetString()).Distinct().Count().ShouldBe(3);
        spans.GroupBy(span => LogReceiver.Attribute(span, "dpl.core.data_subject_id")).Select(group => group.Count()).ShouldBe([2, 1], ignoreOrder: true);
    }

    [Fact]
    public async Task Raising_is_told_as_well_also_of_who_is_anonymous()
    {
        await using var site = await Node();
        using var raiser = site.Visitor();
        var code = await raiser.Raise("signaal", Protection.Anonymous);

        var span = (await receiver.Took(1))[0];
        span.GetProperty("name").GetString().ShouldBe("bracht het dossier in");
        LogReceiver.Attribute(span, "dpl.core.data_subject_id").ShouldNotBeNull();
        foreach (var gone in new[] { code!, code!.Replace("-", ""), raiser.NumberOnPage })
            receiver.Bodies.ShouldAllBe(body => !body.Contains(gone, StringComparison.Ordinal), gone);
    }

    [Fact]
    public async Task What_is_not_taken_waits_and_comes_later_once_however_many_nodes_there_are()
    {
        receiver.Answer = HttpStatusCode.ServiceUnavailable;
        await using var one = await Node();
        await using var other = await Node();
        var number = await Raised.In(one, "signaal", "een");
        using var leader = one.LogIn(Leader);
        for (var times = 0; times < 5; times++)
            await leader.Get($"/dossier/{number}");
        for (var tries = 0; tries < 100 && receiver.Bodies.IsEmpty; tries++)
            await Task.Delay(50);
        (await one.Store.Processings.Waiting()).ShouldBe(5);

        receiver.Answer = HttpStatusCode.OK;
        var spans = await receiver.Took(5);

        await Empty(one);
        spans.Select(span => span.GetProperty("spanId").GetString()).Distinct().Count().ShouldBe(5);
        receiver.Spans.Count.ShouldBe(5);
    }

    [Fact]
    public async Task What_someone_took_who_then_stopped_is_handed_on_by_another()
    {
        await using var site = await TestSite.Start(isDemonstration: false, db: db, master: master);
        var lines = Processed.Of("bekeek het dossier", "https://register.example/x", ["a"], site.Clock.GetUtcNow(), site.Clock.GetUtcNow());
        await site.Store.Processings.Note(lines);

        (await site.Store.Processings.Take("een", 10)).ShouldBe(lines);
        (await site.Store.Processings.Take("ander", 10)).ShouldBeEmpty();
        site.Clock.MoveOn(1);
        (await site.Store.Processings.Take("ander", 10)).ShouldBe(lines);
        await site.Store.Processings.Done("een");
        (await site.Store.Processings.Waiting()).ShouldBe(1, "the first lost it");
    }

    [Fact]
    public async Task In_a_file_each_is_a_line_with_the_fields_of_the_standard_that_only_its_owner_reads()
    {
        var file = Path.Join(Directory.CreateTempSubdirectory("schakel-log").FullName, "verwerkingen.jsonl");
        await using var site = await Node(new ProcessingSettings("https://register.example/{organisatie}/{soort}") { File = file });
        var number = await Raised.In(site, "signaal", "een");
        using var leader = site.LogIn(Leader);
        await leader.Get($"/dossier/{number}");
        await leader.Get($"/dossier/{number}");
        await Empty(site);

        var lines = (await File.ReadAllLinesAsync(file)).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Count.ShouldBe(2);
        foreach (var line in lines)
            line.EnumerateObject().Select(each => each.Name).ShouldBe(["trace_id", "span_id", "status", "name", "start_time", "end_time", "resource", "attributes"]);
        lines[0].GetProperty("attributes").EnumerateObject().Select(each => each.Name).ShouldBe(["dpl.core.processing_activity_id", "dpl.core.data_subject_id", "dpl.core.data_subject_id_type"]);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Where_nobody_asked_for_it_nothing_is_kept()
    {
        await using var site = await TestSite.Start(isDemonstration: false, db: db, master: master);
        var number = await Raised.In(site, "signaal", "een");
        using var leader = site.LogIn(Leader);
        await leader.Get($"/dossier/{number}");

        (await site.Store.Looks.Of(Organisation, new LookFilter(number.Text), 10)).ShouldNotBeEmpty();
        (await site.Store.Processings.Waiting()).ShouldBe(0);
    }

    [Fact]
    public void Of_several_people_there_is_a_line_for_each_below_one_for_all()
    {
        var at = new DateTimeOffset(2026, 12, 1, 9, 0, 0, default);
        var lines = Processed.Of("bekeek het dossier", "https://register.example/x", ["a", "b"], at, at);

        lines.Select(line => line.Subject).ShouldBe([null, "a", "b"]);
        lines.Select(line => line.Trace).Distinct().ShouldHaveSingleItem();
        lines.Select(line => line.Span).Distinct().Count().ShouldBe(3);
        lines.Skip(1).ShouldAllBe(line => line.Parent == lines[0].Span);
    }

    private Task<TestSite> Node(ProcessingSettings? settings = null) => TestSite.Start(
        isDemonstration: false, db: db, master: master,
        options: each => each with { Processings = settings ?? new ProcessingSettings("https://register.example/{organisatie}/{soort}") { To = receiver.Address, Token = "een-geheim-woord" } });

    private static async Task Empty(TestSite site)
    {
        for (var tries = 0; tries < 100 && await site.Store.Processings.Waiting() > 0; tries++)
            await Task.Delay(50);
        (await site.Store.Processings.Waiting()).ShouldBe(0);
    }
}
