// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using Schakel.Dossiers;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Sealing;
using Schakel.Procedures.Engine;

namespace Schakel.Tests.Dossiers;

public sealed class LogEntryTests
{
    private static readonly DateOnly Day = Cases.Day;

    [Fact]
    public void Of_a_public_kind_a_silence_names_the_office_that_was_silent()
    {
        var cases = new Cases();
        cases.Send(Day, Cases.Filled("knelpunt", new Placement(Cases.Town, "gemeente", null), Day)).ShouldBeOfType<Decision.Accepted>();
        var turn = Possible(cases);
        cases.Send(Day.AddDays(400), new CaseCommand.PassTime()).ShouldBeOfType<Decision.Accepted>();

        Entry(cases.Happened[1]).GetProperty("rol").GetString().ShouldBe(turn);
        Entry(cases.Happened[1]).GetProperty("gebeurtenis").GetString().ShouldBe("verzuimd/2");
    }

    [Fact]
    public void Of_another_kind_a_silence_tells_no_more_than_its_day()
    {
        var cases = Cases.Opened();
        cases.Send(Day.AddDays(30), new CaseCommand.PassTime());

        Entry(cases.Happened[1]).EnumerateObject().Select(member => member.Name).ShouldBe(["c", "dag", "procedure", "v"]);
    }

    [Fact]
    public void What_a_raiser_and_the_custodian_tell_each_other_is_closed_also_where_all_else_is_public()
    {
        var cases = new Cases();
        cases.Send(Day, Cases.Filled("knelpunt", new Placement(Cases.Town, "gemeente", null), Day)).ShouldBeOfType<Decision.Accepted>();
        cases.Send(Day, new CaseCommand.Testify(new Actor("melder", "r1"), new(Detriment.Suffered, "Ik ben overgeplaatst."))).ShouldBeOfType<Decision.Accepted>();
        cases.Send(Day, new CaseCommand.Hear(new Actor("bewaarder", "account-1"), "r1", 1, "Ik bel je.")).ShouldBeOfType<Decision.Accepted>();

        Entry(cases.Happened[0]).TryGetProperty("dossier", out _).ShouldBeTrue();
        foreach (var between in cases.Happened.Skip(1))
            Entry(between).EnumerateObject().Select(member => member.Name).ShouldBe(["c", "dag", "procedure", "v"]);
    }

    // Whose turn it is, read from what everyone may see of it.
    private static string Possible(Cases cases) =>
        Schakel.Dossiers.Possible.Possibilities.Of(cases.File, Day, Cases.Shipped).First(each => each.Doing is Schakel.Dossiers.Possible.Doing.Answer).Holder;

    private static JsonElement Entry(Happened happened)
    {
        var header = new Header(happened.After.Organisation, happened.Dossier.Text, happened.Version, EventForm.NameOf(happened.What), Moment.NoonOn(happened.What.Day).Text, "c");
        return JsonDocument.Parse(LogEntry.Of(new byte[32], header, happened.After.Frozen, happened.What)).RootElement;
    }
}
