// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.OwnTexts;

/// <summary>An administrator who writes down what his organisation weighs by and what it means by words.</summary>
internal static class Keeper
{
    public static readonly (string Name, string Value)[] Framework =
    [
        ("titel", "Goed dichtbij"), ("titel-engels", "Good and near"), ("bron", "Visie op dienstverlening"), ("vanaf-dag", "1"), ("vanaf-maand", "1"), ("vanaf-jaar", "2026"),
        ("beginsel-0-titel", "Nabijheid"), ("beginsel-0-titel-engels", "Being near"), ("beginsel-0-uitleg", "We zoeken iemand op."), ("beginsel-0-uitleg-engels", "We go and see someone."),
        ("waarom", "De raad vroeg erom."), ("besluit", "Raadsbesluit 22"),
    ];

    public static readonly (string Name, string Value)[] Term =
    [
        ("titel", "wijksignaal"), ("titel-engels", "neighbourhood signal"), ("uitleg", "Een signaal uit een wijk."), ("soort-van", "signaal"), ("bron", "Afspraken met wijkteams"),
        ("vanaf-dag", "1"), ("vanaf-maand", "1"), ("vanaf-jaar", "2026"), ("waarom", "We zeggen het al."), ("besluit", "Mail 9"),
    ];

    public static readonly (string Name, string Value)[] Challenge =
    [
        ("titel", "Rondkomen"), ("titel-engels", "Making ends meet"), ("uitleg", "Gezinnen kunnen leven van hun inkomen."), ("uitleg-engels", "Families can live on their income."),
        ("bron", "Coalitieakkoord"), ("regelingen", "participatiewet"), ("vanaf-dag", "1"), ("vanaf-maand", "1"), ("vanaf-jaar", "2026"), ("waarom", "De raad koos dit."), ("besluit", "Raadsbesluit 19"),
    ];

    public static readonly (string Name, string Value)[] Itself =
    [
        ("titel-engels", "Municipality of Lindeveen"), ("uitleg", "Wij helpen inwoners."), ("uitleg-engels", "We help residents."), ("site", "lindeveen.example"), ("brieven", "Plein 1"),
        ("telefoon", "000 000 00 00"), ("vanaf-dag", "1"), ("vanaf-maand", "1"), ("vanaf-jaar", "2026"), ("waarom", "Het adres is nieuw."), ("besluit", "Collegebesluit 12"),
    ];

    public static Visitor Administrator(this TestSite site, string organisation) => site.LogIn(new Person("account-beheer", "Bo Beheer", organisation, ["beheerder"]));

    /// <summary>Fills in a form, looks at what it changes and does it.</summary>
    public static async Task Do(this Visitor administrator, string path, params (string Name, string Value)[] fields)
    {
        await administrator.Get(path);
        await administrator.Press("button[value=nakijken]", fields);
        administrator.Status.ShouldBe(HttpStatusCode.OK, administrator.Text);
        await administrator.Press("button[value=invoeren]");
        administrator.Status.ShouldBe(HttpStatusCode.OK, administrator.Text);
    }

    /// <summary>Fills in a form in which one thing is wrong: that is told at its field, and everything that was typed is still there.</summary>
    public static async Task IsToldWhatIsWrong(this Visitor administrator, (string Name, string Value)[] typed, string told)
    {
        await administrator.Press("button[value=nakijken]", typed);

        administrator.Status.ShouldBe(HttpStatusCode.BadRequest);
        var link = administrator.Page.QuerySelectorAll(".errors li a").ShouldHaveSingleItem();
        link.TextContent.ShouldContain(told);
        administrator.Page.QuerySelector(link.GetAttribute("href")!.Replace("#", "[id='") + "']").ShouldNotBeNull();
        var form = Visitor.Standing(administrator.Page.QuerySelector("form:has(button[value=nakijken])")!).ToDictionary(each => each.Key, each => each.Value);
        foreach (var (name, text) in typed)
            form[name].ShouldBe(text);
    }

    /// <summary>Lets a principle read otherwise from today on.</summary>
    public static Task ReadsNow(this Visitor administrator, params (string Name, string Value)[] fields) =>
        administrator.Do("/beheer/kaders/goed-dichtbij/wijzigen", [("vanaf-dag", "1"), ("vanaf-maand", "12"), ("vanaf-jaar", "2026"), ("waarom", "Het klonk afstandelijk."), ("besluit", "Raadsbesluit 31"), .. fields]);

    /// <summary>Gives the framework a last day that is past.</summary>
    public static Task Ends(this Visitor administrator) =>
        administrator.Do("/beheer/kaders/goed-dichtbij/einde", ("tot-dag", "30"), ("tot-maand", "11"), ("tot-jaar", "2026"), ("waarom", "Ingetrokken."), ("besluit", "Raadsbesluit 40"));
}
