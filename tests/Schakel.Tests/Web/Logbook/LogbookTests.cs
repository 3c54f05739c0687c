// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;
using Schakel.Log.Notes;
using Schakel.Log.Tiles;
using Schakel.Storage.Proof;

namespace Schakel.Tests.Web.Logbook;

/// <summary>The log as everyone may follow it, and receipts as anyone may check them.</summary>
public sealed class LogbookTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("live-").FullName;
    private TestSite site = null!;
    private Visitor visitor = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        site = await TestSite.Start();
        (visitor, client) = (site.Visitor(), new HttpClient { BaseAddress = site.Address });
    }

    public async Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        visitor.Dispose();
        client.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task The_live_log_is_the_exported_one_byte_for_byte_and_adds_up_to_its_signed_root()
    {
        await Fill(270);
        await new StaticExport(site.Store.Engine.Open, site.Store.Master).Write(folder);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).ToList();

        files.Count.ShouldBe(6);
        foreach (var file in files)
            (await client.GetByteArrayAsync("/log/" + file)).ShouldBe(await File.ReadAllBytesAsync(Path.Combine(folder, file)), file);
        var note = SignedNote.Parse(await client.GetByteArrayAsync("/log/checkpoint"));
        note.Open([.. await new LiveLog(site.Store.Engine.Open).Keys()]).ShouldBeOfType<NoteVerdict.Trusted>();
        var checkpoint = Checkpoint.Parse(note.Text);
        checkpoint.Size.ShouldBe(270);
        new TileReader(Fetched(files), checkpoint.Size).Root().ShouldBe(checkpoint.Root);

        TileSource Fetched(List<string> paths)
        {
            var bytes = paths.ToDictionary(path => path, path => File.ReadAllBytes(Path.Combine(folder, path)));
            return address => bytes.TryGetValue(address.Path, out var found) ? found : ReadOnlyMemory<byte>.Empty;
        }
    }

    [Fact]
    public async Task A_tile_may_be_kept_for_ever_a_checkpoint_may_not_and_what_is_not_there_is_said_so()
    {
        async Task<HttpResponseMessage> Get(string path) => await client.GetAsync("/log/" + path);
        (await Get("checkpoint")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Fill(3);

        (await Get("tile/0/000.p/3")).Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await Get("tile/0/000.p/2")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Get("checkpoint")).Headers.CacheControl!.NoCache.ShouldBeTrue();
        (await Get("checkpoint")).Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        foreach (var path in (string[])
            [
                "tile/0/000", "tile/0/000.p/4", "tile/0/001.p/1", "tile/1/000.p/1", "tile/entries/000", "tile/entries/000.p/4", "tile/entries/001.p/1", "tile/0/000.p/0", "tile/0/000.p/256", "tile/64/000",
                "tile/0/x999/x999/x999/x999/x999/x999/999", "tile/entries/x036/x028/x797/x018/x963/x967", "tile/0/x9/x223/x372/x036/x854/x775/807", "tile/63/000.p/1", "tile/", "tile/a/b", "tile/0/000.p/3/", "tile/0/-01",
            ])
            (await Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_receipt_from_the_store_is_good_pasted_or_not_and_whatever_the_ends_of_its_lines(bool isEntitled)
    {
        var receipt = await Receipt(isEntitled);
        foreach (var text in (string[])[receipt, receipt.Replace("\n", "\r\n"), $"\n  {receipt.TrimEnd()}\n\n"])
        {
            await Check(text);
            visitor.Status.ShouldBe(HttpStatusCode.OK);
            visitor.Text.ShouldContain("Dit ontvangstbewijs klopt Het is regel 1 van het logboek, van dinsdag 1 december 2026.");
        }
    }

    [Fact]
    public async Task A_forged_receipt_is_refused_in_words()
    {
        var receipt = await Receipt(isEntitled: true);
        var lines = receipt.Split('\n').ToList();
        var body = lines.FindIndex(line => line.StartsWith("body ", StringComparison.Ordinal));
        var entry = lines.FindIndex(line => line.StartsWith("entry ", StringComparison.Ordinal));
        string With(int line, string word, string text) => string.Join('\n', lines.Select((each, at) => at == line ? $"{word} {Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}" : each));

        await Check(With(body, "body", "{}"));
        visitor.Text.ShouldContain("Dit ontvangstbewijs klopt niet");
        await Check(With(entry, "entry", "{\"c\":\"00\",\"dag\":\"2020-01-01\"}"));
        visitor.Text.ShouldContain("is niet de regel die in het logboek staat");
        await Check(receipt.Replace("schakel.local/log\n", "schakel.local/ander\n"));
        visitor.Text.ShouldContain("Dit ontvangstbewijs klopt niet");
    }

    [Fact]
    public async Task A_receipt_of_another_log_is_refused_in_words()
    {
        await using var elsewhere = await TestSite.Start();
        var receipt = await Receipt(isEntitled: false, elsewhere);
        await Receipt(isEntitled: false);
        await Check(receipt);

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Text.ShouldContain("Dit logboek heeft dit niet ondertekend.");
    }

    [Fact]
    public async Task What_is_no_receipt_at_all_is_said_so_and_stays_pasted()
    {
        var receipt = await Receipt(isEntitled: true);
        var broken = string.Join('\n', receipt.Split('\n').Select(line => line.StartsWith("entry ", StringComparison.Ordinal) ? "entry " + Convert.ToBase64String([0xFF, 0xFE, 0xC0]) : line));
        foreach (var text in (string[])["hallo", "schakel/receipt/v1\n\n", "schakel/receipt/v1\nentry x\n\nc2sp", broken, receipt[..200], "schakel/receipt/v1\nversion 99999999999999999999\n\n"])
        {
            await Check(text);
            visitor.Status.ShouldBe(HttpStatusCode.BadRequest, text);
            visitor.Page.QuerySelector(".errors")!.TextContent.ShouldContain("Dit is geen ontvangstbewijs");
            visitor.Page.QuerySelector("#bewijs")!.TextContent.Trim().ShouldBe(text.Trim());
        }

        await Check("");
        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_page_tells_the_checkpoint_the_key_and_how_far_the_sweeper_is_behind()
    {
        await visitor.Get("/logboek");
        visitor.Text.ShouldContain("Er staat nog niets in het logboek.");
        await Fill(2);
        site.Clock.MoveOn(60);
        await visitor.Get("/logboek");

        visitor.Page.QuerySelectorAll("pre")[0].TextContent.ShouldBe((await new LiveLog(site.Store.Engine.Open).Checkpoint())!.ToString().TrimEnd('\n') + "\n");
        VerifierKey.Parse(visitor.Page.QuerySelectorAll("pre")[1].TextContent).Name.ShouldBe("schakel.local/log");
        visitor.Page.QuerySelectorAll(".figures dd").Select(figure => figure.TextContent).ShouldBe(["2", "2"]);
    }

    private Task Check(string text) => CheckIn(text);

    private async Task CheckIn(string text)
    {
        await visitor.Get("/logboek");
        await visitor.Press("#inhoud form button", ("bewijs", text));
    }

    private async Task Fill(int entries)
    {
        for (var index = 0; index < entries; index++)
            await Raised.In(site, "signaal", $"s{index}", driver: "teamleider");
        await Sign(site);
    }

    private async Task<string> Receipt(bool isEntitled, TestSite? at = null)
    {
        var number = await Raised.In(at ?? site, "signaal", at is null ? "hier" : "daar", driver: "teamleider");
        await Sign(at ?? site);
        return (await new Receipts((at ?? site).Store.Engine.Open, (at ?? site).Store.Master).Of(number, 0, isEntitled))!.ToText();
    }

    // The site signs about once a second; a test does not wait for that.
    private static async Task Sign(TestSite at) => await new LogKeeper(at.Store.Engine.Open, at.Store.Master, at.Clock).KeepUp();
}
