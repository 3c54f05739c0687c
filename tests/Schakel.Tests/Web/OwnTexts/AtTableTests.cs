// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Tests.Web.Deliberating;

namespace Schakel.Tests.Web.OwnTexts;

/// <summary>At the table of a deliberation the principles of the organisation are named as they are now.</summary>
public sealed class AtTableTests
{
    [Fact]
    public async Task A_name_that_a_principle_no_longer_has_is_told_with_the_new_one_and_what_was_said_is_not_lost()
    {
        await using var site = await TestSite.Start();
        using var administrator = site.Administrator("dienst-inkomenszekerheid");
        await administrator.Do("/beheer/kaders/nieuw", Keeper.Framework);
        using var leader = await site.Become(Tables.Leader);
        var (number, codes) = await Tables.Set(site, leader);
        using var lawyer = await Tables.SitDown(site, codes[2]);
        var table = $"/dossier/{number}/beraad";
        await leader.Get(table);
        for (var step = 0; step < 8 && !leader.Text.Contains("Welk beginsel speelt?") && lawyer.Page.QuerySelector("#beginsel") is null; step++)
        {
            await leader.Press("button[name=doe][value=verder]");
            await lawyer.Get(table);
        }

        lawyer.Page.QuerySelector("#beginselen option[value='Nabijheid (Dienst Inkomenszekerheid)']").ShouldNotBeNull();
        await administrator.ReadsNow(("beginsel-0-titel", "Dichtbij"), ("beginsel-0-uitleg", "We bellen aan."));
        await lawyer.Press("#doen form button", ("tekst", "Niemand ging langs."), ("kant", "voor"), ("beginsel", "Nabijheid (Dienst Inkomenszekerheid)"));

        lawyer.Status.ShouldBe(HttpStatusCode.BadRequest);
        lawyer.Text.ShouldContain("heet nu ‘Dichtbij (Dienst Inkomenszekerheid)’: We bellen aan.");
        lawyer.Page.QuerySelector("#tekst")!.TextContent.ShouldContain("Niemand ging langs.");
        await lawyer.Press("#doen form button", ("beginsel", "Dichtbij (Dienst Inkomenszekerheid)"));
        lawyer.Status.ShouldBe(HttpStatusCode.OK, lawyer.Text);
        lawyer.Text.ShouldContain("Dichtbij (Dienst Inkomenszekerheid)");
    }
}
