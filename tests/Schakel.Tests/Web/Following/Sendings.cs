// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Tests.Dossiers;

namespace Schakel.Tests.Web.Following;

/// <summary>Dossiers that tests of following look at, sent to the store of a site.</summary>
internal static class Sendings
{
    public const string Office = "dienst-inkomenszekerheid";
    public const string Story = "Klanten krijgen dezelfde brief drie keer";
    public const string Name = "Naamvandemelder";

    /// <summary>Opened under a code, as who is anonymous or confidential does.</summary>
    public static async Task<(DossierNumber Number, RaiserCode Code)> WithCode(TestSite site, string procedure, Protection protection)
    {
        var code = RaiserCode.From(System.Security.Cryptography.RandomNumberGenerator.GetBytes(RaiserCode.Bytes));
        return (await Open(site, procedure, protection, code.Reference(site.Store.CodeKey.Span)), code);
    }

    public static async Task<DossierNumber> Open(TestSite site, string procedure, Protection protection, string reference, string driver = "teamleider")
    {
        var id = Guid.CreateVersion7().ToString("n");
        var number = DossierNumber.Of(id, 0);
        var open = Cases.Filled(site.Store.Library, procedure, new Placement(Office, "zbo", driver), new DateOnly(2026, 12, 1), protection);
        open = open with
        {
            Raisers = [new RaiserIdentity(reference, protection is Protection.Anonymous ? null : Name)],
            Words = open.Words.With("feiten", Story),
        };
        (await site.Store.Writer.Send(new Submission(id, Office, [new Part(number, open)]))).ShouldBeOfType<Decision.Accepted>();
        return number;
    }

    public static async Task Send(TestSite site, DossierNumber number, CaseCommand command) =>
        (await site.Store.Writer.Send(new Submission(Guid.CreateVersion7().ToString("n"), Office, [new Part(number, command)]))).ShouldBeOfType<Decision.Accepted>();

    /// <summary>The team leader solves it, with a promise for the last day of January.</summary>
    public static Task Solve(TestSite site, DossierNumber number) => Send(site, number, new CaseCommand.Answer(
        new Actor("teamleider", "account-teamleider"), "oppakken", "oplossen",
        Words.None.With("motivering", "De brief is onduidelijk.") with { Promise = new Undertaking("De brief herschrijven", new DateOnly(2027, 1, 29)) }));

    /// <summary>Someone who comes with a number and a code.</summary>
    public static async Task<Visitor> Come(TestSite site, DossierNumber number, RaiserCode code)
    {
        var visitor = site.Visitor();
        await Show(visitor, number.Text, code.Text);
        return visitor;
    }

    public static async Task Show(Visitor visitor, string number, string code)
    {
        await visitor.Get("/volgen");
        await visitor.Press("main form button", ("nummer", number), ("code", code));
    }
}
