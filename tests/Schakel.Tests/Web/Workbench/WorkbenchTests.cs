// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text.Json;
using Schakel.Tests.Cli;
using Schakel.Tests.Support;

namespace Schakel.Tests.Web.Workbench;

/// <summary>The workbench of jurists: it says what <c>schakel check</c> says.</summary>
public sealed class WorkbenchTests : Desk, IAsyncLifetime
{
    private TestSite site = null!;
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        site = await TestSite.Start();
        visitor = site.Visitor();
    }

    public async Task DisposeAsync()
    {
        visitor.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Every_shipped_text_gets_the_verdict_that_the_program_gives()
    {
        await visitor.Get("/procedures/werkbank");
        foreach (var file in Policy.ProcedureFiles)
            await ShouldAgree(file);
    }

    [Fact]
    public async Task Every_minimal_bad_text_gets_the_findings_that_the_program_gives()
    {
        await visitor.Get("/procedures/werkbank");
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("tests/Schakel.Tests/Checking/bad"), "*.txt").Order().Where((_, index) => index % 4 == 0))
            await ShouldAgree(file);
    }

    [Fact]
    public async Task A_text_with_a_slip_of_the_pen_is_told_the_line_the_column_and_the_word_that_was_meant()
    {
        await visitor.Get("/procedures/werkbank?van=signaal");
        var changed = Policy.TextOf("signaal").Replace("zwijgt   ->", "zwjgt   ->");
        await ShouldAgree(PathOf(Put("slip.txt", changed)));

        visitor.Text.ShouldContain("Bedoel je ‘zwijgt’?");
        visitor.Page.QuerySelectorAll(".findings li").ShouldAllBe(finding => finding.TextContent.Split("Bedoel je").Length <= 2);
        var link = visitor.Page.QuerySelector(".findings a")!.GetAttribute("href")!;
        var line = visitor.Page.QuerySelector(link)!;
        line.TextContent.ShouldContain("zwjgt");
        line.ClassList.ShouldContain("off");
        visitor.Page.QuerySelector("#tekst")!.TextContent.ShouldBe(changed);
        visitor.Page.QuerySelector("svg.picture").ShouldBeNull();
    }

    [Fact]
    public async Task A_script_gets_the_outcome_alone_and_the_same()
    {
        await visitor.Get("/procedures/werkbank?van=signaal");
        var whole = visitor.Page.QuerySelector("#uitkomst")!.InnerHtml;
        await visitor.Press("#inhoud form button", ("deel", "1"));

        visitor.Last.Headers.GetValues("Schakel-Deel").ShouldBe(["1"]);
        visitor.Page.Body!.InnerHtml.Trim().ShouldBe(whole.Trim());
        visitor.Body.ShouldNotContain("<html");
    }

    [Fact]
    public async Task What_is_empty_or_too_long_is_said_in_words_and_stays_typed()
    {
        await visitor.Get("/procedures/werkbank");
        await visitor.Press("#inhoud form button", ("tekst", " \n "));
        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        visitor.Page.QuerySelector(".errors")!.TextContent.ShouldContain("Typ een tekst");

        var longText = "procedure x, versie 1\n" + string.Concat(Enumerable.Repeat("stap a\n", 20_000));
        await visitor.Press("#inhoud form button", ("tekst", longText));
        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        visitor.Page.QuerySelector("#tekst")!.TextContent.ShouldBe(longText);
    }

    [Fact]
    public async Task The_longest_text_there_may_be_is_checked_in_time()
    {
        var text = Policy.TextOf("signaal");
        var step = text[text.IndexOf("\nstap ", StringComparison.Ordinal)..];
        while (text.Length + step.Length < 100_000)
            text += step;
        await visitor.Get("/procedures/werkbank");
        await visitor.Press("#inhoud form button", ("tekst", text));

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Text.ShouldContain("Deze tekst houdt niet");
    }

    [Theory]
    [InlineData("nl", 0, null)]
    [InlineData("nl", 1, "Er is nog één ding mis. Maak eerst deze 50 in orde, dan zie je de rest.")]
    [InlineData("nl", 200, "Er zijn nog 200 dingen mis. Maak eerst deze 50 in orde, dan zie je de rest.")]
    [InlineData("en", 200, "There are 200 more things wrong. Mend these 50 first, then you see the rest.")]
    [InlineData("nl", 4_950, "Er zijn nog minstens 950 dingen mis. Maak eerst deze 50 in orde, dan zie je de rest.")]
    public async Task Of_a_text_with_very_many_faults_the_first_fifty_are_listed_and_it_says_how_many_more_there_are(string language, int more, string? told)
    {
        await visitor.Get($"/taal/{language}?terug=/procedures/werkbank");
        await visitor.Press("#inhoud form button", ("tekst", Policy.TextOf("signaal") + string.Concat(Enumerable.Repeat("\nflut", 50 + more))));

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.QuerySelectorAll(".findings > li").Length.ShouldBe(50);
        visitor.Page.QuerySelector(".findings + p")?.TextContent.ShouldBe(told);
        (visitor.Page.QuerySelector(".findings + p") is null).ShouldBe(told is null);
    }

    [Fact]
    public async Task No_text_however_strange_is_a_mistake_of_the_site()
    {
        var chance = new Random(1);
        var words = Policy.TextOf("noodrem-professional").Split(' ');
        await visitor.Get("/procedures/werkbank");
        for (var round = 0; round < 60; round++)
        {
            var text = File.ReadAllText(Policy.ProcedureFiles[chance.Next(Policy.ProcedureFiles.Length)]);
            for (var change = 0; change < 1 + round / 5; change++)
            {
                var at = chance.Next(text.Length);
                text = chance.Next(3) switch
                {
                    0 => text.Remove(at, Math.Min(chance.Next(1, 40), text.Length - at)),
                    1 => text.Insert(at, words[chance.Next(words.Length)]),
                    _ => text.Insert(at, char.ConvertFromUtf32(chance.Next(1, 0xD7FF))),
                };
            }

            await visitor.Press("#inhoud form button", ("tekst", text));
            visitor.Status.ShouldBe(HttpStatusCode.OK, text);
        }
    }

    [Theory]
    [MemberData(nameof(Policy.Names), MemberType = typeof(Policy))]
    public async Task Every_procedure_shows_its_text_its_verdict_its_ladder_and_its_silence(string name)
    {
        await visitor.Get($"/procedures/{name}");

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        string.Join('\n', visitor.Page.QuerySelectorAll(".source > span").Select(line => line.TextContent)).ShouldBe(Policy.TextOf(name).TrimEnd('\n'));
        visitor.Text.ShouldContain("Deze tekst houdt stand");
        visitor.Page.QuerySelector("figure svg title").ShouldNotBeNull();
        visitor.Page.QuerySelectorAll(".track li").Length.ShouldBeGreaterThan(1);
        visitor.Page.QuerySelectorAll(".certificate tbody tr").Length.ShouldBeGreaterThan(0);
        visitor.Page.QuerySelectorAll("[style], style, [onclick]").ShouldBeEmpty();
    }

    private async Task ShouldAgree(string file)
    {
        var told = JsonDocument.Parse(Type("check", "--json", file).Out).RootElement[0];
        await visitor.Press("#inhoud form button", ("tekst", File.ReadAllText(file).Replace("\n", "\r\n")));

        visitor.Status.ShouldBe(HttpStatusCode.OK, file);
        visitor.Text.Contains("Deze tekst houdt stand").ShouldBe(told.GetProperty("holds").GetBoolean(), file);
        visitor.Page.QuerySelectorAll(".findings li").Select(finding => (
            Code: finding.QuerySelector(".chip")!.TextContent, Place: PlaceIn(finding.QuerySelector("strong")!.TextContent)))
            .ShouldBe(told.GetProperty("findings").EnumerateArray().Select(finding => (finding.GetProperty("code").GetString()!, (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()))), file);
        if (told.GetProperty("holds").GetBoolean())
            visitor.Text.ShouldContain($"Duurt hoogstens {told.GetProperty("worstCaseDays").GetInt32()} dagen");
    }

    // "Regel 20, kolom 15."
    private static (int Line, int Column) PlaceIn(string text) =>
        text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries) is [_, var line, _, var column] ? (int.Parse(line), int.Parse(column)) : default;
}
