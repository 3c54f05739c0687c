// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Regulations;
using Schakel.Storage.Proof;
using Schakel.Tests.Support;

namespace Schakel.Tests.Storage;

/// <summary>What organisations work by beside what is shipped.</summary>
public abstract partial class StoreTrials
{
    private static readonly OwnRule Help = new(
        "hulp-in-huis", "Hulp in huis 🏠 مساعدة", RuleKind.PolicyRule, "jci1.3:c:BWBR0035362&artikel=2.3.5", "https://lindeveen.example/hulp", new DateOnly(2026, 1, 1), null,
        "Wie hulp nodig heeft, krijgt die.", new InLaw("wmo-2015", "2.3.5"), "De wet kent geen grens van vier uur.",
        [new OwnRoom("3", "Meer uren", "Wie het niet redt, krijgt meer uren.", "de consulent", "hulp uren")]);

    [Fact]
    public async Task A_change_of_the_rules_is_added_to_those_before_it_and_all_of_them_can_be_read_again()
    {
        await using var store = await Open();
        await using var other = await Open();
        (await store.Rules.Of(Sent.Organisation)).Changes.ShouldBeEmpty();

        (await store.Rules.Add(Sent.Organisation, Changed(1, RuleDeed.Add, null, Help))).ShouldBeTrue();
        (await other.Rules.Of(Sent.Organisation)).Changes.ShouldHaveSingleItem().Rule.ShouldBe(Help);
        (await store.Rules.Add(Sent.Organisation, Changed(2, RuleDeed.End, 1, Help with { Until = new DateOnly(2026, 6, 30) }))).ShouldBeTrue();

        var book = await other.Rules.Of(Sent.Organisation);
        book.Changes.Select(each => (each.Number, each.Deed, each.Replaces, each.Account, each.Why, each.Source)).ShouldBe(
            [(1, RuleDeed.Add, null, "account-beheer", "omdat", "besluit 1"), (2, RuleDeed.End, 1, "account-beheer", "omdat", "besluit 2")]);
        book.Changes[0].Rule.ShouldBe(Help);
        book.Changes[1].Rule.Until.ShouldBe(new DateOnly(2026, 6, 30));
        book.Changes.ShouldAllBe(each => each.At.Instant > new DateTimeOffset(2026, 1, 1, 0, 0, 0, default));
        (await store.Rules.Of([Sent.Organisation, "een-ander"])).ShouldHaveSingleItem().Organisation.ShouldBe(Sent.Organisation);
    }

    [Fact]
    public async Task Of_two_who_change_the_rules_at_once_one_is_told_to_look_again()
    {
        await using var store = await Open();

        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => store.Rules.Add(Sent.Organisation, Changed(1, RuleDeed.Add, null, Help with { Name = $"regel-{i}" })))));

        kept.Count(each => each).ShouldBe(1);
        (await store.Rules.Of(Sent.Organisation)).Changes.Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_rules_and_their_history_come_back_from_a_backup()
    {
        using var folder = new TemporaryFolder();
        var backup = folder.PathOf("backup");
        await using (var store = await Open())
        {
            await Accepted(store.Writer.Send(Sent.Opening("een")));
            await new LogKeeper(store.Engine.Open, key, Clock).KeepUp();
            await store.Rules.Add(Sent.Organisation, Changed(1, RuleDeed.Add, null, Help));
            await new Backup(store.Engine.Open, key).Write(backup);
            await store.Rules.Add(Sent.Organisation, Changed(2, RuleDeed.Withdraw, 1, Help));
        }

        await using (var engine = NewEngine())
            await new Restore(engine.Open, key) { Replaces = true, NewOrigin = "schakel.local/again" }.From(backup);

        await using var again = await Open();
        (await again.Rules.Of(Sent.Organisation)).Changes.ShouldHaveSingleItem().Rule.ShouldBe(Help);
    }

    private static RuleChange Changed(long number, RuleDeed deed, long? replaces, OwnRule rule) => new(number, default, "account-beheer", deed, replaces, rule, "omdat", $"besluit {number}");
}
