// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers.Numbers;

namespace Schakel.Tests.Web.Deliberating;

/// <summary>A deliberation that was raised, and its table set by whoever leads it.</summary>
public static class Tables
{
    public const string Leader = "account-coordinator";

    /// <summary>Who sits there, in order: the first brought the case in.</summary>
    public static readonly string[] Roles = ["klantmanager", "lid van de cliëntenraad", "jurist", "financieel adviseur", "wijkteam", "ervaringsdeskundige"];

    /// <summary>Raises one, and sets its table as whoever leads it would; the codes in order.</summary>
    public static async Task<(DossierNumber Number, IReadOnlyList<string> Codes)> Set(TestSite site, Visitor leader, string method = "oordeelsvorming")
    {
        var number = await Raised.In(site, "beraad", "beraad", "dienst-inkomenszekerheid", "zbo", raiser: "account-consulent");
        await leader.Get($"/dossier/{number}/beraad");
        string[] looks = ["Professional", "ClientCouncil", "Legal", "Financial", "Social", "Citizen", "", ""];
        await leader.Press("main form button", [
            ("methode", method), .. Roles.Select((role, at) => ($"rol-{at}", role)), .. looks.Select((look, at) => ($"blik-{at}", look)),
        ]);
        return (number, [.. leader.Page.QuerySelectorAll(".invitations .code").Select(code => string.Join('-', code.QuerySelectorAll("span").Select(span => span.TextContent)))]);
    }

    /// <summary>Someone who sits down by a code, without an account.</summary>
    public static async Task<Visitor> SitDown(TestSite site, string code)
    {
        var visitor = site.Visitor();
        await visitor.Get("/aanschuiven");
        await visitor.Press("main form button", ("code", code));
        return visitor;
    }

    /// <summary>Whoever leads goes on to the next step.</summary>
    public static async Task On(Visitor leader, string table, string? title = null)
    {
        await leader.Get(table);
        await leader.Press("button[name=doe][value=verder]");
        leader.Status.ShouldBe(HttpStatusCode.OK, leader.Text);
        if (title is not null)
            leader.Page.QuerySelector("#stap")!.TextContent.ShouldBe(title);
    }

    /// <summary>Someone says something at the step where the table is.</summary>
    public static async Task Say(Visitor who, string table, params (string, string)[] fields)
    {
        await who.Get(table);
        await who.Press("#doen form button", fields);
        who.Status.ShouldBe(HttpStatusCode.OK, who.Text);
    }

    /// <summary>Someone chooses for himself.</summary>
    public static async Task Choose(Visitor who, string table, string what, string why)
    {
        await who.Get(table);
        await who.Press($"form[action='{table}/keuze'] button", ("wat", what), ("waarom", why));
        who.Status.ShouldBe(HttpStatusCode.OK, who.Text);
    }
}
