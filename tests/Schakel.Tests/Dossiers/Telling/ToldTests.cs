// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Telling;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Tests.Dossiers.Telling;

/// <summary>Who is told what.</summary>
public sealed class ToldTests
{
    private static readonly DateOnly Later = Cases.Day.AddDays(1);

    [Fact]
    public void Whoever_gets_a_turn_is_told_until_when()
    {
        var cases = Opened();

        Last(cases).ShouldBe([new Notice("leider", Tiding.Turn, Due(cases))]);
    }

    [Theory]
    [InlineData(Protection.Open, 1)]
    [InlineData(Protection.Confidential, 0)]
    public void A_raiser_is_told_that_his_dossier_belongs_to_a_bottleneck_and_that_it_does_no_more(Protection protection, int told)
    {
        var cases = Cases.Opened(protection);
        var bottleneck = Schakel.Dossiers.Numbers.DossierNumber.Of("knelpunt", 0);
        cases.Send(Later, Cases.Town, [new Part(bottleneck, Cases.Filled("knelpunt", new Placement(Cases.Town, "gemeente", null), Later))]).ShouldBeOfType<Decision.Accepted>();
        var link = new Link(LinkKind.Joins, bottleneck);

        cases.Send(Later, new CaseCommand.LinkTo(new Actor("coördinator", "wie-bundelt"), link)).ShouldBeOfType<Decision.Accepted>();
        Last(cases).ShouldBe(Enumerable.Repeat(new Notice("r1", Tiding.Gathered, null), told));
        cases.Send(Later, new CaseCommand.Unlink(new Actor("coördinator", "wie-bundelt"), link, "Het gaat over iets anders.")).ShouldBeOfType<Decision.Accepted>();
        Last(cases).ShouldBe(Enumerable.Repeat(new Notice("r1", Tiding.Parted, null), told));
    }

    [Fact]
    public void A_raiser_with_an_account_is_told_of_the_answer_and_until_when_he_can_respond()
    {
        var cases = Opened();
        cases.Send(Later, Answer()).ShouldBeOfType<Decision.Accepted>();

        Last(cases).ShouldBe([new Notice("r1", Tiding.Answered, Due(cases))]);
    }

    [Theory]
    [InlineData(Protection.Confidential)]
    [InlineData(Protection.Anonymous)]
    public void A_raiser_whose_name_is_protected_is_told_nothing(Protection protection)
    {
        var cases = Opened(protection);
        cases.Send(Later, Answer());
        cases.Send(Later, new CaseCommand.Contribute(new Actor("teamleider", "leider"), Words.None.With("bericht", "Vraag.")));

        All(cases).Select(notice => notice.Account).Distinct().ShouldBe(["leider"]);
    }

    [Fact]
    public void Silence_tells_the_raiser_the_one_who_was_silent_and_the_one_above()
    {
        var cases = Opened();
        cases.Send(Due(cases)!.Value.AddDays(1), new CaseCommand.PassTime());

        Last(cases).ShouldBe([new Notice("hoofd", Tiding.Turn, Due(cases)), new Notice("leider", Tiding.Silent, null), new Notice("r1", Tiding.Climbed, null)]);
    }

    [Fact]
    public void Whoever_is_asked_along_is_told_and_so_is_the_office_that_is_asked()
    {
        var cases = Opened();
        var holder = new Actor("teamleider", "leider");
        cases.Send(Later, new CaseCommand.Invite(holder, "collega", "Wat vind jij?"));
        Last(cases).ShouldBe([new Notice("collega", Tiding.Invited, null)]);

        cases.Send(Later, new CaseCommand.Invite(holder, "afdelingshoofd", "En jij?"));
        Last(cases).ShouldBe([new Notice("hoofd", Tiding.Invited, null)]);
    }

    [Fact]
    public void A_message_is_told_to_the_others_and_not_to_who_wrote_it()
    {
        var cases = Opened();
        cases.Send(Later, new CaseCommand.Contribute(new Actor("teamleider", "leider"), Words.None.With("bericht", "Vraag.")));
        Last(cases).ShouldBe([new Notice("r1", Tiding.Message, null)]);

        cases.Send(Later, new CaseCommand.Contribute(new Actor(Role.Raiser.Name, "r1"), Words.None.With("bericht", "Antwoord.")));
        Last(cases).ShouldBe([new Notice("leider", Tiding.Message, null)]);
    }

