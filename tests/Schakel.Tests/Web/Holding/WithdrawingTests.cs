// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;
using Schakel.Tests.Web.Raising;

namespace Schakel.Tests.Web.Holding;

/// <summary>Who withdraws what takes effect only later reads beside the button on which day, and until when it can be taken back.</summary>
public sealed class WithdrawingTests : IAsyncLifetime
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

    [Theory]
    [InlineData("nl", "Dit gaat in na dinsdag 8 december 2026. Tot en met die dag kun je het terugnemen.")]
    [InlineData("en", "This takes effect after Tuesday 8 December 2026. Up to and including that day you can take it back.")]
    public async Task The_day_stands_beside_the_button_before_it_is_pressed(string language, string told)
    {
        await visitor.Raise("noodrem-professional", Protection.Anonymous);
        await visitor.Follow("a[href^='/dossier/']");
        await visitor.Get($"/taal/{language}?terug={visitor.Path}/doen/act/intrekken");
        visitor.Page.QuerySelector("button[value=nakijken]")!.Closest("form")!.TextContent.ShouldContain(told);

        await visitor.Press("button[value=nakijken]");
        visitor.Page.QuerySelector("button[value=verstuur]")!.Closest("form")!.TextContent.ShouldContain(told);
    }

    [Fact]
    public async Task The_day_that_is_told_before_is_the_day_that_counts()
    {
        site.Clock.MoveOn(23);
        await visitor.Raise("noodrem-professional", Protection.Anonymous);
        await visitor.Follow("a[href^='/dossier/']");
        var dossier = visitor.Path;
        await visitor.Get($"{dossier}/doen/act/intrekken");
        var told = visitor.Page.QuerySelector("#gaat-in")!.TextContent;
        await visitor.Press("button[value=nakijken]");
        await visitor.Press("button[value=verstuur]");

        var file = (await Schakel.Web.Cases.FoundCase.Find(site.Store, Schakel.Web.Registers.Registry.Read(Repository.Root).Names, dossier.Split('/')[2], default))!.File;
        told.ShouldContain(Schakel.Procedures.Dates.InFull(file.Running.Pending!.EffectiveOn, Schakel.Procedures.Language.Dutch));
    }

    [Fact]
    public async Task What_takes_effect_at_once_tells_no_day()
    {
        var number = await Raised.In(site, "signaal", "s", driver: "teamleider");
        using var leader = await site.Become("account-teamchef");
        await leader.Get($"/dossier/{number}/doen/answer/uitleggen");
        leader.Page.QuerySelector("button[value=nakijken]").ShouldNotBeNull();
        leader.Page.QuerySelector("#gaat-in").ShouldBeNull();
    }
}
