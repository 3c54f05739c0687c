// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Appointing;
using Schakel.Procedures.Organisations;
using Schakel.Tests.Support;

namespace Schakel.Tests.Dossiers.Appointing;

public sealed class ChartTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    private static readonly OrganisationType Municipality = Policy.Types.Single(type => type.Name == "gemeente");

    private static readonly Chart Town = new(
        "gemeente-lindeveen", "gemeente",
        [new("werk-en-inkomen", "Werk en Inkomen", ""), new("team-west", "Team West", "werk-en-inkomen"), new("team-oost", "Team Oost", "werk-en-inkomen")],
        [
            Fills("team-west", "teamleider", "anna"), Fills("team-oost", "teamleider", "bo"),
            Fills("werk-en-inkomen", "afdelingshoofd", "chris"), Fills("", "directeur", "dana"), Fills("", "college", "eva"), Fills("", "college", "finn"),
        ]);

    [Fact]
    public void Each_team_has_its_own_team_leader_and_all_have_one_director()
    {
        Town.Staffing(Municipality, "team-west", Today)["teamleider"].ShouldBe(["anna"]);
        Town.Staffing(Municipality, "team-oost", Today)["teamleider"].ShouldBe(["bo"]);
        Town.Staffing(Municipality, "team-west", Today)["directeur"].ShouldBe(["dana"]);
        Town.Staffing(Municipality, "team-west", Today)["college"].ShouldBe(["eva", "finn"]);
    }

    [Fact]
    public void An_office_that_nobody_fills_is_empty_and_does_not_pass_to_a_colleague()
    {
        var left = Town with { Appointments = [.. Town.Appointments.Select(each => each.Account == "anna" ? each with { Until = Today.AddDays(-1) } : each), Fills("", "teamleider", "gert")] };

        left.Staffing(Municipality, "team-west", Today)["teamleider"].ShouldBeEmpty();
        left.Staffing(Municipality, "team-oost", Today)["teamleider"].ShouldBe(["bo"]);
        left.Staffing(Municipality, "werk-en-inkomen", Today)["teamleider"].ShouldBe(["gert"]);
        Town.Staffing(Municipality, "team-west", Today)["burgemeester"].ShouldBeEmpty("nobody was ever appointed");
    }

    [Fact]
    public void Who_stands_in_comes_after_who_holds_and_is_there_when_nobody_does()
    {
        var withSubstitute = Town with { Appointments = [Fills("team-west", "teamleider", "zoe") with { As = Capacity.Substitute }, .. Town.Appointments] };

        withSubstitute.Staffing(Municipality, "team-west", Today)["teamleider"].ShouldBe(["anna", "zoe"]);
        (withSubstitute with { Appointments = [.. withSubstitute.Appointments.Where(each => each.Account != "anna")] })
            .Staffing(Municipality, "team-west", Today)["teamleider"].ShouldBe(["zoe"]);
    }

    [Fact]
    public void The_last_day_is_still_a_day_of_it()
    {
        var ends = Fills("team-west", "teamleider", "anna") with { From = Today, Until = Today };

        ends.Holds(Today).ShouldBeTrue();
        ends.Holds(Today.AddDays(1)).ShouldBeFalse();
        ends.Holds(Today.AddDays(-1)).ShouldBeFalse();
        (Town with { Appointments = [ends] }).NextChange(Today.AddDays(-1)).ShouldBe(Today);
        (Town with { Appointments = [ends] }).NextChange(Today).ShouldBe(Today.AddDays(1));
        (Town with { Appointments = [ends] }).NextChange(Today.AddDays(1)).ShouldBeNull();
    }

    [Fact]
    public void Of_an_office_outside_and_of_an_organisation_that_told_nothing_it_is_unknown_who_fills_it()
    {
        Town.Staffing(Municipality, "team-west", Today).ShouldNotContainKey("adviescommissie");
        Chart.Empty("gemeente-lindeveen", "gemeente").Staffing(Municipality, "", Today).ShouldBeEmpty();
    }

    [Fact]
    public void A_position_serves_every_unit_below_it_that_has_none_of_its_own()
    {
        Town.ServedBy(new("werk-en-inkomen", "afdelingshoofd")).ShouldBe(["team-oost", "team-west", "werk-en-inkomen"]);
        Town.ServedBy(new("team-west", "teamleider")).ShouldBe(["team-west"]);
        Town.ServedBy(new("", "college")).ShouldBe(["", "team-oost", "team-west", "werk-en-inkomen"]);
    }

    [Fact]
    public void A_chart_without_faults_has_none_and_every_fault_is_told_where_it_is()
    {
        ChartFaults.Of(Town, Municipality).ShouldBeEmpty();
        Faults(Town with { Units = Town.Units.SetItem(0, Town.Units[0] with { Under = "team-west" }) }).ShouldContain("onder zichzelf: werk-en-inkomen → team-west → werk-en-inkomen");
        Faults(Town with { Units = Town.Units.Add(Town.Units[0]) }).ShouldContain("meer dan één keer");
        Faults(Town with { Units = Town.Units.Add(new("x", "X", "nergens")) }).ShouldContain("die eenheid is er niet");
        Faults(Town with { Units = Town.Units.Add(new("X Y", "X", "")) }).ShouldContain("kleine letters");
        Faults(Town with { Appointments = Town.Appointments.Add(Fills("team-west", "minister", "anna")) }).ShouldContain("heeft geen ambt ‘minister’");
        Faults(Town with { Appointments = Town.Appointments.Add(Fills("nergens", "teamleider", "anna")) }).ShouldContain("geen eenheid ‘nergens’");
        Faults(Town with { Appointments = Town.Appointments.Add(Fills("team-west", "teamleider", "anna")) }).ShouldContain("vervult dit ambt hier al");
        Faults(Town with { Appointments = Town.Appointments.Add(Fills("team-oost", "teamleider", "anna") with { Until = new(2020, 1, 1) }) }).ShouldContain("ligt voor de eerste");
    }

    [Fact]
    public void An_office_on_a_ladder_in_which_nobody_was_ever_appointed_is_found()
    {
        var needed = NeededOffices.Of(Schakel.Tests.Dossiers.Cases.Shipped, Municipality);

        needed.ShouldContain("teamleider");
        needed.ShouldContain("college");
        needed.ShouldNotContain("adviescommissie", "it is outside");
        NeededOffices.NeverFilled(Town, needed).ShouldNotContain("teamleider");
        NeededOffices.NeverFilled(Town with { Appointments = [.. Town.Appointments.Where(each => each.At.Office != "college")] }, needed).ShouldContain("college");
    }

    [Fact]
    public void That_only_someone_is_called_or_mailed_otherwise_is_a_change_too() =>
        new ChartChange { ChangedPeople = [new("account-1", Name: false, Mail: true, Login: false)] }.IsNothing.ShouldBeFalse();

    [Fact]
    public void What_another_chart_would_change_is_told_one_by_one()
    {
        var next = Town with
        {
            Units = [Town.Units[0] with { Title = "Inkomen" }, Town.Units[1], new("team-zuid", "Team Zuid", "")],
            Appointments = [.. Town.Appointments.Skip(2).Select(each => each.Account == "chris" ? each with { Until = Today } : each), Fills("team-zuid", "teamleider", "bo")],
        };

        var change = ChartChange.Between(Town, next);

        change.NewUnits.Single().Name.ShouldBe("team-zuid");
        change.GoneUnits.Single().Name.ShouldBe("team-oost");
        change.ChangedUnits.Single().To.Title.ShouldBe("Inkomen");
        change.NewAppointments.Single().At.Unit.ShouldBe("team-zuid");
        change.GoneAppointments.Select(each => each.Account).ShouldBe(["anna", "bo"]);
        change.ChangedAppointments.Single().To.Until.ShouldBe(Today);
        ChartChange.Between(Town, Town).IsNothing.ShouldBeTrue();
    }

    private static string Faults(Chart chart) => string.Join("\n", ChartFaults.Of(chart, Municipality).Select(each => each.Text.Dutch));

    private static Appointment Fills(string unit, string office, string account) => new(new(unit, office), account, new(2026, 1, 1), null, Capacity.Holder);
}
