// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Tests.Dossiers.Retaining;

namespace Schakel.Tests.Cli.Retaining;

public abstract partial class RetentionContract
{
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
        (await MdtoSchema.Lint(Directory.EnumerateFiles(folder, "*.mdto.xml", SearchOption.AllDirectories))).ShouldBeNull();
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

    private const string Harm = "Hetnadeelvandemelder";

    [Fact]
    public async Task Who_is_protected_is_in_the_export_only_when_that_is_asked()
    {
        await desk.Begun();
        desk.Time.Today = RecordsDesk.Closed;
        await using (var store = await desk.Open())
        {
            await RecordsDesk.Put(store, "beschermd", Protection.Confidential);
            await store.Writer.Send(new("nazorg", RecordsDesk.Town, [new(DossierNumber.Of("beschermd", 0), new CaseCommand.Testify(new Actor(Role.Raiser.Name, "account-beschermd"), new(Detriment.Suffered, Harm)))]));
        }

        var number = RecordsDesk.Number("beschermd");

        desk.Retention("export", number, "uit", "--list", desk.List).Exit.ShouldBe(0);
        desk.Retention("export", number, "alles", "--list", desk.List, "--with-who-is-protected").Exit.ShouldBe(0);

        Everything("uit").ShouldSatisfyAllConditions(each => each.ShouldNotContain(RecordsDesk.Name), each => each.ShouldNotContain(RecordsDesk.Original), each => each.ShouldContain(RecordsDesk.Clean));
        Everything("alles").ShouldSatisfyAllConditions(each => each.ShouldContain(RecordsDesk.Name), each => each.ShouldContain(RecordsDesk.Original));
        foreach (var folder in new[] { "uit", "alles" })
            Everything(folder).ShouldNotContain(Harm, Case.Sensitive, "what a raiser told the custodian is for nobody else, whatever is asked");
        desk.Type("receipt", number, "--event", "3", "--with-words").Error.ShouldContain("voor niemand anders");
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
}
