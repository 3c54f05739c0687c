// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Registers;

/// <summary>What the register of public organisations calls an organisation, and where that is shown.</summary>
public sealed class TooiTests
{
    private const string Municipality = "https://identifier.overheid.nl/tooi/id/gemeente/gm0363";

    [Theory]
    [InlineData("gemeente", Municipality)]
    [InlineData("ministerie", "https://identifier.overheid.nl/tooi/id/ministerie/mnre1034")]
    [InlineData("provincie", "https://identifier.overheid.nl/tooi/id/provincie/pv23")]
    [InlineData("waterschap", "https://identifier.overheid.nl/tooi/id/waterschap/ws0652")]
    [InlineData("agentschap", "https://identifier.overheid.nl/tooi/id/oorg/oorg10103")]
    [InlineData("zbo", "https://identifier.overheid.nl/tooi/id/zbo/zb000143")]
    public void An_identifier_of_the_register_is_read(string type, string text) => Tooi.Read(text, Real(type))!.ToString().ShouldBe(text);

    [Fact]
    public void An_organisation_may_have_none() => Tooi.Read("", Real("gemeente")).ShouldBeNull();

    [Theory]
    [InlineData("gm0363")]
    [InlineData("http://identifier.overheid.nl/tooi/id/gemeente/gm0363")]
    [InlineData("https://identifier.overheid.nl/tooi/id/gemeente/gm0363/")]
    [InlineData("https://identifier.overheid.nl/tooi/id/gemeente/gm0363\n")]
    [InlineData("https://identifier.overheid.nl/tooi/id/gemeente")]
    [InlineData("https://identifier.overheid.nl.elders.example/tooi/id/gemeente/gm0363")]
    [InlineData("https://identifier.overheid.nl/tooi/id/Gemeente/GM0363")]
    [InlineData("https://identifier.overheid.nl/tooi/id/provincie/pv23")]
    public void What_is_no_identifier_of_a_municipality_is_refused(string text) => Should.Throw<InvalidDataException>(() => Tooi.Read(text, Real("gemeente")));

    [Theory]
    [InlineData("gm0363")]
    [InlineData("https://identifier.overheid.nl/tooi/id/provincie/pv23")]
    public void Who_writes_it_down_on_the_site_reads_what_is_wrong_in_his_own_language(string text) =>
        Tooi.Fault(text, Real("gemeente")).ShouldNotBeNull().ShouldSatisfyAllConditions(fault => fault.Dutch.ShouldNotBe(fault.English), fault => fault.English.ShouldContain(text));

    [Fact]
    public void What_is_invented_has_none() => Should.Throw<InvalidDataException>(() => Tooi.Read(Municipality, Real("gemeente") with { IsInvented = true })).Message.ShouldContain("invented");

    [Fact]
    public void Two_organisations_cannot_be_the_same_one()
    {
        IReadOnlyDictionary<string, string> Row(string name) => new Dictionary<string, string> { ["naam"] = name, ["titel"] = name, ["soort"] = "gemeente", ["onder"] = "", ["verzonnen"] = "nee", ["tooi"] = Municipality };

        Should.Throw<InvalidDataException>(() => Organisation.Read([Row("een"), Row("twee")])).Message.ShouldContain("een and twee");
        Organisation.Read([Row("een")]).Single().Tooi!.ToString().ShouldBe(Municipality);
    }

    [Fact]
    public void No_shipped_organisation_has_one_as_all_are_invented() => Registry.Read(Repository.Root).Organisations.Values.ShouldAllBe(each => each.IsInvented && each.Tooi == null);

    [Fact]
    public async Task It_stands_on_the_page_of_the_organisation_in_the_feed_and_in_the_table_of_silences()
    {
        var shipped = Registry.Read(Repository.Root);
        var known = shipped.Organisations.SetItem("gemeente-lindeveen", shipped.Organisations["gemeente-lindeveen"] with { Tooi = new Uri(Municipality) });
        await using var site = await TestSite.Start(change: builder => builder.Services.AddSingleton(shipped with { Organisations = known }));
        await Raised.In(site, "knelpunt", "c1");
        await site.MoveOn(200);
        using var visitor = site.Visitor();

        await visitor.Get("/organisaties/gemeente-lindeveen");
        visitor.Page.QuerySelector($"main a[href='{Municipality}']").ShouldNotBeNull();
        await visitor.Get("/organisaties/gemeente-oosterhaven");
        visitor.Page.QuerySelector("main a[href*='tooi']").ShouldBeNull();
        await visitor.Get("/register/feed.atom");
        visitor.Body.ShouldContain($"term=\"{Municipality}\"");
        await visitor.Get("/stilte.csv");
        visitor.Body.Split("\r\n").Single(line => line.StartsWith("\"Gemeente Lindeveen\"", StringComparison.Ordinal)).ShouldEndWith(";" + Municipality);
    }

    private static Organisation Real(string type) => new("een-organisatie", "Een organisatie", type, null, IsInvented: false);
}
