// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.OwnTexts;
using Schakel.Dossiers.Regulations;

namespace Schakel.Tests.Dossiers.OwnTexts;

public sealed class OwnBookTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    private static readonly OwnRule Rule = new("hulp", "Hulp in huis", RuleKind.PolicyRule, "", "", First, null, "Hulp voor wie die nodig heeft.", null, "", []);

    [Fact]
    public void What_was_in_force_on_a_day_is_the_text_that_began_last_by_then()
    {
        var book = Book((OwnDeed.Add, null, Rule), (OwnDeed.Change, null, Rule with { From = new(2026, 7, 1), Purpose = "Anders." }));

        book.On(First.AddDays(-1)).ShouldBeEmpty();
        book.On(First).ShouldHaveSingleItem().ShouldBeOfType<OwnRule>().Purpose.ShouldBe("Hulp voor wie die nodig heeft.");
        book.On(new(2026, 6, 30)).ShouldHaveSingleItem().ShouldBeOfType<OwnRule>().Purpose.ShouldBe("Hulp voor wie die nodig heeft.");
        book.On(new(2026, 7, 1)).ShouldHaveSingleItem().ShouldBeOfType<OwnRule>().Purpose.ShouldBe("Anders.");
    }

    [Fact]
    public void A_correction_of_an_earlier_text_leaves_the_later_one()
    {
        var book = Book((OwnDeed.Add, null, Rule), (OwnDeed.Change, null, Rule with { From = new(2026, 7, 1), Purpose = "Anders." }), (OwnDeed.Correct, 1, Rule with { Purpose = "Beter." }));

        book.On(First).ShouldHaveSingleItem().ShouldBeOfType<OwnRule>().Purpose.ShouldBe("Beter.");
        book.On(new(2026, 7, 1)).ShouldHaveSingleItem().ShouldBeOfType<OwnRule>().Purpose.ShouldBe("Anders.");
        book.AsOf(2).On(First).ShouldHaveSingleItem().ShouldBeOfType<OwnRule>().Purpose.ShouldBe("Hulp voor wie die nodig heeft.");
    }

    [Fact]
    public void What_ended_is_in_force_up_to_and_on_its_last_day()
    {
        var book = Book((OwnDeed.Add, null, Rule), (OwnDeed.End, 1, Rule with { Until = new(2026, 3, 31) }));

        book.On(new(2026, 3, 31)).ShouldHaveSingleItem();
        book.On(new(2026, 4, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_that_was_never_in_force_gives_way_to_the_one_before_it_and_stays_in_the_history()
    {
        var later = Rule with { From = new(2026, 7, 1), Purpose = "Vergissing." };
        var book = Book((OwnDeed.Add, null, Rule), (OwnDeed.Change, null, later), (OwnDeed.Withdraw, 2, later));

        book.On(new(2026, 8, 1)).ShouldHaveSingleItem().ShouldBeOfType<OwnRule>().Purpose.ShouldBe("Hulp voor wie die nodig heeft.");
        book.History("hulp").Select(each => each.Deed).ShouldBe([OwnDeed.Withdraw, OwnDeed.Change, OwnDeed.Add]);
    }

    [Fact]
    public void Whatever_is_done_nothing_of_the_history_is_lost_and_no_day_before_a_change_reads_otherwise()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var (book, days) = (new OwnBook("gemeente", []), Enumerable.Range(0, 40).Select(at => First.AddDays(at * 5)).ToList());
            var answers = new List<(long Number, ImmutableArray<string> Said)>();
            for (var i = 0; i < 15; i++)
            {
                var (before, change) = (book, Any(book, random));
                book = book.With(change);

                book.Changes.Take(before.Changes.Length).ShouldBe(before.Changes, $"seed {seed}");
                foreach (var day in days)
                {
                    book.On(day).Select(rule => rule.Name).ShouldBeUnique($"seed {seed}");
                    book.On(day).Where(rule => rule.From > day || day > rule.Until).ShouldBeEmpty($"seed {seed}");
                    if (change.Deed is OwnDeed.Add or OwnDeed.Change && day < change.Text.From)
                        book.On(day).ShouldBe(before.On(day), $"seed {seed}");
                    if (change.Deed is OwnDeed.End && day <= change.Text.Until)
                        book.On(day).Select(rule => rule.Name).ShouldBe(before.On(day).Select(rule => rule.Name), $"seed {seed}");
                }

                answers.Add((book.Number, Said(book)));
            }

            foreach (var (number, said) in answers)
                Said(book.AsOf(number)).ShouldBe(said, $"seed {seed}");

            ImmutableArray<string> Said(OwnBook of) => [.. days.SelectMany(day => of.On(day).Select(rule => $"{day:O} {rule.Name} {((OwnRule)rule).Purpose}"))];
        }
    }

    // What the site lets an administrator do: the texts of one name begin on different days, and what is corrected, ended or withdrawn still counts.
    private static OwnChange Any(OwnBook book, Random random)
    {
        var name = $"regel-{random.Next(3)}";
        var texts = book.Of(name);
        var from = First.AddDays(random.Next(150));
        while (texts.Any(each => each.Text.From == from))
            from = from.AddDays(1);
        var rule = Rule with { Name = name, From = from, Purpose = $"{book.Number}" };
        var (deed, replaces, to) = texts.IsEmpty ? (OwnDeed.Add, (long?)null, (OwnText)rule) : random.Next(4) switch
        {
            0 => (OwnDeed.Change, null, rule),
            1 => (OwnDeed.Correct, texts[0].Number, rule with { From = texts[0].Text.From }),
            2 => (OwnDeed.End, texts[0].Number, texts[0].Text with { Until = Later(texts[0].Text, random) }),
            _ => (OwnDeed.Withdraw, texts[^1].Number, texts[^1].Text),
        };
        return new OwnChange(book.Number + 1, default, "account", deed, replaces, to, "omdat", "besluit");
    }

    private static DateOnly Later(OwnText rule, Random random) => rule.Until is { } until ? until.AddDays(-random.Next(until.DayNumber - rule.From.DayNumber + 1)) : rule.From.AddDays(random.Next(60));

    private static OwnBook Book(params (OwnDeed Deed, long? Replaces, OwnText Text)[] changes) => changes.Aggregate(
        new OwnBook("gemeente", []), (book, each) => book.With(new(book.Number + 1, default, "account", each.Deed, each.Replaces, each.Text, "omdat", "besluit")));
}
