// SPDX-License-Identifier: EUPL-1.2
using Schakel.Tests.Support;
using Schakel.Tests.Web.Raising;
using Schakel.Web.Commissioning;
using Schakel.Web.Hosting;
using Schakel.Web.LoggingIn;

namespace Schakel.Tests.Web.Commissioning;

/// <summary>Outside a demonstration nothing is served before everything is decided that people must be able to rely on.</summary>
public sealed class CommissionedTests : IDisposable
{
    private const string Whole = """
        {
          "gemeente-lindeveen": {
            "ondernemingsraad": { "op": "2026-09-01", "door": "Voorzitter ondernemingsraad", "kenmerk": "OR-12" },
            "dpia": { "op": "2026-09-02", "door": "Functionaris gegevensbescherming" },
            "kanaal": { "op": "2026-09-03", "door": "College" },
            "selectielijst": { "op": "2026-09-04", "door": "College" },
            "mandaat": { "op": "2026-09-05", "door": "College" }
          }
        }
        """;

    private static readonly DateOnly Today = new(2026, 12, 1);
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_whole_record_tells_who_signed_for_what()
    {
        var told = Read(Whole)["gemeente-lindeveen"];

        told.Parts.Count.ShouldBe(5);
        told.Parts["ondernemingsraad"].ShouldBe(new Signature(new DateOnly(2026, 9, 1), "Voorzitter ondernemingsraad", "OR-12"));
    }

    [Theory]
    [InlineData("\"dpia\": { \"op\": \"2026-09-02\", \"door\": \"Functionaris gegevensbescherming\" },", "", "ontbreekt ‘dpia’")]
    [InlineData("2026-09-03", "3 september", "‘3 september’ bij ‘kanaal’ geen dag")]
    [InlineData("2026-09-03", "2026-12-02", "Die dag moet nog komen")]
    [InlineData("\"door\": \"Functionaris gegevensbescherming\"", "\"door\": \" \"", "niet wie tekende")]
    [InlineData("gemeente-lindeveen", "gemeente-nergens", "die organisatie is er niet")]
    [InlineData("\"mandaat\"", "\"mandat\"", "Dat kent Schakel niet")]
    [InlineData("{\n  \"gemeente", "[\n  \"gemeente", "geen goede JSON")]
    public void What_is_missing_or_wrong_is_said_and_the_site_does_not_start(string what, string instead, string said)
    {
        var wrong = Whole.ReplaceLineEndings("\n").Replace(what, instead, StringComparison.Ordinal);
        wrong.ShouldNotBe(Whole);

        Should.Throw<WrongSettings>(() => Read(wrong)).What.Dutch.ShouldContain(said);
    }

    [Fact]
    public void Without_a_record_it_is_said_how_to_name_one() =>
        Should.Throw<WrongSettings>(() => ReadCommissioned.Of(null, ["gemeente-lindeveen"], Today)).What.Dutch.ShouldContain("--ingebruikname");

    [Fact]
    public void No_site_is_built_without_one_but_a_demonstration() =>
        Should.Throw<WrongSettings>(() => Site.Build(new SiteOptions(Repository.Root, _ => throw new InvalidOperationException("No store."))));

    [Fact]
    public async Task One_raises_something_only_at_an_organisation_that_took_it_into_use_and_reads_on_what_ground()
    {
        await using var site = await TestSite.Start(isDemonstration: false, commissioned: Read(Whole));
        using var visitor = site.Visitor();
        await visitor.Get("/melden/signaal");
        await visitor.Press(Raiser.Continue);
        await visitor.Press(Raiser.Continue, ("verhaal", "De brief klopt niet."));
        visitor.Page.QuerySelectorAll("input[name=organisatie]").Select(each => each.GetAttribute("value")).ShouldBe(["gemeente-lindeveen"]);
        await visitor.Press(Raiser.Continue, ("organisatie", "dienst-inkomenszekerheid"));
        visitor.Text.ShouldContain("Kies een organisatie.");

        await visitor.Get("/ingebruikname");
        visitor.Text.ShouldContain("1 september 2026, door Voorzitter ondernemingsraad, kenmerk OR-12");
    }

    private System.Collections.Immutable.ImmutableSortedDictionary<string, Commissioned> Read(string text)
    {
        var file = folder.PathOf("ingebruikname.json");
        File.WriteAllText(file, text);
        return ReadCommissioned.Of(file, ["gemeente-lindeveen", "dienst-inkomenszekerheid"], Today);
    }
}
