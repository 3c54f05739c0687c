// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;
using Dapper;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Storage.Proof;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Attachments;

/// <summary>Whoever takes part in a dossier attaches files to it, and saves clean copies of what others attached. For anyone else there is nothing.</summary>
public sealed class AttachingTests : IAsyncLifetime
{
    private const string Organisation = "dienst-inkomenszekerheid";
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task What_the_raiser_attaches_is_saved_by_the_holder_as_a_clean_copy()
    {
        var number = await Open("d");
        using var raiser = await site.Become("account-consulent");
        await Attach(raiser, number, "Brief van Fatima.pdf", MadeFiles.Pdf());
        raiser.Path.ShouldBe($"/dossier/{number}/bijlagen");

        using var leader = await site.Become("account-teamleider");
        await leader.Get($"/dossier/{number}/bijlagen");
        leader.Page.QuerySelector(".attachments span")!.TextContent.ShouldStartWith("Melder, dinsdag 1 december 2026. PDF,");
        await leader.Follow(".attachments a");

        var saved = await leader.Last.Content.ReadAsByteArrayAsync();
        saved.AsSpan().StartsWith("%PDF-"u8).ShouldBeTrue();
        MadeFiles.Holds(saved, MadeFiles.Maker).ShouldBeFalse();
        var disposition = leader.Last.Content.Headers.ContentDisposition!;
        (disposition.DispositionType, disposition.FileNameStar).ShouldBe(("attachment", "Brief van Fatima.pdf"));
        leader.Last.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        leader.Last.Headers.CacheControl!.NoStore.ShouldBeTrue();
        leader.Last.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task The_original_and_its_name_stand_nowhere_in_the_clear()
    {
        var number = await Open("d");
        using var raiser = await site.Become("account-consulent");
        await Attach(raiser, number, "Geheimenaam.txt", MadeFiles.Text("Eenheelbijzonderwoord staat hierin."));

        await using var connection = await site.Store.Engine.Open();
        var all = new StringBuilder();
        foreach (var table in await connection.QueryAsync<string>("select name from sqlite_master where type = 'table'"))
        {
            foreach (IDictionary<string, object?> row in await connection.QueryAsync($"select * from {table}"))
                all.AppendJoin('\n', row.Values);
        }

        (await connection.QueryAsync<string>("select copy from attachment order by 1")).ShouldBe(["origineel", "schoon"]);
        foreach (var text in new[] { "Geheimenaam", "Eenheelbijzonderwoord" })
        {
            all.ToString().ShouldNotContain(text);
            all.ToString().ShouldNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))[..12]);
        }
    }

    [Fact]
    public async Task Who_has_the_code_of_an_anonymous_dossier_attaches_and_no_name_of_a_file_is_kept()
    {
        var number = await Open("d", Protection.Anonymous, new RaiserIdentity("hash-van-de-code", null));
        using var raiser = site.WithCode(new CodeHolder(number.Text, "hash-van-de-code"));
        await raiser.Get($"/dossier/{number}/bijlagen");
        raiser.Text.ShouldContain("De naam van het bestand bewaren we niet");
        await Attach(raiser, number, "Verklaring F. Jansen.docx", MadeFiles.Docx());

        raiser.Page.QuerySelector(".attachments a")!.TextContent.ShouldBe("bijlage-1.docx");
        (await Attached(number)).ShouldHaveSingleItem().Name.ShouldBeNull();
    }

    [Fact]
    public async Task Who_was_asked_to_contribute_attaches_too()
    {
        var number = await Open("d");
        await Send("vraag", number, new CaseCommand.Invite(new Actor("teamleider"), "juridische-zaken", "Mag dit?"));
        using var jurist = await site.Become("account-juridisch");
        await Attach(jurist, number, "advies.txt", MadeFiles.Text());

        (await Attached(number)).ShouldHaveSingleItem().By.Holder.ShouldBe("meedenker");
    }

    [Fact]
    public async Task For_who_takes_no_part_there_is_nothing_to_see_to_save_or_to_attach_to()
    {
        var (number, other) = (await Open("d"), await Open("e", Protection.Anonymous, new RaiserIdentity("hash", null)));
        using var raiser = await site.Become("account-consulent");
        await Attach(raiser, number, "brief.txt", MadeFiles.Text());
        // Whom the site knows for nobody at all is asked to log in, whether there is such a dossier or not.
        foreach (var (stranger, isKnown) in new[]
        {
            (site.Visitor(), false), (await site.Become("account-teamchef"), true), (await site.Become("account-juridisch"), true), (site.WithCode(new CodeHolder(other.Text, "hash")), true),
        })
        {
            using (stranger)
            {
                foreach (var path in new[] { $"/dossier/{number}/bijlagen", $"/dossier/{number}/bijlage/1", $"/dossier/{number}/bijlage/2" })
                {
                    await stranger.Get(path);
                    stranger.Status.ShouldBe(isKnown ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden, path);
                }

                await stranger.Upload($"/dossier/{number}/bijlage", [KeyValuePair.Create("formulier", await Token(stranger))], "bestand", "x.txt", MadeFiles.Text());
                stranger.Status.ShouldBe(isKnown ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden);
            }
        }

        (await Attached(number)).ShouldHaveSingleItem();
        await raiser.Get($"/dossier/{number}/bijlage/2");
        raiser.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("brief.pdf", "MZ\u0090 een programma", "Dit soort bestand kunnen we niet aannemen")]
    [InlineData("brief.pdf", "", "Dit bestand is leeg")]
    [InlineData("brief.pdf", "%PDF-1.4 dit is er geen %%EOF", "niet weghalen wie het maakte")]
    public async Task What_is_not_taken_is_refused_with_a_reason_and_nothing_is_kept(string name, string content, string reason)
    {
        var number = await Open("d");
        using var raiser = await site.Become("account-consulent");
        await Attach(raiser, number, name, Encoding.Latin1.GetBytes(content));

        raiser.Status.ShouldBe(HttpStatusCode.BadRequest);
        raiser.Page.QuerySelector(".errors a[href='#bestand']")!.TextContent.ShouldContain(reason);
        raiser.Page.Title!.ShouldStartWith("Fout:");
        (await Attached(number)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_too_large_and_no_file_at_all_are_refused_on_the_same_page()
    {
        var number = await Open("d");
        using var raiser = await site.Become("account-consulent");
        await Attach(raiser, number, "groot.txt", Encoding.ASCII.GetBytes(new string('x', Limits.File + 1)));
        (raiser.Status, raiser.Page.QuerySelector(".errors a")!.TextContent.Contains("te groot")).ShouldBe((HttpStatusCode.BadRequest, true));

        await raiser.Press("button[value=toevoegen]");
        (raiser.Status, raiser.Page.QuerySelector(".errors a")!.TextContent).ShouldBe((HttpStatusCode.BadRequest, "Kies eerst een bestand."));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_attaches_once()
    {
        var number = await Open("d");
        using var raiser = await site.Become("account-consulent");
        await raiser.Get($"/dossier/{number}/bijlagen");
        var fields = Visitor.Standing(raiser.Page.QuerySelector("main form")!).ToList();
        await raiser.Upload($"/dossier/{number}/bijlage", fields, "bestand", "brief.txt", MadeFiles.Text());
        await raiser.Upload($"/dossier/{number}/bijlage", fields, "bestand", "brief.txt", MadeFiles.Text());

        raiser.Page.QuerySelectorAll(".attachments li").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Destroying_the_dossier_leaves_nothing_of_it()
    {
        var number = await Open("d");
        using var raiser = await site.Become("account-consulent");
        await Attach(raiser, number, "brief.txt", MadeFiles.Text());
        await Send("intrekken", number, new CaseCommand.Act(new Actor(Role.Raiser.Name, "account-consulent"), "intrekken", Words.None));
        await Send("weg", number, new CaseCommand.Erase(new Actor("archief"), new Declaration("12.3", "2027/4")));

        await raiser.Get($"/dossier/{number}/bijlage/1");
        raiser.Status.ShouldBe(HttpStatusCode.NotFound);
        await using var connection = await site.Store.Engine.Open();
        (await connection.QuerySingleAsync<long>("select count(*) from attachment")).ShouldBe(0);
        (await new Verification(site.Store.Engine.Open, site.Store.Master).Verify()).ShouldBeOfType<Verdict.Holds>();
    }

    private static async Task Attach(Visitor visitor, DossierNumber number, string name, byte[] file)
    {
        await visitor.Get($"/dossier/{number}/bijlagen");
        await visitor.Upload("button[value=toevoegen]", "bestand", name, file);
    }

    // A page that anyone can open holds the field that every form needs.
    private static async Task<string> Token(Visitor visitor)
    {
        await visitor.Get("/demonstratie");
        return visitor.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!;
    }

    private async Task<IReadOnlyList<CaseEvent.Attached>> Attached(DossierNumber number) =>
        [.. (await site.Store.Events.Of(Organisation, number)).Select(each => each.What).OfType<CaseEvent.Attached>()];

    private async Task<DossierNumber> Open(string command, Protection protection = Protection.Open, RaiserIdentity? raiser = null)
    {
        var number = DossierNumber.Of(command, 0);
        await Send(command, number, new CaseCommand.Open(
            "signaal", new Placement(Organisation, "zbo", "teamleider"), protection, [raiser ?? new RaiserIdentity("account-consulent", "Een melder")],
            Words.None.With("verhaal", "Een verhaal.").With("feiten", "Een feit.")));
        return number;
    }

    private async Task Send(string command, DossierNumber number, CaseCommand what) =>
        (await site.Store.Writer.Send(new Submission(command, Organisation, [new Part(number, what)]))).ShouldBeOfType<Decision.Accepted>();
}
