// SPDX-License-Identifier: EUPL-1.2
using AngleSharp.Dom;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Tests.Web.Raising;

namespace Schakel.Tests.Web;

/// <summary>On an English page everything is English, and what people and procedures wrote in Dutch says that it is Dutch.</summary>
public sealed class LanguageTests : IAsyncLifetime
{
    private const string Organisation = "dienst-inkomenszekerheid";
    private const string Promised = "Wijschrijvendebriefopnieuw";
    private TestSite site = null!;
    private DossierNumber number;

    public async Task InitializeAsync()
    {
        site = await TestSite.Start();
        number = await Raised.In(site, "noodrem-professional", "rem", Organisation, "zbo", "teamleider");
    }

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("/werk")]
    [InlineData("/dossier/{0}")]
    [InlineData("/dossier/{0}/doen/answer/uitleggen")]
    public async Task A_story_is_Dutch_on_an_English_page(string path)
    {
        using var leader = await InEnglish();
        await leader.Get(string.Format(path, number));

        Holding(leader, Raised.Story).ShouldAllBe(element => LanguageOf(element) == "nl");
        Holding(leader, Raised.Story).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_is_asked_of_the_one_at_the_wheel_stands_there_in_the_language_of_the_page()
    {
        using var leader = await InEnglish();
        await leader.Get($"/dossier/{number}");

        Holding(leader, "Heroverweeg de beslissing").ShouldBeEmpty();
        Holding(leader, "Reconsider the decision").ShouldHaveSingleItem().GetAttribute("lang").ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_is_Dutch_and_a_principle_that_has_an_English_name_is_English()
    {
        (await site.Store.Writer.Send(new Submission("antwoord", Organisation, [new Part(number, new CaseCommand.Answer(
            new Actor("teamleider", "account-teamleider"), "heroverwegen", "aanpassen", Words.None.With("motivering", "Hetkananders.") with
            {
                Promise = new Undertaking(Promised, new DateOnly(2027, 3, 1)),
                Weighing = [new("Evenredigheid", Pleads.Against, "Hetnadeelisgroot", "mensen", ""), new("Eigenbeginsel", Pleads.For, "Hetmoet", "iedereen", "")],
            }))]))).ShouldBeOfType<Decision.Accepted>();
        using var leader = await InEnglish();
        await leader.Get($"/dossier/{number}");

        foreach (var dutch in new[] { "Hetkananders.", Promised, "Hetnadeelisgroot" })
            Holding(leader, dutch).ShouldAllBe(element => LanguageOf(element) == "nl", dutch);
        leader.Page.QuerySelectorAll(".pleas b span").Select(name => (name.TextContent, name.GetAttribute("lang"))).ShouldBe([("Proportionality", null), ("Eigenbeginsel", "nl")]);
    }

    [Fact]
    public async Task On_a_Dutch_page_nothing_says_so()
    {
        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}");

        leader.Page.QuerySelectorAll("main [lang]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_raises_something_reads_his_own_choices_in_English_before_sending()
    {
        using var visitor = site.Visitor();
        await visitor.Get("/taal/en?terug=/");
        await visitor.Get("/melden/noodrem-professional");
        await visitor.Press(Raiser.Continue, ("gesprek", "niemand"), ("gesprek-waarom-niet", "I am alone"));
        await visitor.Press(Raiser.Continue, ("verhaal", "The letter is wrong."));
        await visitor.Press(Raiser.Continue, ("organisatie", "gemeente-lindeveen"));
        await visitor.Press(Raiser.Continue, ("ambt", "teamleider"));
        await visitor.Press(Raiser.Continue, ("vraag-beginselen", "evenredigheid"));
        await visitor.Press(Raiser.Continue, ("bescherming", "anoniem"));

        visitor.Path.ShouldEndWith("/kijk-na", Case.Insensitive, visitor.Text);
        visitor.Text.ShouldContain("Nobody, because I am alone");
        visitor.Text.ShouldContain("Proportionality");
        visitor.Text.ShouldNotContain("Niemand, want");
    }

    [Fact]
    public async Task The_principles_that_a_raiser_chose_stand_in_the_language_of_who_reads_and_what_he_typed_stays_as_it_is()
    {
        var open = Schakel.Tests.Dossiers.Cases.Filled("noodrem-professional", new Schakel.Dossiers.Commands.Placement(Organisation, "zbo", "teamleider"), new Schakel.Dossiers.Moment(site.Clock.GetUtcNow()).Day);
        var named = DossierNumber.Of("gekozen", 0);
        (await site.Store.Writer.Send(new Submission("gekozen", Organisation, [new Part(named, open with { Words = open.Words.With("beginselen", "Evenredigheid\nEigenbeginsel") })]))).ShouldBeOfType<Decision.Accepted>();
        using var leader = await InEnglish();
        await leader.Get($"/dossier/{named}");

        Holding(leader, "Proportionality").ShouldNotBeEmpty();
        Holding(leader, "Evenredigheid").ShouldBeEmpty();
        Holding(leader, "Eigenbeginsel").ShouldHaveSingleItem().GetAttribute("lang").ShouldBe("nl");
    }

    [Fact]
    public async Task Who_one_is_in_a_demonstration_stands_in_the_language_of_the_page()
    {
        using var leader = await InEnglish();
        leader.Page.QuerySelector(".demo")!.TextContent.ShouldContain("You are Team manager Payments.");
    }

    private async Task<Visitor> InEnglish()
    {
        var visitor = await site.Become("account-teamleider");
        await visitor.Get("/taal/en?terug=/werk");
        return visitor;
    }

    // The innermost elements that hold it.
    private static List<IElement> Holding(Visitor visitor, string text) =>
        [.. visitor.Page.QuerySelectorAll("main *").Where(element => element.TextContent.Contains(text, StringComparison.Ordinal) && !element.Children.Any(child => child.TextContent.Contains(text, StringComparison.Ordinal)))];

    private static string? LanguageOf(IElement element) => element.Closest("[lang]")?.GetAttribute("lang");
}
