// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Procedures.Model;

namespace Schakel.Tests.Web.Raising;

/// <summary>What someone writes in a way nobody thought of takes no page away from others, and what everyone reads is held to what it is for.</summary>
public sealed class StrangeTextTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    public static TheoryData<string> WithoutSpaces => [new string('A', 200), "https://voorbeeld.example/" + new string('x', 200), string.Concat(Enumerable.Repeat("👩‍👩‍👧", 60)), new string('ש', 150)];

    [Theory]
    [MemberData(nameof(WithoutSpaces))]
    public async Task A_story_without_a_space_takes_nobodys_work_away(string story)
    {
        var number = await Raised.In(site, "signaal", "c1", "dienst-inkomenszekerheid", "zbo", "teamleider", "account-consulent", story);
        foreach (var (who, page) in new[] { ("account-teamleider", "/werk"), ("account-coordinator", "/werk/knelpunten"), ("account-consulent", "/volgen"), ("account-teamleider", $"/dossier/{number}") })
        {
            using var visitor = await site.Become(who);
            await visitor.Get(page);
            visitor.Status.ShouldBe(HttpStatusCode.OK, $"{who} {page}");
            visitor.Body.ShouldNotContain('\uFFFD', $"{who} {page}: half an emoji");
        }
    }

    [Theory]
    [InlineData("regeling", "jci1.3:c:FOUT&artikel=999", "Een verwijzing begint met")]
    [InlineData("regeling", "", "Schrijf op over welke regeling het gaat.")]
    [InlineData("vraag-sinds-jaar", "3025", "Schrijf een jaar tussen 1900 en nu")]
    [InlineData("vraag-sinds-jaar", "1500", "Schrijf een jaar tussen 1900 en nu")]
    [InlineData("vraag-onderwerp", "lang", "Er passen 160 tekens in")]
    public async Task What_everyone_reads_of_a_bottleneck_is_refused_where_it_cannot_be(string field, string value, string said)
    {
        using var visitor = await site.For("knelpunt");
        await visitor.Get("/melden/knelpunt");
        for (var page = 0; page < 8 && !visitor.Text.Contains(said, StringComparison.Ordinal); page++)
        {
            visitor.Path.EndsWith("/kijk-na", StringComparison.Ordinal).ShouldBeFalse("it was let through");
            var answers = Raiser.AnswersOn(visitor, "knelpunt", Protection.Open, "dienst-inkomenszekerheid").Where(answer => answer.Item1 != field);
            var has = visitor.Page.QuerySelector($"[name='{field}']") is not null;
            await visitor.Press(Raiser.Continue, [.. answers, .. has ? new[] { (field, value == "lang" ? new string('Y', 161) : value) } : []]);
        }

        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        visitor.Text.ShouldContain(said);
    }

    [Fact]
    public async Task A_reference_of_Juriconnect_is_told_in_words_and_a_mark_that_turns_text_around_is_left_out()
    {
        using var visitor = await site.For("knelpunt");
        await visitor.Get("/melden/knelpunt");
        for (var page = 0; page < 8 && !visitor.Path.EndsWith("/kijk-na", StringComparison.Ordinal); page++)
        {
            var answers = Raiser.AnswersOn(visitor, "knelpunt", Protection.Open, "dienst-inkomenszekerheid").Where(answer => answer.Item1 is not ("regeling" or "vraag-onderwerp"));
            var subject = visitor.Page.QuerySelector("[name='vraag-onderwerp']") is not null;
            var regulation = visitor.Page.QuerySelector("[name='regeling']") is not null;
            await visitor.Press(Raiser.Continue, [.. answers, .. subject ? new[] { ("vraag-onderwerp", "Uitstel \u202Eneddegel\u202C en שלום") } : [], .. regulation ? new[] { ("regeling", "jci1.3:c:BWBR0005537&artikel=4:94") } : []]);
        }

        visitor.Text.ShouldContain("Algemene wet bestuursrecht, artikel 4:94");
        await visitor.Press(Raiser.Send);
        visitor.Path.ShouldBe("/melden/ontvangst", visitor.Text);
        await visitor.Get("/agenda");
        visitor.Text.ShouldContain("Uitstel neddegel en שלום");
        visitor.Body.ShouldNotContain("\u202E");
        visitor.Body.ShouldNotContain("jci1.3:c:BWBR0005537&amp;artikel=4:94");
    }
}
