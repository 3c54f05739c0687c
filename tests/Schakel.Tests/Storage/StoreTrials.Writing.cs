// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Storage.Concepts;

namespace Schakel.Tests.Storage;

public abstract partial class StoreTrials
{
    [Fact]
    public async Task What_was_accepted_is_there_after_reopening_and_can_be_gone_on_with()
    {
        var number = Sent.NumberOf("open");
        await using (var store = await Open())
        {
            await Accepted(store.Writer.Send(Sent.Opening("open")));
            await Accepted(store.Writer.Send(Sent.Answering("antwoord", number)));
        }

        await using var again = await Open();
        (await again.Events.Of(Sent.Organisation, number)).Select(each => each.Row.Type).ShouldBe(["geopend/2", "beantwoord/1"]);
        (await Accepted(again.Writer.Send(Sent.Withdrawing("intrekken", number)))).Events[0].Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_command_sent_twice_happens_once_and_is_answered_twice()
    {
        await using var store = await Open();
        var decisions = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.Writer.Send(Sent.Opening("open"))));
        decisions.ShouldAllBe(decision => decision is Decision.Accepted);
        decisions.Cast<Decision.Accepted>().ShouldAllBe(accepted => accepted.Events.Length == 1 && accepted.Events[0].Dossier == Sent.NumberOf("open"));
        (await Ask<long>(store, "select count(*) from event")).ShouldBe([1L]);
    }

    [Fact]
    public async Task What_someone_was_writing_is_kept_as_sent_with_what_happened_and_as_it_was_where_it_was_refused()
    {
        await using var store = await Open();
        var (sent, refused) = (KeptConcepts.NewSecret(), KeptConcepts.NewSecret());
        await store.Concepts.Save(sent, "geschreven");
        await store.Concepts.Save(refused, "geschreven");

        await Accepted(store.Writer.Send(Sent.Opening("open"), store.Concepts.Row(sent, "verstuurd")));
        await store.Writer.Send(Sent.Answering("antwoord", Sent.NumberOf("nergens")), store.Concepts.Row(refused, "verstuurd"));

        (await store.Concepts.Load(sent)).ShouldBe("verstuurd");
        (await store.Concepts.Load(refused)).ShouldBe("geschreven");
    }

    [Fact]
    public async Task A_refused_command_sent_twice_at_once_is_refused_twice()
    {
        await using var store = await Open();
        var decisions = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => store.Writer.Send(Sent.Answering("antwoord", Sent.NumberOf("nergens")))));
        decisions.ShouldAllBe(decision => decision is Decision.Refused);
    }

    [Fact]
    public async Task One_that_is_refused_leaves_the_rest_of_its_batch_standing()
    {
        await using var store = await Open();
        var sent = Enumerable.Range(0, 40).Select(i => i % 4 == 3 ? Sent.Answering($"fout-{i}", Sent.NumberOf($"nergens-{i}")) : Sent.Opening($"goed-{i}"));
        var decisions = await Task.WhenAll(sent.Select(each => store.Writer.Send(each)));
        decisions.Count(decision => decision is Decision.Accepted).ShouldBe(30);
        (await Ask<string>(store, "select command from event")).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(0, 40).Where(i => i % 4 != 3).Select(i => $"goed-{i}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_several_dossiers_in_one_command_all_happen_or_none()
    {
        await using var store = await Open();
        var half = new Submission("half", Sent.Organisation, [Sent.OpeningPart("half", 0), .. Sent.Answering("half", Sent.NumberOf("nergens")).Parts]);
        (await store.Writer.Send(half)).ShouldBeOfType<Decision.Refused>();
        (await Ask<long>(store, "select count(*) from event")).ShouldBe([0L]);
        await Accepted(store.Writer.Send(new Submission("heel", Sent.Organisation, [Sent.OpeningPart("heel", 0), Sent.OpeningPart("heel", 1)])));
        (await Ask<string>(store, "select command from event order by position")).ShouldBe(["heel", "heel"]);
        (await Ask<long>(store, "select count(*) from dossier")).ShouldBe([2L]);
    }

    [Fact]
    public async Task A_command_sees_what_an_earlier_one_of_its_batch_did()
    {
        await using var store = await Open();
        var number = Sent.NumberOf("open");
        var sent = new[] { Sent.Opening("open"), Sent.Answering("antwoord", number), Sent.Withdrawing("intrekken", number) }.Select(each => store.Writer.Send(each)).ToList();
        (await Task.WhenAll(sent)).ShouldAllBe(decision => decision is Decision.Accepted);
        (await Ask<long>(store, "select version from event order by position")).ShouldBe([0L, 1L, 2L]);
    }

    [Fact]
    public async Task Time_never_runs_back_in_the_log_and_a_clock_that_does_is_reported_once()
    {
        await using var store = await Open();
        await Accepted(store.Writer.Send(Sent.Opening("eerst")));
        var first = Clock.Now;
        Clock.Now = first.AddDays(-3);
        await Accepted(store.Writer.Send(Sent.Opening("daarna")));
        await Accepted(store.Writer.Send(Sent.Opening("nog eens")));
        (await Ask<string>(store, "select distinct at from event")).ShouldBe([new Moment(first).Text]);
        (await Ask<string>(store, "select distinct opened from dossier")).ShouldBe(["2026-12-01"]);
        reported.ShouldHaveSingleItem().ShouldContain("behind the log");
    }
}
