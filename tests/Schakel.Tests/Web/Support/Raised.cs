// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;
using Schakel.Tests.Dossiers;
using Schakel.Tests.Support;

namespace Schakel.Tests.Web;

/// <summary>Dossiers that are raised straight in the store of a site, with words that a test can look for.</summary>
public static class Raised
{
    public const string Story = "Hetgeheimeverhaalvandemelder";
    public const string Address = "Geheimestraat 12";
    public const string Subject = "Een te lange wachtlijst";
    public const string Regulation = "Wet WIA";
    public const string Name = "Naamvandemelder";

    /// <summary>Raises one where the procedure runs by default, or at this office of this organisation.</summary>
    public static async Task<DossierNumber> In(TestSite site, string procedure, string command, string organisation = "gemeente-lindeveen", string type = "gemeente", string? driver = null, string raiser = "r1", string story = Story, Protection? protection = null)
    {
        var on = new Moment(site.Clock.GetUtcNow()).Day;
        var setting = Setting.For(site.Store.Library.Newest(procedure)!, Policy.Types).First(each => each.Type.Name == type && (driver is null || each.Driver?.Name == driver));
        var open = Cases.Filled(procedure, new Placement(organisation, type, setting.Driver?.Name), on);
        open = open with { Raisers = [new RaiserIdentity(raiser, Name)], Words = open.Words.With("verhaal", story) };
        if (procedure is "bezwaar" or "klacht")
            open = open with { Words = open.Words.With("adres", Address) };
        if (protection is { } protects)
            open = open with { Protection = protects };
        if (procedure == "knelpunt")
            open = open with { Words = open.Words.With("onderwerp", Subject).With("regeling", Regulation) };
        var number = DossierNumber.Of(command, 0);
        (await site.Store.Writer.Send(new Submission(command, organisation, [new Part(number, open)]))).ShouldBeOfType<Decision.Accepted>();
        await site.Store.Indexer.CatchUp();
        return number;
    }
}
