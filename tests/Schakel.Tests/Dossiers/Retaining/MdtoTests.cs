// SPDX-License-Identifier: EUPL-1.2
using System.Xml.Linq;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Dossiers.Retaining;

namespace Schakel.Tests.Dossiers.Retaining;

public sealed class MdtoTests
{
    private static readonly RetainedDossier Dossier = new("7K3M-04XT-9WQB", "gemeente-x", "signaal", "signaal", new(2026, 11, 1), new(2026, 12, 1));
    private static readonly SelectionRule Rule = new("signaal", "12.3", 7, Disposal.Destroy, "Selectielijst gemeenten 2026");
    private static readonly ArchivedFile File = new("bijlagen/1-schoon.pdf", ArchivedFormat.Of(FileKind.Pdf), new(12, "ab"));

    public static TheoryData<string> Cases => ["destroy", "keep", "without-rule", "linked", "running"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_dossier_is_as_the_schema_asks(string which) => MdtoSchema.Wrong(Mdto.Informatieobject(About(which), [File, File with { Name = "verhaal.txt" }])).ShouldBeEmpty();

    [Fact]
    public void A_file_is_as_the_schema_asks_with_its_checksum_size_format_and_name()
    {
        var file = Mdto.Bestand(About("destroy"), File, Moment.NoonOn(new(2034, 1, 2)));

        MdtoSchema.Wrong(file).ShouldBeEmpty();
        Values(file, "naam").ShouldBe(["bijlagen/1-schoon.pdf"]);
        Values(file, "omvang").ShouldBe(["12"]);
        Values(file, "checksumWaarde").ShouldBe(["ab"]);
        Values(file, "checksumDatum").ShouldBe(["2034-01-02T11:00:00Z"]);
        Values(file, "begripCode").ShouldBe(["application/pdf"]);
    }

    [Fact]
    public void Period_and_appraisal_are_those_of_the_selection_list()
    {
        var destroyed = Mdto.Informatieobject(About("destroy"), []);
        Values(destroyed, "termijnLooptijd").ShouldBe(["P7Y"]);
        Values(destroyed, "termijnEinddatum").ShouldBe(["2033-12-01"]);
        Values(destroyed, "begripCode").ShouldBe(["V"]);

        var kept = Mdto.Informatieobject(About("keep"), []);
        Values(kept, "bewaartermijn").ShouldBeEmpty();
        Values(kept, "begripCode").ShouldBe(["B"]);
    }

    [Fact]
    public void An_organisation_of_the_register_is_named_by_its_identifier_and_another_by_ours()
    {
        var tooi = "https://identifier.overheid.nl/tooi/id/gemeente/gm0363";
        var (known, other) = (Mdto.Informatieobject(About("linked") with { Tooi = new Uri(tooi) }, []), Mdto.Informatieobject(About("linked"), []));

        MdtoSchema.Wrong(known).ShouldBeEmpty();
        Maker(known).ShouldBe([tooi, "TOOI"]);
        Maker(other).ShouldBe(["gemeente-x", "Schakel, organisaties"]);

        static IEnumerable<string> Maker(XDocument document) => document.Descendants(Mdto.Namespace + "archiefvormer").Descendants(Mdto.Namespace + "verwijzingIdentificatie").Elements().Select(each => each.Value);
    }

    [Theory]
    [InlineData("naam")]
    [InlineData("waardering")]
    [InlineData("archiefvormer")]
    [InlineData("beperkingGebruik")]
    public void A_document_that_misses_something_is_found_out(string name)
    {
        var document = Mdto.Informatieobject(About("linked"), [File]);
        document.Descendants(Mdto.Namespace + name).First().Remove();

        MdtoSchema.Wrong(document).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("checksumDatum", "gisteren")]
    [InlineData("omvang", "-1")]
    [InlineData("naam", " ")]
    public async Task A_value_that_is_no_date_no_size_or_nothing_is_found_out_by_xmllint_as_well(string name, string value)
    {
        var (document, file) = (Mdto.Bestand(About("destroy"), File, Moment.NoonOn(new(2034, 1, 2))), Path.GetTempFileName());
        document.Save(file);
        (await MdtoSchema.Lint([file])).ShouldBeNull();

        document.Descendants(Mdto.Namespace + name).Single().Value = value;
        document.Save(file);

        (await MdtoSchema.Lint([file]))!.ShouldContain(name);
        MdtoSchema.Wrong(document).ShouldNotBeEmpty();
        System.IO.File.Delete(file);
    }

    [Fact]
    public void A_document_in_another_order_is_found_out()
    {
        var document = Mdto.Informatieobject(About("destroy"), [File]);
        var name = document.Descendants(Mdto.Namespace + "naam").First();
        name.Remove();
        document.Descendants(Mdto.Namespace + "archiefvormer").Single().AddAfterSelf(name);

        MdtoSchema.Wrong(document).ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_kind_of_file_has_a_format() => Enum.GetValues<FileKind>().Select(ArchivedFormat.Of).Select(format => format.Extension).Distinct().Count().ShouldBe(Enum.GetValues<FileKind>().Length);

    private static ArchivedDossier About(string which) => new(
        which == "running" ? Dossier with { Closed = null } : Dossier, "Signaal, 7K3M-04XT-9WQB", "Gemeente X", which switch { "without-rule" => null, "keep" => Rule with { Disposal = Disposal.Keep }, _ => Rule },
        which == "linked" ? [new(LinkKind.Joins, DossierNumber.Of("een", 0)), new(LinkKind.Beside, DossierNumber.Of("twee", 0))] : [], which == "linked");

    private static IEnumerable<string> Values(XDocument document, string name) => document.Descendants(Mdto.Namespace + name).Select(each => each.Value);
}
