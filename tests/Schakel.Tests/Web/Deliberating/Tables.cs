// SPDX-License-Identifier: EUPL-1.2
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
}
