// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Previews;
using Schakel.Dossiers.Sealing;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;
using Schakel.Tests.Dossiers;
using Schakel.Tests.Support;
using Schakel.Web.Access;

namespace Schakel.Tests.Web.Access;

/// <summary>Who sees what of a dossier: decided in one place, and the same before sending as after it.</summary>
public sealed class ViewTests
{
    private static readonly DateOnly Day = Cases.Day;

    public static TheoryData<string> Procedures => Policy.Names;

    [Theory]
    [MemberData(nameof(Procedures))]
    public void What_someone_sees_after_sending_is_what_was_said_before_it(string name)
    {
        var procedure = Cases.Shipped.Newest(name)!;
        var settings = Setting.For(procedure, Policy.Types);
        settings.ShouldNotBeEmpty();
        foreach (var setting in settings)
        {
            foreach (var protection in procedure.Protections)
            {
                var at = new Placement(Cases.Town, setting.Type.Name, setting.Driver?.Name);
                var cases = new Cases();
                cases.Send(Day, Cases.Filled(name, at, Day, protection)).ShouldBeOfType<Decision.Accepted>();
                var said = Sights.Of(Cases.Shipped, name, at, protection);
                said.ShouldNotBeEmpty();
                foreach (var sight in said)
                {
                    var view = Seen(cases, Onlooker(sight));
                    if (sight.Party is Party.Public && !LogEntry.IsPublic(procedure.Kind!.Value))
                        view.ShouldBeNull();
                    else
                        (view.ShouldNotBeNull().Name, view.Story).ShouldBe((sight.Name, sight.Story), $"{name} {setting} {protection} {sight}");
                }
            }
        }
    }

    [Fact]
    public void Of_a_signal_a_stranger_a_colleague_and_the_same_office_elsewhere_see_nothing()
    {
        var cases = Cases.Opened(Protection.Confidential);

        Seen(cases, Schakel.Web.Access.Onlooker.Stranger).ShouldBeNull();
        Seen(cases, new Onlooker(null, "account-9", Cases.Town, [])).ShouldBeNull();
        Seen(cases, new Onlooker(null, "account-9", Cases.Town, ["juridische-zaken"])).ShouldBeNull();
        Seen(cases, new Onlooker(null, "account-9", "gemeente-b", ["teamleider", "bewaarder"])).ShouldBeNull();
    }

