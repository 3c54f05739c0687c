// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.Json;
using Schakel.Dossiers.Deliberating;
using Schakel.Web.Registers;

namespace Schakel.Tests.Dossiers.Deliberating;

public sealed class DeliberationTests
{
    private static readonly Method Judgment = Registry.Read(Repository.Root).Methods.Single(method => method.Name == "oordeelsvorming");
    private static readonly ImmutableArray<Seat> Seats = [new(1, Perspective.Professional, "klantmanager", true), new(2, Perspective.Legal, "jurist", false), new(3, Perspective.Citizen, "", false)];
    private static readonly TableLine.Opened Opening = new("coördinator", Judgment, Seats);
    private static readonly Choice Help = new("Helpen", "Niemand onder het minimum", "Ongelijk", "Vraag het Rijk");

    [Fact]
    public void Every_method_asks_each_to_choose_once_before_it_comes_to_an_outcome_and_is_told_in_both_languages()
    {
        var methods = Registry.Read(Repository.Root).Methods;

        methods.Length.ShouldBe(3);
        foreach (var method in methods)
        {
            var works = method.Steps.Select(step => step.Kind).ToList();
            works.Count(work => work is StepWork.Choosing).ShouldBe(1, method.Name);
            works.Count(work => work is StepWork.Concluding).ShouldBe(1, method.Name);
            works.IndexOf(StepWork.Choosing).ShouldBeLessThan(works.IndexOf(StepWork.Concluding), method.Name);
            method.Steps.ShouldAllBe(step => step.Title.Dutch.Length > 0 && step.Title.English.Length > 0 && step.Explanation.Dutch.Length > 0 && step.Explanation.English.Length > 0);
            method.Source.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Who_was_asked_and_did_not_come_is_missing_as_is_who_was_not_asked()
    {
        var table = At(new TableLine.Seated(1), new TableLine.Seated(2));

        table.Missing.ShouldBe([Perspective.Citizen, Perspective.Financial, Perspective.Social, Perspective.ClientCouncil]);
    }

    [Fact]
    public void Nobody_goes_past_the_choosing_before_the_choices_lie_open_and_after_that_nobody_chooses()
    {
        var choosing = Enumerable.Range(0, 5).Select(step => (TableLine)new TableLine.Moved(step, step + 1)).ToArray();
        var table = At(choosing);
        table.Now.Kind.ShouldBe(StepWork.Choosing);

        TableRules.Refusal(table, new TableLine.Revealed()).ShouldNotBeNull("nobody chose yet");
        TableRules.Refusal(table, new TableLine.Moved(5, 6)).ShouldNotBeNull();
        table = table.After(new TableLine.Chose("a", Help)).After(new TableLine.Chose("a", Help with { What = "Toch niet" }));
        table.Choices.Values.ShouldBe([Help with { What = "Toch niet" }], "who chooses again changes his choice");
        table = table.After(new TableLine.Revealed());
        TableRules.Refusal(table, new TableLine.Moved(5, 6)).ShouldBeNull();
        TableRules.Refusal(table, new TableLine.Chose("b", Help)).ShouldNotBeNull();
    }

    [Fact]
    public void What_someone_was_writing_when_the_table_went_on_is_still_taken_and_what_is_ahead_is_not()
    {
        var table = At(new TableLine.Moved(0, 1), new TableLine.Moved(1, 2));

        TableRules.Refusal(table, new TableLine.Said("x", 1, 2, "het gezin")).ShouldBeNull();
        TableRules.Refusal(table, new TableLine.Said("x", 3, 2, "een feit")).ShouldNotBeNull();
        TableRules.Refusal(At(new TableLine.Moved(0, 1), new TableLine.Moved(1, 0)), new TableLine.Said("x", 1, 2, "het gezin")).ShouldBeNull("the table went a step back");
    }

    [Fact]
    public void Who_is_named_as_touched_and_has_no_argument_is_shown_until_someone_gives_one()
    {
        var table = At(new TableLine.Said("1", 1, 1, "Het gezin"), new TableLine.Said("2", 1, 2, "Andere inwoners"), new TableLine.Said("3", 4, 2, "Gelijk behandelen") { Side = Side.Against, Interest = "andere inwoners" });

        table.WithoutArgument.ShouldBe(["Het gezin"]);
    }

    [Fact]
    public void That_the_convenor_took_something_away_stays_at_the_table()
    {
        var table = At(new TableLine.Said("1", 1, 1, "Het gezin"), new TableLine.TakenBack("1") { ByConvenor = true });

        table.TakenAway.ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_sees_it_otherwise_is_taken_away_by_nobody(bool byConvenor)
    {
        var back = new TableLine.TakenBack("2") { ByConvenor = byConvenor };
        var table = At(new TableLine.Said("2", 5, null, "Ik zie het anders"));

        TableRules.Refusal(table, back).ShouldNotBeNull().Dutch.ShouldContain("blijft in het verslag");
        table.After(back).Dissent.ShouldHaveSingleItem("also where such a line would stand there");
    }

    [Fact]
    public void Words_in_it_that_point_at_someone_are_covered_and_everyone_sees_that()
    {
        var table = At(new TableLine.Said("2", 5, null, "Ik vind dat mevrouw Jansen dit al wist. Jansen!"));
        var covered = new TableLine.Covered("2", "jansen");
        TableRules.Refusal(table, covered).ShouldBeNull();
        table = table.After(covered);

        table.Dissent.ShouldHaveSingleItem().Text.ShouldBe("Ik vind dat mevrouw […] dit al wist. […]!");
        table.DissentCovered.ShouldBe(1);
    }

    [Fact]
    public void Nor_is_a_dissent_covered_piece_by_piece_until_nothing_is_left()
    {
        var table = At(new TableLine.Said("2", 5, null, "Het gezin van Jansen betaalde alles"));
        foreach (var word in new[] { "Jansen", "gezin", "betaalde", "alles", "Het", "van" })
        {
            if (TableRules.Refusal(table, new TableLine.Covered("2", word)) is null)
                table = table.After(new TableLine.Covered("2", word));
        }

        table.Dissent.ShouldHaveSingleItem().Text.Replace("[…]", "").Count(char.IsLetter).ShouldBeGreaterThanOrEqualTo("HetgezinvanJansenbetaaldealles".Length / 2);
    }

    [Fact]
    public void In_a_short_one_a_name_and_a_place_may_be_most_of_it_and_other_words_may_not()
    {
        var table = At(new TableLine.Said("2", 5, null, "Jan van der Berg uit Lutjebroek wist het al."));
        TableRules.Refusal(table, new TableLine.Covered("2", "wist het al")).ShouldNotBeNull().Dutch.ShouldContain("blijft er te weinig over");
        foreach (var words in new[] { "Jan van der Berg", "Lutjebroek" })
        {
            TableRules.Refusal(table, new TableLine.Covered("2", words)).ShouldBeNull();
            table = table.After(new TableLine.Covered("2", words));
        }

        table.Dissent.ShouldHaveSingleItem().Text.ShouldBe("[…] uit […] wist het al.");
        TableRules.Refusal(table, new TableLine.Covered("2", "wist")).ShouldNotBeNull("a quarter of it stays");
    }

    [Theory]
    [InlineData("2", "", "over welke woorden")]
    [InlineData("2", "De Vries", "staan er niet zo")]
    [InlineData("2", "Ik zie dit heel anders", "blijft er te weinig over")]
    [InlineData("2", "zie dit heel", "blijft er te weinig over")]
    [InlineData("2", "e", "staan er niet zo")]
    [InlineData("2", "…", "staan er niet zo")]
    [InlineData("1", "Het", "staat hier niet meer")]
    [InlineData("7", "Het", "staat hier niet meer")]
    public void Nothing_else_of_it_is_covered(string id, string words, string said)
    {
        var table = At(new TableLine.Said("1", 1, 1, "Het gezin"), new TableLine.Said("2", 5, null, "Ik zie dit heel anders"));

        TableRules.Refusal(table, new TableLine.Covered(id, words)).ShouldNotBeNull().Dutch.ShouldContain(said);
    }

    [Fact]
    public void What_was_taken_back_stays_away_also_where_it_is_sent_again()
    {
        var said = new TableLine.Said("1", 1, 1, "Mevrouw De Vries");
        var table = At(said, new TableLine.TakenBack("1"));

        table.Said.ShouldBeEmpty();
        TableRules.IsThere(table, said).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("zeer lang")]
    public void A_text_that_is_empty_or_too_long_is_refused_with_what_to_do(string text) =>
        TableRules.Refusal(At(), new TableLine.Said("1", 0, 1, text.Length == 0 ? "" : new string('a', TableRules.Longest + 1))).ShouldNotBeNull().Dutch.ShouldStartWith("Schrijf");

    [Fact]
    public void Whatever_comes_in_whatever_order_what_the_rules_let_through_gives_a_table_that_holds()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var lines = new List<TableLine>();
            Deliberation? table = null;
            for (var i = 0; i < 60; i++)
            {
                var line = Any(random, table);
                if (TableRules.IsThere(table, line) || TableRules.Refusal(table, line) is not null)
                    continue;
                lines.Add(line);
                table = table is null ? Deliberation.Of(lines) : table.After(line);
                table.ShouldNotBeNull();
                table.Step.ShouldBeInRange(0, Judgment.Steps.Length - 1);
                (table.Step <= 5 || table.AreChoicesOpen).ShouldBeTrue("past the choosing only with the choices open");
                table.Dissent.Count().ShouldBe(lines.OfType<TableLine.Said>().Where(said => said.IsDissent).DistinctBy(said => said.Id).Count(), "none was taken away");
                table.Present.ShouldBeSubsetOf(table.Seats.Select(seat => seat.Number));
            }

            // Kept and read back it is the same table: everyone sees the same.
            var kept = lines.Select(line => JsonSerializer.Deserialize<TableLine>(JsonSerializer.SerializeToUtf8Bytes(line))!);
            JsonSerializer.Serialize(Deliberation.Of(kept)).ShouldBe(JsonSerializer.Serialize(table));
        }
    }

    private static TableLine Any(Random random, Deliberation? table) => random.Next(table is null ? 2 : 11) switch
    {
        0 => Opening,
        1 => new TableLine.Seated(random.Next(0, 6)),
        2 => new TableLine.SeatAdded(new Seat((table?.Seats.Length ?? 0) + random.Next(0, 3), Perspective.Social, "", false)),
        3 or 4 => new TableLine.Moved(random.Next(2) == 0 ? table!.Step : random.Next(9), random.Next(-1, 9)),
        5 => new TableLine.Said($"{random.Next(9)}", random.Next(-1, 8), random.Next(2) == 0 ? null : random.Next(4), random.Next(5) == 0 ? "" : "een tekst van vijf woorden"),
        6 => new TableLine.TakenBack($"{random.Next(9)}"),
        7 => new TableLine.Chose($"{random.Next(4)}", Help),
        8 => new TableLine.Revealed(),
        9 => new TableLine.Covered($"{random.Next(9)}", random.Next(2) == 0 ? "tekst" : "[…]"),
        _ => new TableLine.Concluded(new Conclusion(Outcome.Both, random.Next(2) == 0 ? "" : "advies", "redenen", "", [])),
    };

    private static Deliberation At(params TableLine[] lines) => Deliberation.Of([Opening, .. lines])!;
}
