// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.OwnTexts;
using Schakel.Procedures;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Registers;

public sealed class OwnFrameworksTests
{
    private static readonly DateOnly First = new(2026, 1, 1), Today = new(2026, 12, 1);

    private static readonly OwnFramework Text = new("dichtbij", "Dichtbij", "", "Raad", First, null, [new("nabij", "Nabijheid", "", "Ga langs.", "", "artikel 3 van de visie")]);

    private static readonly OwnFrameworks Before = Of(Change(1, new(2026, 1, 1), Text));

    private static readonly OwnFrameworks After = Of(
        Change(1, new(2026, 1, 1), Text), Change(2, new(2026, 12, 1), Text with { From = Today, Principles = [Text.Principles[0] with { Title = "Aanbellen", English = "Ringing" }] }));

    [Fact]
    public void A_stamp_brings_back_what_was_seen_and_what_is_none_what_is_now()
    {
        After.AsSeen(Before.Stamp).Principles.ShouldHaveSingleItem().Called.Dutch.ShouldBe("Nabijheid");
        After.AsSeen("2026-11-30 gemeente=2").Principles.ShouldHaveSingleItem().Called.Dutch.ShouldBe("Nabijheid", "the new words begin a day later");
        After.AsSeen("2026-12-01").Principles.ShouldBeEmpty("there was none when it was seen");
        foreach (var hostile in new[] { "", "gemeente=1", "2026-02-30 gemeente=1", "'; drop table register_change; --", new string('9', 10_000) })
            After.AsSeen(hostile).Principles.ShouldHaveSingleItem().Called.Dutch.ShouldBe("Aanbellen", hostile);
        After.AsSeen("2026-12-01 gemeente=99999999999999999999 gemeente=1=1 =").Principles.ShouldBeEmpty();
    }

    [Fact]
    public void A_principle_is_named_with_whose_it_is_keeps_its_name_and_is_not_in_the_law_whatever_its_source_says()
    {
        var (was, now) = (Before.Principles.Single(), After.Principles.Single());

        was.Title.ShouldBe(new Wording("Nabijheid (Gemeente)", "Nabijheid (Gemeente)"));
        now.Title.English.ShouldBe("Ringing (Gemeente)");
        now.Name.ShouldBe(was.Name);
        now.Reads(was).ShouldBeFalse();
        was.IsInLaw.ShouldBeFalse();
    }

    [Fact]
    public void What_was_written_is_found_by_the_words_that_were_known_that_day()
    {
        After.EverCalled("NABIJHEID (gemeente)", Today)!.Called.Dutch.ShouldBe("Nabijheid");
        After.EverCalled("Ringing (Gemeente)", new(2026, 11, 30)).ShouldBeNull();
        After.EverCalled("Nabijheid", Today).ShouldBeNull("it could be anyone's");
    }

    private static OwnFrameworks Of(params ImmutableArray<OwnChange> changes) => new([new OwnBook("gemeente", changes)], Today, _ => "Gemeente");

    private static OwnChange Change(long number, DateOnly on, OwnText text) => new(number, Moment.NoonOn(on), "account", number == 1 ? OwnDeed.Add : OwnDeed.Change, null, text, "omdat", "besluit");
}
