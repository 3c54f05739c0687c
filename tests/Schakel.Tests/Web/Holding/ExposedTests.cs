// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Net;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Tests.Support;
using Schakel.Tests.Web.Deliberating;

namespace Schakel.Tests.Web.Holding;

/// <summary>What becomes public with an act is looked at as what is raised by itself is: nobody can call it back from who read it.</summary>
public sealed class ExposedTests : IAsyncLifetime
{
    private static readonly (string Name, string Value)[] Whole =
    [
        ("casusprudentie-onderwerp", "Voorschot na onze eigen vertraging"), ("casusprudentie-welke-vraag-speelde", "Moest dit voorschot terug?"), ("casusprudentie-wat-telde", "De beslissing kwam te laat."),
        ("casusprudentie-hoe-gewogen", "Evenredigheid woog het zwaarst."), ("casusprudentie-uitkomst", "Niet teruggevorderd."), ("casusprudentie-wanneer-gelijk", "Als de vertraging van ons was."),
        ("casusprudentie-nakijken-op-dag", "1"), ("casusprudentie-nakijken-op-maand", "12"), ("casusprudentie-nakijken-op-jaar", "2027"),
    ];

    // An organisation can write a procedure in which an act makes a precedent.
    private static readonly ImmutableArray<Procedure> Own =
    [
        .. Policy.Procedures.Where(procedure => procedure.Name != "beraad"),
        ProcedureReader.Read(
            Policy.TextOf("beraad").Replace("\nstap bijeenroepen", "mag       coördinator casusprudentie-maken  dan opent casusprudentie\n\nstap bijeenroepen", StringComparison.Ordinal), "beraad.txt").Procedure!,
    ];

    private TestSite site = null!;
    private Visitor coordinator = null!;
    private DossierNumber number;

    public async Task InitializeAsync()
    {
        site = await TestSite.Start(procedures: Own);
        coordinator = await site.Become(Tables.Leader);
        (number, _) = await Tables.Set(site, coordinator);
    }

    public async Task DisposeAsync()
    {
        coordinator.Dispose();
        await site.DisposeAsync();
    }

    [Theory]
    [InlineData("casusprudentie-wat-telde", "Haar nummer is 111222333.", "casusprudentie-wat-telde", "Haal ‘111222333’ eruit")]
    [InlineData("casusprudentie-uitkomst", "Mail jan@voorbeeld.nl.", "casusprudentie-uitkomst", "Haal ‘jan@voorbeeld.nl’ eruit")]
    [InlineData("casusprudentie-regeling", "jci1.3:c:BWBR0019057&artikel=77&z=2026-02-31", "casusprudentie-regeling", "2026-02-31")]
    [InlineData("casusprudentie-nakijken-op-jaar", "2020", "casusprudentie-nakijken-op", "Die dag is al voorbij")]
    public async Task What_everyone_would_read_is_not_taken_with(string field, string typed, string faulty, string said)
    {
        await Try(field, typed);

        coordinator.Status.ShouldBe(HttpStatusCode.BadRequest);
        var fault = coordinator.Page.QuerySelectorAll(".errors a").ShouldHaveSingleItem();
        fault.GetAttribute("href").ShouldBe($"#{faulty}");
        fault.TextContent.ShouldContain(said);
        coordinator.Page.QuerySelector("[name='casusprudentie-hoe-gewogen']")!.TextContent.ShouldContain("Evenredigheid woog het zwaarst.", Case.Sensitive, "nothing that was typed is lost");
    }

    [Fact]
    public async Task A_name_that_everyone_would_read_is_warned_of_before_it_is_sent()
    {
        await Try("casusprudentie-wat-telde", "Mevrouw Yilmaz wachtte te lang.");

        coordinator.Status.ShouldBe(HttpStatusCode.OK);
        coordinator.Text.ShouldContain("Dit staat straks voor iedereen op het scherm");
        coordinator.Text.ShouldContain("Mevrouw Yilmaz");
    }

    [Fact]
    public async Task A_term_that_would_be_over_before_it_begins_is_refused()
    {
        await coordinator.Get($"/dossier/{number}/doen/answer/bijeenroepen");
        await coordinator.Press("main button[value=nakijken]", ("dag-van-het-advies-dag", "30"), ("dag-van-het-advies-maand", "11"), ("dag-van-het-advies-jaar", "2026"));
        coordinator.Status.ShouldBe(HttpStatusCode.BadRequest);
        coordinator.Text.ShouldContain("Die dag is al voorbij. Kies vandaag of een latere dag.");

        await coordinator.Press("main button[value=nakijken]", ("dag-van-het-advies-dag", "1"), ("dag-van-het-advies-maand", "12"), ("dag-van-het-advies-jaar", "2026"));
        coordinator.Status.ShouldBe(HttpStatusCode.OK, "today is not over yet");
    }

    private async Task Try(string field, string typed)
    {
        await coordinator.Get($"/dossier/{number}/doen/act/casusprudentie-maken");
        coordinator.Status.ShouldBe(HttpStatusCode.OK, coordinator.Text);
        await coordinator.Press("main button[value=nakijken]", [.. Whole.Where(each => each.Name != field), (field, typed)]);
    }
}