    [Fact]
    public void Who_comes_to_an_office_is_told_what_lies_there()
    {
        var cases = Opened();
        cases.Send(Later, new CaseCommand.Staff(Staffing.SetItem("teamleider", ["leider", "nieuw"])));

        Last(cases).ShouldBe([new Notice("nieuw", Tiding.Turn, Due(cases))]);
    }

    [Fact]
    public void Who_took_the_decision_is_not_told_that_it_is_his_turn_to_judge_it()
    {
        var cases = new Cases();
        var open = Cases.Filled("noodrem-professional", new Placement(Cases.Town, "gemeente", "teamleider"), Cases.Day) with { Staffing = Staffing.SetItem("afdelingshoofd", ["leider", "hoofd"]), Barred = ["leider"] };
        cases.Send(Cases.Day, open).ShouldBeOfType<Decision.Accepted>();
        Last(cases).Select(notice => notice.Account).ShouldBe(["leider"], "to think again is for who decided");
        cases.Send(Due(cases)!.Value.AddDays(1), new CaseCommand.PassTime());

        Last(cases).Where(notice => notice.What is Tiding.Turn).Select(notice => notice.Account).ShouldBe(["hoofd"]);
    }

    [Fact]
    public void Where_a_dossier_does_not_say_who_fills_an_office_the_chart_does()
    {
        var cases = new Cases();
        cases.Send(Cases.Day, Cases.Signal());

        Told.Of(cases.Happened[^1], null, Course(cases), office => office == "teamleider" ? ["volgens-kaart"] : []).ShouldBe([new Notice("volgens-kaart", Tiding.Turn, Due(cases))]);
    }

    [Fact]
    public void A_promise_that_is_not_kept_and_one_that_is_are_told_to_both_sides()
    {
        var broken = Promise();
        broken.Send(Due(broken)!.Value.AddDays(1), new CaseCommand.PassTime());
        Last(broken).ShouldContain(new Notice("leider", Tiding.PromiseBroken, null));
        Last(broken).ShouldContain(notice => notice.Account == "r1" && notice.What == Tiding.PromiseBroken);

        var kept = Promise();
        kept.Send(Later, new CaseCommand.Answer(new Actor("teamleider", "leider"), "nakomen", "gedaan", Words.None.With("motivering", "Het is af."))).ShouldBeOfType<Decision.Accepted>();
        kept.Send(Later, new CaseCommand.Answer(new Actor(Role.Raiser.Name, "r1"), "nagaan", "bevestigen", Words.None)).ShouldBeOfType<Decision.Accepted>();
        Last(kept).ShouldBe([new Notice("leider", Tiding.PromiseKept, null)]);
    }

    [Fact]
    public void Whatever_a_raiser_tells_the_custodian_is_told_the_same_and_the_one_at_the_wheel_nothing()
    {
        foreach (var detriment in Enum.GetValues<Detriment>())
        {
            var cases = Opened(Protection.Anonymous);
            cases.Send(Later, new CaseCommand.Testify(new Actor(Role.Raiser.Name, "r1"), new(detriment, "Iets."))).ShouldBeOfType<Decision.Accepted>();

            Told.Of(cases.Happened[^1], cases.Happened[^2].After, Course(cases), office => office == "bewaarder" ? ["vertrouwd", "leider"] : [])
                .ShouldBe([new Notice("vertrouwd", Tiding.Testified, Later.AddDays(7))], "and no custodian who is at the wheel himself");
        }
    }

    [Theory]
    [InlineData(Protection.Open, "r1")]
    [InlineData(Protection.Anonymous)]
    public void That_the_custodian_read_it_is_told_to_that_raiser_where_he_has_an_account(Protection protection, params string[] told)
    {
        var cases = Opened(protection);
        cases.Send(Later, new CaseCommand.Join(new("r2", protection is Protection.Anonymous ? null : "Kees")));
        cases.Send(Later, new CaseCommand.Testify(new Actor(Role.Raiser.Name, "r1"), new(Detriment.None, "")));
        cases.Send(Later, new CaseCommand.Hear(new Actor("bewaarder", "vertrouwd"), "r1", 2, "Ik bel je.")).ShouldBeOfType<Decision.Accepted>();

        Last(cases).ShouldBe(told.Select(account => new Notice(account, Tiding.Heard, null)));
    }

    [Fact]
    public void What_is_due_soon_is_told_to_who_has_the_turn()
    {
        var cases = Opened();

        Told.DueSoon(cases.File, Course(cases), _ => []).ShouldBe([new Notice("leider", Tiding.DueSoon, Due(cases))]);
    }

