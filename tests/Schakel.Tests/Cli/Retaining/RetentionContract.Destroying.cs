// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Dapper;
using Schakel.Dossiers.Retaining;
using Schakel.Storage;
using Schakel.Storage.Proof;
using Schakel.Storage.Retaining;

namespace Schakel.Tests.Cli.Retaining;

public abstract partial class RetentionContract
{
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
    public async Task After_destruction_no_byte_of_it_is_in_the_store_in_what_is_exported_or_backed_up_later_or_in_what_the_program_said()
    {
        await desk.Begun("een");
        string[] gone = [.. await Rows("select body from event union all select sealed from attachment union all select content from dossier_key union all select identity from dossier_key"), RecordsDesk.Story, RecordsDesk.Name, RecordsDesk.Original, RecordsDesk.Clean, "brief.txt"];
        var said = new List<Answer> { desk.Type("backup", "eerder.bak"), desk.Destroy("--confirm", "1"), desk.Type("log", "export", "boom"), desk.Type("backup", "later.bak"), desk.Type("verify"), desk.Type("rebuild") };
        said.ShouldAllBe(each => each.Exit == 0);
        // What went to the archive and the older backup still have it: that is what they are for.
        var files = Directory.EnumerateFiles(desk.Folder, "*", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(desk.Out, StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith("eerder", StringComparison.Ordinal)).ToList();
        files.ShouldContain(file => file.Contains("/boom/tile/"));
        files.ShouldContain(file => file.EndsWith("later.bak"));

        foreach (var text in gone)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            files.Where(file => File.ReadAllBytes(file).AsSpan().IndexOf(bytes) >= 0).ShouldBeEmpty(text);
            said.Where(each => (each.Out + each.Error).Contains(text)).ShouldBeEmpty(text);
            (await Everything()).ShouldNotContain(text);
        }

        File.ReadAllBytes(desk.PathOf("eerder.bak")).AsSpan().IndexOf(Encoding.UTF8.GetBytes(gone[0])).ShouldBeGreaterThan(0, "else the search finds nothing at all");
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
