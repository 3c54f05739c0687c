// SPDX-License-Identifier: EUPL-1.2
using AngleSharp.Html.Parser;
using Schakel.Procedures;
using Schakel.Tests.Support;
using Schakel.Web.Pictures;

namespace Schakel.Tests.Web.Pictures;

/// <summary>The pictures in the states that matter: as they were agreed, and told to who cannot see them.</summary>
public sealed class ExampleTests
{
    private static readonly DateOnly Now = new(2026, 12, 3);

    public static TheoryData<string> Names => [.. Examples.All(Language.Dutch, Policy.Calendar).Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_example_looks_as_it_did(string name)
    {
        var html = (await Of(name, Language.Dutch)).ReplaceLineEndings("\n").Trim() + "\n";
        var file = Repository.PathOf($"tests/Schakel.Tests/Web/Pictures/Snapshots/{name}.html");
        // Set to write them anew after a change that was meant; look at /onderdelen, and at the difference, before committing it.
        if (Environment.GetEnvironmentVariable("SCHAKEL_SNAPSHOTS") == "write")
            File.WriteAllText(file, html);
        html.ShouldBe(File.ReadAllText(file));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_picture_tells_what_it_shows_or_is_decoration(string name)
    {
        foreach (var language in new[] { Language.Dutch, Language.English })
        {
            var page = await new HtmlParser().ParseDocumentAsync(await Of(name, language));
            foreach (var svg in page.QuerySelectorAll("svg"))
            {
                if (svg.GetAttribute("aria-hidden") == "true")
                    continue;
                svg.GetAttribute("role").ShouldBe("img");
                svg.Children.First(child => child.LocalName == "title").TextContent.ShouldNotBeNullOrWhiteSpace();
                svg.Children.First(child => child.LocalName == "desc").TextContent.Length.ShouldBeGreaterThan(10);
                svg.GetAttribute("aria-labelledby")!.Split(' ').ShouldAllBe(id => page.GetElementById(id) != null);
            }

            page.QuerySelectorAll("[id]").Select(element => element.Id).GroupBy(id => id).Where(group => group.Count() > 1).ShouldBeEmpty();
            page.QuerySelectorAll("[style], script").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task In_a_ladder_exactly_one_place_is_lit_and_a_silence_has_its_shaft()
    {
        var ladder = await new HtmlParser().ParseDocumentAsync(await Of("ladder-stilte", Language.Dutch));

        ladder.QuerySelectorAll(".picture .p-role.p-white").Select(text => text.TextContent).ShouldBe(["Districtsmanager"]);
        ladder.QuerySelectorAll(".picture .p-silent").Length.ShouldBe(1);
        ladder.QuerySelectorAll(".picture .p-shaft").Length.ShouldBe(1);
        ladder.QuerySelectorAll(".picture .p-brake").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Only_a_brake_has_a_handle() =>
        (await new HtmlParser().ParseDocumentAsync(await Of("ladder-raad", Language.Dutch))).QuerySelectorAll(".p-brake").ShouldBeEmpty();

    [Fact]
    public async Task The_arms_of_a_signpost_are_equally_long_and_only_what_yields_is_dashed()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await Of("weging-wijkt", Language.Dutch));

        page.QuerySelectorAll(".p-yield").Length.ShouldBe(1);
        page.QuerySelectorAll(".pleas .tag").Length.ShouldBe(1);
        page.QuerySelectorAll(".pleas > li > b").Select(name => name.FirstChild!.TextContent).ShouldBe(["Bijzondere zorg", "Responsiviteit", "Gelijke behandeling", "Effectief en efficiënt"]);
    }

    private static Task<string> Of(string name, Language language)
    {
        var example = Examples.All(language, Policy.Calendar).Single(each => each.Name == name);
        return Rendered.Html(example.Component, example.Parameters, Rendered.Visit(language, Now));
    }
}
