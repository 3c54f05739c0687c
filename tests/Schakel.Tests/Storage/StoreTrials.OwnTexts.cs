// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Dossiers.OwnTexts;
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
        (await store.OwnTexts.Of(OwnRegister.Rules, Sent.Organisation)).Changes.ShouldBeEmpty();

        (await store.OwnTexts.Add(OwnRegister.Rules, Sent.Organisation, Changed(1, OwnDeed.Add, null, Help))).ShouldBeTrue();
        (await other.OwnTexts.Of(OwnRegister.Rules, Sent.Organisation)).Changes.ShouldHaveSingleItem().Text.ShouldBe(Help);
        (await store.OwnTexts.Add(OwnRegister.Rules, Sent.Organisation, Changed(2, OwnDeed.End, 1, Help with { Until = new DateOnly(2026, 6, 30) }))).ShouldBeTrue();

        var book = await other.OwnTexts.Of(OwnRegister.Rules, Sent.Organisation);
        book.Changes.Select(each => (each.Number, each.Deed, each.Replaces, each.Account, each.Why, each.Source)).ShouldBe(
            [(1, OwnDeed.Add, null, "account-beheer", "omdat", "besluit 1"), (2, OwnDeed.End, 1, "account-beheer", "omdat", "besluit 2")]);
        book.Changes[0].Text.ShouldBe(Help);
        book.Changes[1].Text.Until.ShouldBe(new DateOnly(2026, 6, 30));
        book.Changes.ShouldAllBe(each => each.At.Instant > new DateTimeOffset(2026, 1, 1, 0, 0, 0, default));
        (await store.OwnTexts.Of(OwnRegister.Rules, [Sent.Organisation, "een-ander"])).ShouldHaveSingleItem().Organisation.ShouldBe(Sent.Organisation);
    }

    [Fact]
    public async Task Of_two_who_change_the_rules_at_once_one_is_told_to_look_again()
    {
        await using var store = await Open();

        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => store.OwnTexts.Add(OwnRegister.Rules, Sent.Organisation, Changed(1, OwnDeed.Add, null, Help with { Name = $"regel-{i}" })))));

        kept.Count(each => each).ShouldBe(1);
        (await store.OwnTexts.Of(OwnRegister.Rules, Sent.Organisation)).Changes.Length.ShouldBe(1);
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
            await store.OwnTexts.Add(OwnRegister.Rules, Sent.Organisation, Changed(1, OwnDeed.Add, null, Help));
            await new Backup(store.Engine.Open, key).Write(backup);
            await store.OwnTexts.Add(OwnRegister.Rules, Sent.Organisation, Changed(2, OwnDeed.Withdraw, 1, Help));
        }

        await using (var engine = NewEngine())
            await new Restore(engine.Open, key) { Replaces = true, NewOrigin = "schakel.local/again" }.From(backup);

        await using var again = await Open();
        (await again.OwnTexts.Of(OwnRegister.Rules, Sent.Organisation)).Changes.ShouldHaveSingleItem().Text.ShouldBe(Help);
    }

    [Fact]
    public async Task Each_register_has_a_history_of_its_own_and_whatever_was_written_in_it_comes_back_as_it_was()
    {
        await using var store = await Open();
        await using var other = await Open();
        var framework = new OwnFramework("dichtbij", "Dichtbij \"\\ 🏘", "", "Raad 3", new(2026, 1, 1), new(2026, 12, 31), [new("nabij", "Nabijheid", "Being near", "<b>قريب</b>\nDichtbij.", "", "")]);
        var definition = new OwnDefinition("wijk", "wijk", "neighbourhood", "Een deel.", "A part.", "dossier", "Afspraak", new(2026, 2, 1), null);

        var challenge = new OwnChallenge("rond", "Rondkomen 💶", "", "Leven van \"je\" inkomen.\nعيش", "", "Raad 4", new(2026, 3, 1), null, ["participatiewet", $"{Sent.Organisation}/hulp-in-huis"]);
        var itself = new OwnOrganisation("Gemeente", "Town", "Wij helpen.", "", "https://lindeveen.example", "Plein 1\n0000 AA", "14 010", "", new(2026, 4, 1), null);

        (await store.OwnTexts.Add(OwnRegister.Challenges, Sent.Organisation, Changed(1, OwnDeed.Add, null, challenge))).ShouldBeTrue();
        (await store.OwnTexts.Add(OwnRegister.Organisation, Sent.Organisation, Changed(1, OwnDeed.Add, null, itself))).ShouldBeTrue();
        (await store.OwnTexts.Add(OwnRegister.Rules, Sent.Organisation, Changed(1, OwnDeed.Add, null, Help))).ShouldBeTrue();
        (await store.OwnTexts.Add(OwnRegister.Frameworks, Sent.Organisation, Changed(1, OwnDeed.Add, null, framework))).ShouldBeTrue();
        (await store.OwnTexts.Add(OwnRegister.Definitions, Sent.Organisation, Changed(1, OwnDeed.Add, null, definition))).ShouldBeTrue();

        (await other.OwnTexts.Of(OwnRegister.Rules, Sent.Organisation)).Changes.ShouldHaveSingleItem().Text.ShouldBe(Help);
        (await other.OwnTexts.Of(OwnRegister.Frameworks, Sent.Organisation)).Changes.ShouldHaveSingleItem().Text.ShouldBe(framework);
        (await other.OwnTexts.Of(OwnRegister.Definitions, Sent.Organisation)).Changes.ShouldHaveSingleItem().Text.ShouldBe(definition);
        (await other.OwnTexts.Of(OwnRegister.Challenges, Sent.Organisation)).Changes.ShouldHaveSingleItem().Text.ShouldBe(challenge);
        (await other.OwnTexts.Of(OwnRegister.Organisation, Sent.Organisation)).Changes.ShouldHaveSingleItem().Text.ShouldBe(itself);
        (await other.OwnTexts.Of(OwnRegister.Frameworks, [])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Rules_that_were_kept_before_there_were_other_registers_are_still_there()
    {
        await using (var store = await Open())
        {
            await store.OwnTexts.Add(OwnRegister.Rules, Sent.Organisation, Changed(1, OwnDeed.Add, null, Help with { Purpose = "Zo: \"text\":{ of \"rule\":{." }));
            await using var connection = await store.Engine.Open();
            // As it was before.
            foreach (var sql in new[]
            {
                "create table rule_change (organisation text not null, number bigint not null, at text not null, account text not null, change text not null, primary key (organisation, number))",
                """insert into rule_change select organisation, number, at, account, replace(change, '"text":{', '"rule":{') from register_change""", "drop table register_change", "delete from schema_version where number = 20",
            })
                await connection.ExecuteAsync(sql);
        }

        await using var again = await Open();

        (await again.OwnTexts.Of(OwnRegister.Rules, Sent.Organisation)).Changes.ShouldHaveSingleItem().Text.ShouldBe(Help with { Purpose = "Zo: \"text\":{ of \"rule\":{." });
    }

    private static OwnChange Changed(long number, OwnDeed deed, long? replaces, OwnText rule) => new(number, default, "account-beheer", deed, replaces, rule, "omdat", $"besluit {number}");
}
