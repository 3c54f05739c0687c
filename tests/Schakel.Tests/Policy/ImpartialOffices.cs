// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Writing;
using Schakel.Tests.Support;

namespace Schakel.Tests.PolicyTexts;

public sealed class ImpartialOffices
{
    private static readonly string[] Roles = ["behandelaar", "beslisser", "commissie", "meldpunt", "opvolger", "niet-betrokken-lid"];

    [Fact]
    public void In_every_type_of_organisation_who_treats_and_who_follows_up_took_no_part_in_the_decision() =>
        Policy.Types.SelectMany(type => Roles.Select(role => (type.Name, role, Office: type.Office(type.Roles[role])!)))
            .Where(found => !found.Office.Impartial).Select(found => $"{found.Name}: {found.role}").ShouldBeEmpty();

    [Fact]
    public void Who_may_be_at_the_wheel_or_is_the_authority_itself_answers_for_its_own_decision() =>
        Policy.Types.SelectMany(type => type.Offices).Where(office => office.Impartial && office.May(Power.Decide)).Select(office => office.Name).ShouldBeEmpty();

    [Fact]
    public void The_line_is_read_and_written_the_same()
    {
        var text = Organisations.LadderText.Replace("ambt b\n", "ambt b\n  onbevangen\n");
        var type = OrganisationReader.Read(text, "trap.txt").Type!;

        type.Offices.Select(office => office.Impartial).ShouldBe([false, true, false, false, false]);
        OrganisationReader.Read(OrganisationFormatter.Format(type), "trap.txt").Type!.Office("b")!.Impartial.ShouldBeTrue();
        CanonicalJson.Write(OrganisationJson.Of(type)).ShouldContain("\"onbevangen\":true");
        CanonicalJson.Write(OrganisationJson.Of(Organisations.Ladder)).ShouldNotContain("onbevangen");
    }
}
