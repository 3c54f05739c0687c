// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Dapper;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Dossiers.Retaining;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Storage;
using Schakel.Storage.Proof;
using Schakel.Storage.Retaining;
using Schakel.Tests.Dossiers.Retaining;
using Schakel.Tests.Storage;

namespace Schakel.Tests.Cli.Retaining;

public sealed class SqliteRetentionTests(SqliteDatabases databases) : RetentionContract(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgresRetentionTests(PostgresDatabases databases) : RetentionContract(databases), IClassFixture<PostgresDatabases>;

/// <summary>What a records manager does with closed dossiers, by the commands that he types.</summary>
public abstract class RetentionContract(Databases databases) : IDisposable
{
    private readonly RecordsDesk desk = new(databases.New());

    public void Dispose()
    {
        desk.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task As_long_as_the_period_is_not_over_nothing_is_destroyed()
    {
        await desk.Begun("een");
        desk.Time.Today = RecordsDesk.LastDay;

        var answer = desk.Destroy(RecordsDesk.Number("een"), "--confirm", "1");

        answer.Exit.ShouldBe(2);
        answer.Error.ShouldContain("wordt bewaard tot en met donderdag 1 december 2033 (categorie 12.3)");
        desk.Destroy("--confirm", "1").Out.ShouldContain("Er is niets dat mag worden vernietigd");
        (await Rows("select state from dossier")).ShouldBe(["klaar"]);
        Directory.Exists(desk.Out).ShouldBeFalse();
    }

    [Fact]
    public async Task A_dossier_under_a_hold_is_refused_with_the_reason_and_goes_when_it_is_lifted()
    {
        await desk.Begun("een", "twee");
        desk.Retention("hold", "--dossier", RecordsDesk.Number("een"), "--because", "woo-verzoek", "--reason", "W-12", "--by", "anna").Out.ShouldContain("Bevriezing 1 staat");

        var refused = desk.Destroy(RecordsDesk.Number("een"), "--confirm", "1");
        refused.Exit.ShouldBe(2);
        refused.Error.ShouldContain("een Woo-verzoek (W-12), sinds vrijdag 2 december 2033, ingesteld door Anna Jansen (bevriezing 1)");
        desk.Destroy("--confirm", "1").Exit.ShouldBe(0);
        (await Rows("select number from dossier where state = 'vernietigd'")).ShouldBe([RecordsDesk.Number("twee")]);

        desk.Retention("lift", "1", "--reason", "afgedaan", "--by", "anna").Exit.ShouldBe(0);
        desk.Destroy("--confirm", "1").Exit.ShouldBe(0);
        (await Rows("select state from dossier")).ShouldBe(["vernietigd", "vernietigd"]);
    }

    [Fact]
    public async Task A_hold_on_a_kind_holds_every_dossier_of_it_also_from_the_command_that_erases()
    {
        await desk.Begun("een");
        desk.Retention("hold", "--kind", "signaal", "--because", "court", "--reason", "AWB 33/1", "--by", "anna", "--lang", "en").Out.ShouldContain("Hold 1 is set");

        await using var store = await desk.Open();
        var refused = (await store.Writer.Send(Erasing("direct"))).ShouldBeOfType<Decision.Refused>();

        refused.Reasons.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            each => each.Reason.ShouldBe(RefusalReason.Held), each => each.Message.English.ShouldContain("a case at a court (AWB 33/1)"));
        (await store.Holds.Lift(RecordsDesk.Town, 1, "uitspraak", "account-x")).ShouldBeTrue();
        (await store.Writer.Send(Erasing("direct"))).ShouldBeOfType<Decision.Accepted>();
    }

    [Fact]
    public async Task What_was_added_after_the_export_is_not_destroyed_unread()
    {
        await desk.Begun("een");
        await using var store = await desk.Open();
        var erase = (CaseCommand.Erase)Erasing("direct").Parts[0].What;

        (await store.Writer.Send(Erasing("te vroeg", erase with { AsOf = 2 }))).ShouldBeOfType<Decision.Refused>().Reasons.ShouldHaveSingleItem().Message.Dutch.ShouldContain("Er is iets bijgekomen");
        (await store.Writer.Send(Erasing("goed", erase with { AsOf = 3 }))).ShouldBeOfType<Decision.Accepted>();
    }

    [Fact]
    public async Task The_export_is_whole_its_checksums_are_right_and_it_is_as_MDTO_asks()
    {
        await desk.Begun("een");
        var number = RecordsDesk.Number("een");

        desk.Retention("export", number, "uit", "--list", desk.List).ShouldSatisfyAllConditions(each => each.Exit.ShouldBe(0), each => each.Out.ShouldContain("met 3 gebeurtenissen, en is nagelezen"));

        var folder = Path.Combine(desk.Out, number);
        string[] files = ["bijlagen/1-origineel.txt", "bijlagen/1-schoon.txt", "gebeurtenissen.json", "ontvangstbewijzen/0.txt", "ontvangstbewijzen/1.txt", "ontvangstbewijzen/2.txt", "verhaal.txt"];
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).ShouldBe(
            [.. files, .. files.Select(file => file + ".mdto.xml"), $"{number}.mdto.xml", "SHA256SUMS"], ignoreOrder: true);
        foreach (var line in File.ReadAllLines(Path.Combine(folder, "SHA256SUMS")))
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, line[66..])))).ShouldBe(line[..64]);
        foreach (var file in Directory.EnumerateFiles(folder, "*.mdto.xml", SearchOption.AllDirectories))
            MdtoSchema.Wrong(XDocument.Load(file)).ShouldBeEmpty(file);
        File.ReadAllText(Path.Combine(folder, "bijlagen/1-origineel.txt")).ShouldBe(RecordsDesk.Original);
        File.ReadAllText(Path.Combine(folder, "bijlagen/1-schoon.txt")).ShouldBe(RecordsDesk.Clean);
        var story = File.ReadAllText(Path.Combine(folder, "verhaal.txt"));
        foreach (var told in new[] { number, RecordsDesk.Story, RecordsDesk.Name, "brief.txt", "intrekken", "gesloten als: ingetrokken" })
            story.ShouldContain(told);
        using var events = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "gebeurtenissen.json")));
        events.RootElement.EnumerateArray().Select(each => each.GetProperty("soort").GetString()).ShouldBe(["geopend/2", "bijgevoegd/1", "gehandeld/1"]);
        for (var version = 0; version < 3; version++)
            desk.Type("receipt", "--check", Path.Combine(folder, $"ontvangstbewijzen/{version}.txt")).Out.ShouldContain("Dit is er gezegd");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Who_is_protected_is_in_the_export_only_when_that_is_asked()
    {
        await desk.Begun();
        desk.Time.Today = RecordsDesk.Closed;
        await using (var store = await desk.Open())
            await RecordsDesk.Put(store, "beschermd", Protection.Confidential);
        var number = RecordsDesk.Number("beschermd");

        desk.Retention("export", number, "uit", "--list", desk.List).Exit.ShouldBe(0);
        desk.Retention("export", number, "alles", "--list", desk.List, "--with-who-is-protected").Exit.ShouldBe(0);

        Everything("uit").ShouldSatisfyAllConditions(each => each.ShouldNotContain(RecordsDesk.Name), each => each.ShouldNotContain(RecordsDesk.Original), each => each.ShouldContain(RecordsDesk.Clean));
        Everything("alles").ShouldSatisfyAllConditions(each => each.ShouldContain(RecordsDesk.Name), each => each.ShouldContain(RecordsDesk.Original));
        desk.Type("receipt", "--check", Path.Combine(desk.Out, number, "ontvangstbewijzen/0.txt")).Out.ShouldContain("klopt");

        // Receipts hold words in base64: the name must not be in those either.
        string Everything(string folder) => string.Join('\n', Directory.EnumerateFiles(desk.PathOf(folder), "*", SearchOption.AllDirectories).Select(File.ReadAllText)
            .SelectMany(text => text.Split(['\n', ' ']).Select(Plain).Prepend(text)));
        static string Plain(string word) => Convert.TryFromBase64String(word, new byte[word.Length], out _) ? Encoding.UTF8.GetString(Convert.FromBase64String(word)) : "";
    }

    [Fact]
    public async Task An_export_that_is_there_stays_as_it_is_and_one_that_was_changed_is_refused()
    {
        await desk.Begun("een");
        var number = RecordsDesk.Number("een");
        desk.Retention("export", number, "uit", "--list", desk.List).Exit.ShouldBe(0);
        var story = Path.Combine(desk.Out, number, "verhaal.txt");
        var written = File.GetLastWriteTimeUtc(story);

        desk.Retention("export", number, "uit", "--list", desk.List).Exit.ShouldBe(0);
        File.GetLastWriteTimeUtc(story).ShouldBe(written);

        File.AppendAllText(story, "erbij");
        var refused = desk.Retention("export", number, "uit", "--list", desk.List);
        refused.Exit.ShouldBe(69);
        refused.Error.ShouldContain("‘verhaal.txt’ is niet wat er geschreven werd");
        desk.Destroy("--confirm", "1").Error.ShouldContain("‘verhaal.txt’ is niet wat er geschreven werd");
        (await Rows("select state from dossier")).ShouldBe(["klaar"]);
    }

    [Theory]
    [InlineData("bijlagen/1-schoon.txt")]
    [InlineData("gebeurtenissen.json")]
    [InlineData("ontvangstbewijzen/2.txt")]
    [InlineData("verhaal.txt.mdto.xml")]
    [InlineData("SHA256SUMS")]
    public async Task An_export_that_misses_something_is_no_reason_to_destroy(string file)
    {
        await desk.Begun("een");
        var number = RecordsDesk.Number("een");
        desk.Retention("export", number, "uit", "--list", desk.List).Exit.ShouldBe(0);
        File.Delete(Path.Combine(desk.Out, number, file));

        desk.Destroy("--confirm", "1").Error.ShouldContain("staat al iets anders");

        (await Rows("select state from dossier")).ShouldBe(["klaar"]);
        (await Rows("select number from retention_declaration")).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_destruction_the_log_is_valid_the_declaration_names_it_and_nothing_of_it_is_found()
    {
        await desk.Begun("een", "twee");
        var bodies = await Rows("select body from event union all select sealed from attachment union all select content from dossier_key");
        bodies.Count.ShouldBe(12);

        var answer = desk.Destroy("--confirm", "2");

        answer.Exit.ShouldBe(0, answer.Error);
        answer.Error.ShouldContain("Back-ups van voor vandaag hebben de dossiers nog");
        desk.Type("verify").ShouldSatisfyAllConditions(each => each.Exit.ShouldBe(0), each => each.Out.ShouldContain("Van 6 regels is de inhoud vernietigd"));
        var file = File.ReadAllText(Path.Combine(desk.Out, "verklaring-VV-2033-1.txt"));
        foreach (var told in new[] { RecordsDesk.Number("een"), RecordsDesk.Number("twee"), "Aantal dossiers: 2", "Categorie 12.3 (Selectielijst gemeenten 2026)", "besluit 2034/12", "de gemeentesecretaris", "Anna Jansen", "vrijdag 2 december 2033" })
            file.ShouldContain(told);
        desk.Retention("declaration", "VV-2033-1").Out.ShouldBe(file);
        desk.Retention("declaration").Out.ShouldContain("VV-2033-1");
        var left = await Everything();
        left.ShouldContain(RecordsDesk.Number("een"));
        foreach (var gone in bodies.Append(RecordsDesk.Story).Append(RecordsDesk.Name).Append("brief.txt"))
            left.ShouldNotContain(gone);
        desk.Retention("list", "--list", desk.List).Out.ShouldContain("Mag worden vernietigd: 0.");
    }

    [Fact]
    public async Task Destroying_asks_for_the_right_count_before_anything_happens()
    {
        await desk.Begun("een", "twee");

        foreach (var more in new string[][] { [], ["--confirm", "1"], ["--confirm", "3"] })
            desk.Destroy(more).ShouldSatisfyAllConditions(each => each.Exit.ShouldBe(2), each => each.Error.ShouldContain("‘--confirm 2’"));

        (await Rows("select state from dossier")).ShouldBe(["klaar", "klaar"]);
        (await Rows("select number from retention_declaration")).ShouldBeEmpty();
    }

    [Fact]
    public async Task On_the_examples_that_ship_nothing_is_destroyed()
    {
        await desk.Begun("een");

        var answer = desk.Type("retention", "destroy", "uit", "--organisation", RecordsDesk.Town, "--ground", "besluit", "--declared-by", "de secretaris", "--by", "anna", "--confirm", "1");

        answer.Exit.ShouldBe(2);
        answer.Error.ShouldContain("is een voorbeeld");
        desk.Retention("list").Error.ShouldContain("staan voorbeelden");
        (await Rows("select state from dossier")).ShouldBe(["klaar"]);
    }

    [Fact]
    public async Task What_was_stopped_halfway_goes_on_as_the_same_declaration_and_a_hold_set_meanwhile_is_respected()
    {
        await desk.Begun("een", "twee", "drie");
        await using (var store = await desk.Open())
            await StoppedAfterOne(store);
        (await Rows("select state from dossier")).Count(state => state == "vernietigd").ShouldBe(1);
        desk.Retention("list", "--list", desk.List).Out.ShouldContain("Vernietiging VV-2033-1 is niet af");
        desk.Retention("declaration").Out.ShouldContain("nog niets vernietigd");
        var held = (await Rows("select number from dossier where state = 'klaar'"))[0];
        desk.Retention("hold", "--dossier", held, "--because", "onderzoek", "--reason", "enquête 7", "--by", "anna").Exit.ShouldBe(0);
        desk.Type("retention", "destroy", "uit", "--organisation", RecordsDesk.Town, "--ground", "iets anders", "--declared-by", "een ander", "--by", "anna", "--list", desk.List, "--confirm", "1")
            .Error.ShouldContain("Vernietiging VV-2033-1 is niet af");

        var answer = desk.Destroy("--confirm", "3");

        answer.Exit.ShouldBe(0);
        answer.Error.ShouldContain($"{held} is niet vernietigd");
        answer.Error.ShouldContain("enquête 7");
        var declared = File.ReadAllText(Path.Combine(desk.Out, "verklaring-VV-2033-1.txt"));
        declared.ShouldContain("Aantal dossiers: 2");
        declared.ShouldNotContain(held);
        (await Rows("select state from retention_declaration")).ShouldBe(["klaar"]);
        desk.Type("verify").Exit.ShouldBe(0);
        desk.Destroy("--confirm", "1").Out.ShouldContain("Er is niets dat mag worden vernietigd");
    }

    [Fact]
    public async Task A_backup_in_the_place_of_what_is_there_brings_nothing_back_and_leaves_holds_and_declarations()
    {
        await desk.Begun("een", "twee");
        desk.Retention("hold", "--dossier", RecordsDesk.Number("twee"), "--because", "woo-verzoek", "--reason", "W-1", "--by", "anna").Exit.ShouldBe(0);
        desk.Type("backup", "b.bak").Exit.ShouldBe(0);
        desk.Retention("lift", "1", "--reason", "afgedaan", "--by", "anna").Exit.ShouldBe(0);
        desk.Retention("hold", "--kind", "klacht", "--because", "onderzoek", "--reason", "O-2", "--by", "anna").Exit.ShouldBe(0);
        desk.Destroy(RecordsDesk.Number("een"), "--confirm", "1").Exit.ShouldBe(0);

        var restored = desk.Type("restore", "b.bak", "--replace", "--new-log", "schakel.local/opnieuw");

        restored.Exit.ShouldBe(0, restored.Error);
        restored.Out.ShouldContain("1 dossiers uit de back-up zijn sindsdien vernietigd");
        desk.Retention("declaration", "VV-2033-1").Out.ShouldContain(RecordsDesk.Number("een"));
        (await Rows("select reason from retention_hold where lifted_on is null")).ShouldBe(["O-2"]);
        (await Rows("select reason from retention_hold where lifted_on is not null")).ShouldBe(["W-1"]);
        desk.Type("verify").Exit.ShouldBe(0);
    }

    [Theory]
    [InlineData("--organisation nergens", "list")]
    [InlineData("--organisation gemeente-lindeveen --list weg.csv", "list")]
    [InlineData("--organisation gemeente-lindeveen --list fout.csv", "list")]
    [InlineData("--organisation gemeente-lindeveen geen-nummer uit", "export")]
    [InlineData("--organisation gemeente-lindeveen 7K3M-04XT-9WQB uit", "export")]
    [InlineData("--organisation gemeente-lindeveen --because woo-verzoek --reason W-1 --by anna", "hold")]
    [InlineData("--organisation gemeente-lindeveen --kind signaal --dossier 7K3M-04XT-9WQB --because woo-verzoek --reason W-1 --by anna", "hold")]
    [InlineData("--organisation gemeente-lindeveen --kind iets --because woo-verzoek --reason W-1 --by anna", "hold")]
    [InlineData("--organisation gemeente-lindeveen --kind signaal --because zomaar --reason W-1 --by anna", "hold")]
    [InlineData("--organisation gemeente-lindeveen --kind signaal --because woo-verzoek --reason _ --by niemand", "hold")]
    [InlineData("--organisation gemeente-lindeveen --dossier 7K3M-04XT-9WQB --because woo-verzoek --reason W-1 --by anna", "hold")]
    [InlineData("--organisation gemeente-lindeveen 9 --reason klaar --by anna", "lift")]
    [InlineData("--organisation gemeente-lindeveen VV-1-1", "declaration")]
    public async Task Whatever_is_wrong_is_one_sentence_in_Dutch_and_another_in_English(string typed, string command)
    {
        await desk.Begun();
        File.WriteAllText(desk.PathOf("fout.csv"), "voor,categorie\n");

        var dutch = desk.Type(["retention", command, .. typed.Split(' ')]);
        var english = desk.Type(["retention", command, .. typed.Split(' '), "--lang", "en"]);

        (dutch.Exit, english.Exit).ShouldBe((2, 2));
        dutch.Out.ShouldBeEmpty();
        dutch.Error.ShouldNotBeNullOrWhiteSpace();
        english.Error.ShouldNotBe(dutch.Error);
    }

    // As the command does it, by someone who loses patience after the first.
    private async Task StoppedAfterOne(Store store)
    {
        await new LogKeeper(store.Engine.Open, store.Master, store.Time).KeepUp();
        var rule = new SelectionRule("signaal", "12.3", 7, Disposal.Destroy, "Selectielijst gemeenten 2026");
        var planned = (await store.Retained.Closed(RecordsDesk.Town)).Select(each => new DestroyedDossier(each.Number, each.Kind, rule.Category, rule.Source, rule.Years, each.Opened, each.Closed!.Value));
        var begun = await store.Declarations.Begin(new("", RecordsDesk.Town, "Lindeveen", "besluit 2034/12", "de gemeentesecretaris", "Anna Jansen", "account-anna", RecordsDesk.LastDay.AddDays(1), [.. planned]));
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => new Destruction(store, new DossierExport(store), new SelectionList([rule])).Run(begun, desk.Out, new Impatient(stop), stop.Token));
    }

    private sealed class Impatient(CancellationTokenSource stop) : IProgress<Progressed>
    {
        public void Report(Progressed value)
        {
            if (value.Done == 1)
                stop.Cancel();
        }
    }

    private static Submission Erasing(string command, CaseCommand? erase = null) => new(
        command, RecordsDesk.Town, [new Part(DossierNumber.Of("een", 0), erase ?? new CaseCommand.Erase(new Actor("archief"), new Declaration("12.3", "V-1")))]);

    private async Task<IReadOnlyList<string>> Rows(string sql)
    {
        await using var store = await desk.Open();
        await using var connection = await store.Engine.Open();
        return [.. await connection.QueryAsync<string>(sql)];
    }

    // Every cell of every table, whoever made it.
    private async Task<string> Everything()
    {
        await using var store = await desk.Open();
        var all = new StringBuilder();
        await using (var connection = await store.Engine.Open())
        {
            foreach (var table in await store.Engine.Tables(connection))
            {
                foreach (IDictionary<string, object?> row in await connection.QueryAsync($"select * from {table}"))
                    all.AppendJoin('|', row.Values).Append('\n');
            }
        }

        return all.ToString();
    }
}