    // 2026-12-01 is a Tuesday.
    [Theory]
    [InlineData(Tiding.Turn, "2026-12-08", true)]
    [InlineData(Tiding.Turn, "2026-12-09", false)]
    [InlineData(Tiding.DueSoon, "2026-12-03", true)]
    [InlineData(Tiding.Answered, "2026-12-04", false)]
    [InlineData(Tiding.Message, null, false)]
    public void Only_what_is_due_soon_or_came_with_a_short_term_is_urgent(Tiding what, string? until, bool isUrgent) =>
        new Notice("leider", what, until is null ? null : DateOnly.Parse(until)).IsUrgent(Cases.Day, Cases.Shipped.Calendar).ShouldBe(isUrgent);

    [Theory]
    [InlineData(MailChoice.Daily, false, "2026-12-02T06:00:00Z")]
    [InlineData(MailChoice.Daily, true, "2026-12-01T09:00:00Z")]
    [InlineData(MailChoice.AtOnce, false, "2026-12-01T09:00:00Z")]
    [InlineData(MailChoice.Off, true, null)]
    public void The_mail_of_a_day_goes_out_at_seven_in_the_morning_here(MailChoice choice, bool isUrgent, string? expected) =>
        MailChoices.NotBefore(choice, isUrgent, At("2026-12-01T09:00:00Z")).ShouldBe(expected is null ? null : At(expected));

    [Fact]
    public void What_happens_in_the_night_goes_out_the_same_morning() =>
        MailChoices.NotBefore(MailChoice.Daily, false, At("2026-07-01T00:30:00Z")).ShouldBe(At("2026-07-01T05:00:00Z"));

    [Fact]
    public void Whatever_happens_in_any_procedure_someone_can_be_told_of_it()
    {
        foreach (var procedure in Support.Policy.Procedures)
        {
            for (var seed = 0; seed < 5; seed++)
            {
                var cases = CaseWalk.Of(procedure, seed).Cases;
                var before = new Dictionary<string, CaseFile>();
                foreach (var happened in cases.Happened)
                {
                    Told.Of(happened, before.GetValueOrDefault(happened.Dossier.Text), Cases.Shipped.Course(happened.After.ProcedureHash, happened.After.TypeHash, happened.After.Driver), office => [$"van-{office}"])
                        .Select(notice => notice.Account).ShouldBeUnique();
                    before[happened.Dossier.Text] = happened.After;
                }
            }
        }
    }

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Staffing =
        new Dictionary<string, ImmutableArray<string>> { ["teamleider"] = ["leider"], ["afdelingshoofd"] = ["hoofd"] }.ToImmutableDictionary();

    private static Cases Opened(Protection protection = Protection.Open)
    {
        var cases = new Cases();
        cases.Send(Cases.Day, Cases.Signal(protection, protection is Protection.Anonymous ? null : "Fatima Jansen") with { Staffing = Staffing }).ShouldBeOfType<Decision.Accepted>();
        return cases;
    }

    private static Cases Promise()
    {
        var cases = new Cases();
        cases.Send(Cases.Day, Cases.Filled("toezegging", new Placement(Cases.Town, "gemeente", "teamleider"), Cases.Day) with { Staffing = Staffing }).ShouldBeOfType<Decision.Accepted>();
        return cases;
    }

    private static CaseCommand.Answer Answer() => new(new Actor("teamleider", "leider"), "oppakken", "uitleggen", Words.None.With("motivering", "Omdat."));

    private static DateOnly? Due(Cases cases) => Time.NextDay(cases.File.Running);

    private static Schakel.Procedures.Settings.Course Course(Cases cases) => Cases.Shipped.Course(cases.File.ProcedureHash, cases.File.TypeHash, cases.File.Driver);

    private static ImmutableArray<Notice> Last(Cases cases) => Of(cases, cases.Happened.FindLastIndex(each => each.Dossier == cases.Number));

    private static IEnumerable<Notice> All(Cases cases) => Enumerable.Range(0, cases.Happened.Count).Where(at => cases.Happened[at].Dossier == cases.Number).SelectMany(at => Of(cases, at));

    private static ImmutableArray<Notice> Of(Cases cases, int at) => Told.Of(
        cases.Happened[at], cases.Happened.Take(at).LastOrDefault(each => each.Dossier == cases.Number)?.After, Course(cases), _ => []);

    private static Moment At(string text) => new(DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}
