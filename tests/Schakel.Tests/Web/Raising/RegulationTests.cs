// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Web.Cases;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Raising;

/// <summary>What it is about: a regulation of the register, found by a few letters, or in one's own words.</summary>
public sealed class RegulationTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Every_regulation_of_the_register_can_be_found_by_its_title_and_by_what_it_is_called()
    {
        using var visitor = await AtWhatItIsAbout();

        var register = site.Services.GetRequiredService<Registry>().Regulations;
        register.ShouldNotBeEmpty();
        var list = visitor.Page.GetElementById(visitor.Page.QuerySelector("input[name=regeling]")!.GetAttribute("list")!)!;
        list.QuerySelectorAll("option").Select(option => (option.GetAttribute("value"), option.TextContent)).ShouldBe(register.Select(each => ((string?)each.Title, each.ShortTitle)));
    }

    [Theory]
    [InlineData("Algemene Ouderdomswet")]
    [InlineData("De werkinstructie van onze balie")]
    public async Task What_was_chosen_or_written_goes_along(string regulation)
    {
        using var visitor = await AtWhatItIsAbout();
        await visitor.Press(Raiser.Continue, ("organisatie", "gemeente-lindeveen"), ("regeling", regulation));
        await visitor.Press(Raiser.Continue, ("ambt", "teamleider"));
        await visitor.Press(Raiser.Continue, ("bescherming", "open"), ("naam", "Fatima Jansen"));
        visitor.Text.ShouldContain(regulation);
        await visitor.Press(Raiser.Send);
        await visitor.Press("form[action='/melden/code'] button", ("opgeschreven", "ja"));

        var found = await FoundCase.Find(site.Store, site.Services.GetRequiredService<Registry>().Names, visitor.NumberOnPage, default);
        found!.Opened.Words.Texts["regeling"].ShouldBe(regulation);
    }

    [Fact]
    public async Task A_bottleneck_goes_to_who_is_in_charge_of_the_rule_and_not_to_who_suffers_from_it()
    {
        using var visitor = await site.Become("account-bestuur");
        await visitor.Get("/melden/knelpunt/verhaal");
        await visitor.Press(Raiser.Continue, ("verhaal", "De regel past niet."));

        visitor.Path.ShouldBe("/melden/knelpunt/over");
        visitor.Text.ShouldContain("Welke organisatie gaat over de regel?");
        visitor.Page.QuerySelector("input[name=organisatie][checked]")!.GetAttribute("value").ShouldBe("ministerie-van-bestaanszekerheid");
    }

    [Fact]
    public async Task What_was_typed_stays_while_one_searches_an_organisation()
    {
        using var visitor = await AtWhatItIsAbout();
        await visitor.Press("button[value=zoek]", ("zoek", "linde"), ("regeling", "Algemene Ouderdomswet"));

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.QuerySelector("input[name=regeling]")!.GetAttribute("value").ShouldBe("Algemene Ouderdomswet");
        visitor.Page.QuerySelectorAll("input[name=organisatie]").ShouldHaveSingleItem().GetAttribute("value").ShouldBe("gemeente-lindeveen");
    }

    [Fact]
    public async Task One_that_is_too_tooLongis_refused_and_stays()
    {
        var tooLong = new string('w', 5_000);
        using var visitor = await AtWhatItIsAbout();
        await visitor.Press(Raiser.Continue, ("organisatie", "gemeente-lindeveen"), ("regeling", tooLong));

        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        visitor.Page.QuerySelector(".errors a[href='#regeling']").ShouldNotBeNull();
        visitor.Page.QuerySelector("input[name=regeling]")!.GetAttribute("value").ShouldBe(tooLong);
    }

    private async Task<Visitor> AtWhatItIsAbout()
    {
        var visitor = site.Visitor();
        await visitor.Get("/melden/signaal");
        await visitor.Press(Raiser.Continue);
        await visitor.Press(Raiser.Continue, ("verhaal", "De brief klopt niet."));
        visitor.Path.ShouldBe("/melden/signaal/over", visitor.Text);
        return visitor;
    }
}
