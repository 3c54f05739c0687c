// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Regulations;

namespace Schakel.Tests.Dossiers.Regulations;

public sealed class RuleBookTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    private static readonly OwnRule Rule = new("hulp", "Hulp in huis", RuleKind.PolicyRule, "", "", First, null, "Hulp voor wie die nodig heeft.", null, "", []);

    [Fact]
    public void What_was_in_force_on_a_day_is_the_text_that_began_last_by_then()
    {
        var book = Book((RuleDeed.Add, null, Rule), (RuleDeed.Change, null, Rule with { From = new(2026, 7, 1), Purpose = "Anders." }));

        book.On(First.AddDays(-1)).ShouldBeEmpty();
        book.On(First).ShouldHaveSingleItem().Purpose.ShouldBe("Hulp voor wie die nodig heeft.");
        book.On(new(2026, 6, 30)).ShouldHaveSingleItem().Purpose.ShouldBe("Hulp voor wie die nodig heeft.");
        book.On(new(2026, 7, 1)).ShouldHaveSingleItem().Purpose.ShouldBe("Anders.");
    }

    [Fact]
    public void A_correction_of_an_earlier_text_leaves_the_later_one()
    {
        var book = Book((RuleDeed.Add, null, Rule), (RuleDeed.Change, null, Rule with { From = new(2026, 7, 1), Purpose = "Anders." }), (RuleDeed.Correct, 1, Rule with { Purpose = "Beter." }));

        book.On(First).ShouldHaveSingleItem().Purpose.ShouldBe("Beter.");
        book.On(new(2026, 7, 1)).ShouldHaveSingleItem().Purpose.ShouldBe("Anders.");
        book.AsOf(2).On(First).ShouldHaveSingleItem().Purpose.ShouldBe("Hulp voor wie die nodig heeft.");
    }

    [Fact]
    public void What_ended_is_in_force_up_to_and_on_its_last_day()
    {
        var book = Book((RuleDeed.Add, null, Rule), (RuleDeed.End, 1, Rule with { Until = new(2026, 3, 31) }));

        book.On(new(2026, 3, 31)).ShouldHaveSingleItem();
        book.On(new(2026, 4, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_that_was_never_in_force_gives_way_to_the_one_before_it_and_stays_in_the_history()
    {
        var later = Rule with { From = new(2026, 7, 1), Purpose = "Vergissing." };
        var book = Book((RuleDeed.Add, null, Rule), (RuleDeed.Change, null, later), (RuleDeed.Withdraw, 2, later));

        book.On(new(2026, 8, 1)).ShouldHaveSingleItem().Purpose.ShouldBe("Hulp voor wie die nodig heeft.");
        book.History("hulp").Select(each => each.Deed).ShouldBe([RuleDeed.Withdraw, RuleDeed.Change, RuleDeed.Add]);
    }

    [Fact]
    public void Whatever_is_done_nothing_of_the_history_is_lost_and_no_day_before_a_change_reads_otherwise()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var (book, days) = (new RuleBook("gemeente", []), Enumerable.Range(0, 40).Select(at => First.AddDays(at * 5)).ToList());
            var answers = new List<(long Number, ImmutableArray<string> Said)>();
            for (var i = 0; i < 15; i++)
            {
                var (before, change) = (book, Any(book, random));
                book = book.With(change);

                book.Changes.Take(before.Changes.Length).ShouldBe(before.Changes, $"seed {seed}");
                foreach (var day in days)
                {
                    book.On(day).Select(rule => rule.Name).ShouldBeUnique($"seed {seed}");
                    book.On(day).ShouldAllBe(rule => rule.From <= day && (rule.Until == null || day <= rule.Until), $"seed {seed}");
                    if (change.Deed is RuleDeed.Add or RuleDeed.Change && day < change.Rule.From)
                        book.On(day).ShouldBe(before.On(day), $"seed {seed}");
                    if (change.Deed is RuleDeed.End && day <= change.Rule.Until)
                        book.On(day).Select(rule => rule.Name).ShouldBe(before.On(day).Select(rule => rule.Name), $"seed {seed}");
                }

                answers.Add((book.Number, Said(book)));
            }

            foreach (var (number, said) in answers)
                Said(book.AsOf(number)).ShouldBe(said, $"seed {seed}");

            ImmutableArray<string> Said(RuleBook of) => [.. days.SelectMany(day => of.On(day).Select(rule => $"{day:O} {rule.Name} {rule.Purpose}"))];
        }
    }

    // What the site lets an administrator do: the texts of one name begin on different days, and what is corrected, ended or withdrawn still counts.
    private static RuleChange Any(RuleBook book, Random random)
    {
        var name = $"regel-{random.Next(3)}";
        var texts = book.Of(name);
        var from = First.AddDays(random.Next(150));
        while (texts.Any(each => each.Rule.From == from))
            from = from.AddDays(1);
        var rule = Rule with { Name = name, From = from, Purpose = $"{book.Number}" };
        var (deed, replaces, to) = texts.IsEmpty ? (RuleDeed.Add, (long?)null, rule) : random.Next(4) switch
        {
            0 => (RuleDeed.Change, null, rule),
            1 => (RuleDeed.Correct, texts[0].Number, rule with { From = texts[0].Rule.From }),
            2 => (RuleDeed.End, texts[0].Number, texts[0].Rule with { Until = Later(texts[0].Rule, random) }),
            _ => (RuleDeed.Withdraw, texts[^1].Number, texts[^1].Rule),
        };
        return new RuleChange(book.Number + 1, default, "account", deed, replaces, to, "omdat", "besluit");
    }

    private static DateOnly Later(OwnRule rule, Random random) => rule.Until is { } until ? until.AddDays(-random.Next(until.DayNumber - rule.From.DayNumber + 1)) : rule.From.AddDays(random.Next(60));

    private static RuleBook Book(params (RuleDeed Deed, long? Replaces, OwnRule Rule)[] changes) => changes.Aggregate(
        new RuleBook("gemeente", []), (book, each) => book.With(new(book.Number + 1, default, "account", each.Deed, each.Replaces, each.Rule, "omdat", "besluit")));
}
