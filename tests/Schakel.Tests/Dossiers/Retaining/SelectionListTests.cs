// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Retaining;

namespace Schakel.Tests.Dossiers.Retaining;

public sealed class SelectionListTests
{
    private const string Columns = "voor,categorie,begint,jaren,actie,bron";
    private static readonly HashSet<string> Known = ["signaal", "klacht", "klacht-commissie"];

    [Fact]
    public void A_procedure_goes_before_its_kind_and_the_kind_holds_for_the_rest()
    {
        var list = Read(Columns, "klacht,K,sluiting,5,vernietigen,lijst 2026", "klacht-commissie,C,sluiting,10,bewaren,lijst 2026").List!;

        list.RuleFor("klacht-commissie", "klacht").ShouldBe(new SelectionRule("klacht-commissie", "C", 10, Disposal.Keep, "lijst 2026"));
        list.RuleFor("klacht-anders", "klacht").ShouldBe(new SelectionRule("klacht", "K", 5, Disposal.Destroy, "lijst 2026"));
        list.RuleFor("signaal", "signaal").ShouldBeNull();
    }

    [Theory]
    [InlineData("iets,S,sluiting,5,vernietigen,lijst", "‘iets’ is geen procedure en geen soort")]
    [InlineData("signaal,,sluiting,5,vernietigen,lijst", "De kolom ‘categorie’ moet één regel zijn")]
    [InlineData("signaal,S,sluiting,5,vernietigen, ", "De kolom ‘bron’ moet één regel zijn")]
    [InlineData("signaal,S,opening,5,vernietigen,lijst", "‘opening’ kan niet")]
    [InlineData("signaal,S,sluiting,0,vernietigen,lijst", "‘0’ is geen aantal jaren")]
    [InlineData("signaal,S,sluiting,-5,vernietigen,lijst", "‘-5’ is geen aantal jaren")]
    [InlineData("signaal,S,sluiting,501,vernietigen,lijst", "‘501’ is geen aantal jaren")]
    [InlineData("signaal,S,sluiting,99999999999,vernietigen,lijst", "geen aantal jaren")]
    [InlineData("signaal,S,sluiting,vijf,vernietigen,lijst", "‘vijf’ is geen aantal jaren")]
    [InlineData("signaal,S,sluiting,5,weggooien,lijst", "‘weggooien’ kan niet")]
    [InlineData("signaal,S,sluiting,5,vernietigen", "5 kolommen in plaats van 6")]
    public void What_is_wrong_is_told_with_its_line_in_both_languages_and_there_is_no_list(string row, string says)
    {
        var (list, findings) = Read(Columns, "klacht,K,sluiting,5,vernietigen,lijst", row);

        list.ShouldBeNull();
        var finding = findings.ShouldHaveSingleItem();
        finding.Line.ShouldBe(3);
        finding.Message.Dutch.ShouldContain(says);
        finding.Message.English.ShouldNotBe(finding.Message.Dutch);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once() =>
        Read(Columns, "iets,S,opening,nul,weg,lijst", "signaal,S,sluiting,5,vernietigen,lijst", "signaal,S,sluiting,7,vernietigen,lijst").Findings.Select(each => each.Line).ShouldBe([2, 2, 2, 2, 4]);

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData(Columns)]
    [InlineData("voor,categorie,begint,actie,bron", "signaal,S,sluiting,vernietigen,lijst")]
    public void A_list_without_rules_or_columns_is_none(params string[] lines)
    {
        var (list, findings) = Read(lines);

        list.ShouldBeNull();
        findings.ShouldNotBeEmpty();
    }

    private static (SelectionList? List, ImmutableArray<SelectionFinding> Findings) Read(params string[] lines) =>
        SelectionList.Read([.. lines.Select((line, index) => ((long)index + 1, line.Split(',').ToImmutableArray()))], Known);
}
