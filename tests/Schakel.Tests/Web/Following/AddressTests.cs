// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Procedures.Engine;
using Schakel.Web.Cases;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Following;

/// <summary>Where a citizen can be reached is for who handles what he raised.</summary>
public sealed class AddressTests : IAsyncLifetime
{
    private const string Organisation = "dienst-inkomenszekerheid";
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("bezwaar")]
    [InlineData("klacht")]
    public async Task Who_is_asked_along_does_not_read_it_and_it_names_no_dossier(string procedure)
    {
        var number = await Raised.In(site, procedure, procedure, Organisation, "zbo", procedure == "bezwaar" ? "teamleider" : null);
        var found = (await FoundCase.Find(site.Store, Registry.Read(Repository.Root).Names, number.Text, default)).ShouldNotBeNull();
        var invite = new CaseCommand.Invite(new Actor(found.Turn!, "account-x"), "account-clientenraad", "Wat vinden jullie?");
        (await site.Store.Writer.Send(new Submission("vraag", Organisation, [new Part(number, invite)]))).ShouldBeOfType<Decision.Accepted>();

        Titles.Of(found).ShouldNotContain(Raised.Address);
        using var council = await site.Become("account-clientenraad");
        await council.Get($"/dossier/{number}");
        council.Text.ShouldContain("Wat vinden jullie?");
        council.Body.ShouldNotContain(Raised.Address);
        (await Receipt(council, number)).ShouldBeNull("nor in the proof that it was raised");
        using var raiser = site.LogIn(new Schakel.Web.Visiting.Person("r1", "Burger", null, []));
        await raiser.Get($"/dossier/{number}");
        raiser.Text.ShouldContain(Raised.Address);
        (await Receipt(raiser, number)).ShouldNotBeNull().ShouldContain(Raised.Address);
    }

    // What was sent in, as it stands in the receipt; null where it is not there.
    private static async Task<string?> Receipt(Visitor who, Schakel.Dossiers.Numbers.DossierNumber number)
    {
        await who.Get($"/dossier/{number}/ontvangstbewijs");
        who.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        return who.Body.Split('\n').FirstOrDefault(line => line.StartsWith("body ", StringComparison.Ordinal)) is { } body
            ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(body["body ".Length..].Trim())) : null;
    }
}