    [Fact]
    public void Who_is_asked_to_contribute_reads_the_story_and_learns_no_protected_name()
    {
        var cases = Cases.Opened(Protection.Confidential);
        var asked = new Onlooker(null, "account-jurist", "elders", []);
        Seen(cases, asked).ShouldBeNull();
        cases.Send(Day, new CaseCommand.Invite(new Actor("teamleider"), "account-jurist", "Mag dit?"));

        var view = Seen(cases, asked).ShouldNotBeNull();
        (view.Name, view.Story).ShouldBe((false, true));
        view.Writer.ShouldBe(new Actor(View.Contributor, "account-jurist"));
        view.Actors.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_the_raiser_lets_be_told_is_seen_by_that_office_and_by_no_other()
    {
        var cases = Cases.Opened(Protection.Confidential);
        cases.Send(Day, new CaseCommand.AllowReveal(new("melder", "r1"), "teamleider"));
        Seen(cases, Office("teamleider"))!.Name.ShouldBeFalse();
        cases.Send(Day, new CaseCommand.Reveal(new("bewaarder"), "teamleider"));

        Seen(cases, Office("teamleider"))!.Name.ShouldBeTrue();
        Seen(cases, Office("afdelingshoofd"))!.Name.ShouldBeFalse();
    }

    [Fact]
    public void The_custodian_may_do_what_is_his_and_writes_nothing()
    {
        var view = Seen(Cases.Opened(Protection.Confidential), Office("bewaarder")).ShouldNotBeNull();

        (view.Name, view.Story, view.Writer).ShouldBe((true, false, null));
        view.Actors.ShouldBe([new Actor("bewaarder", "account-1")]);
    }

    [Fact]
    public void Who_is_custodian_and_at_the_wheel_reads_the_story_and_learns_no_name()
    {
        var cases = Cases.Opened(Protection.Confidential);
        var both = new Onlooker(null, "account-1", Cases.Town, ["teamleider", "bewaarder"]);

        var view = Seen(cases, both).ShouldNotBeNull();
        (view.Name, view.Story).ShouldBe((false, true));
        view.Offices.ShouldBe(["teamleider"]);
    }

    [Fact]
    public void A_custodian_who_raised_it_or_fills_an_office_on_the_way_up_keeps_no_name_of_it()
    {
        var cases = new Cases();
        var open = Cases.Filled("signaal", new Placement(Cases.Town, "gemeente", "teamleider"), Day, Protection.Confidential) with { Staffing = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("afdelingshoofd", ["hoofd"]) };
        cases.Send(Day, open).ShouldBeOfType<Schakel.Dossiers.Decision.Accepted>();
        Seen(cases, new Onlooker(null, "hoofd", Cases.Town, ["bewaarder"])).ShouldBeNull();
        cases.Send(Day, new CaseCommand.AnnounceReveal(new("bewaarder", "hoofd"), "college", "art. 1", "De wet.")).ShouldBeOfType<Schakel.Dossiers.Decision.Refused>();
        cases.Send(Day, new CaseCommand.AnnounceReveal(new("bewaarder", "ander"), "college", "art. 1", "De wet.")).ShouldBeOfType<Schakel.Dossiers.Decision.Accepted>();
        Seen(Cases.Opened(Protection.Confidential), new Onlooker(null, "r1", Cases.Town, ["bewaarder"])).ShouldBeNull();
    }

    [Fact]
    public void A_custodian_who_is_asked_to_think_along_still_reads_no_story()
    {
        var cases = Cases.Opened(Protection.Confidential);
        cases.Send(Day, new CaseCommand.Invite(new Actor("teamleider"), "bewaarder", "Wat vind jij?"));

        var view = Seen(cases, Office("bewaarder")).ShouldNotBeNull();
        (view.Name, view.Story).ShouldBe((true, false));
    }

    [Fact]
    public void A_custodian_who_sits_at_the_table_of_a_deliberation_reads_the_case_there_and_no_name()
    {
        var cases = new Cases();
        cases.Send(Day, Cases.Filled("beraad", new Placement(Cases.Town, "gemeente", null), Day, Protection.Confidential)).ShouldBeOfType<Decision.Accepted>();
        var custodian = new Onlooker(null, "account-1", Cases.Town, ["bewaarder"]);
        var (file, events) = (cases.File, EventsOf(cases));
        var course = Cases.Shipped.Course(file.ProcedureHash, file.TypeHash, file.Driver);

        var standing = View.AtTable(file, events, course, custodian, seat: null).ShouldNotBeNull();
        (standing.Name, standing.Story).ShouldBe((true, false));
        var seated = View.AtTable(file, events, course, custodian, seat: 2).ShouldNotBeNull();
        (seated.Name, seated.Story).ShouldBe((false, true));
    }

    private static Onlooker Office(string office) => new(null, "account-1", Cases.Town, [office]);

    private static Onlooker Onlooker(Sight sight) => sight.Party switch
    {
        Party.Raiser => new Onlooker("r1", null, null, []),
        Party.Contributor => new Onlooker(null, "meedenker-1", null, []),
        Party.Public => Schakel.Web.Access.Onlooker.Stranger,
        _ => Office(sight.Holder!),
    };

    private static View? Seen(Cases cases, Onlooker onlooker)
    {
        var events = EventsOf(cases);
        if (onlooker.Account == "meedenker-1")
            events = events.Add(new CaseEvent.Invited(Day, new Actor("teamleider"), "meedenker-1", "Mag dit?"));
        return View.Of(cases.File, events, Cases.Shipped.Course(cases.File.ProcedureHash, cases.File.TypeHash, cases.File.Driver), onlooker);
    }

    private static ImmutableArray<CaseEvent> EventsOf(Cases cases) => [.. cases.Happened.Where(happened => happened.Dossier == cases.Number).Select(happened => happened.What)];
}
