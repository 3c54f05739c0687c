// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;
using Schakel.Procedures.Drawing;
using Schakel.Tests.Support;
using static Schakel.Tests.Drawing.DrawnProcedures;

namespace Schakel.Tests.Drawing;

/// <summary>Nothing overlaps, nothing is cut off, no line is too long: for procedures people write and for any others.</summary>
public class ClarityTests
{
    private const int LongestLine = 26;
    private const int Seeds = 60;

    public static TheoryData<string> Named => ["brake", "objection", "tall", "one", "none"];

    [Theory]
    [MemberData(nameof(Named))]
    public void A_procedure_is_drawn_clearly(string name)
    {
        var procedure = name switch
        {
            "brake" => Brake,
            "objection" => Objection,
            "tall" => Tall(30),
            "one" => Brake with { Steps = [Brake.Steps[3]] },
            _ => Brake with { Steps = [], Forum = null, Raising = null },
        };

        foreach (var language in Enum.GetValues<Language>()) IsClear(LadderPicture.Draw(procedure, language), name);
    }

    [Fact]
    public void Every_procedure_that_ships_is_drawn_clearly()
    {
        foreach (var procedure in Policy.Procedures)
            foreach (var language in Enum.GetValues<Language>()) IsClear(LadderPicture.Draw(procedure, language), procedure.Name);
    }

    [Fact]
    public void Any_procedure_is_drawn_clearly_and_the_same_every_time()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var svg = LadderPicture.Draw(AnyProcedure.From(seed));

            IsClear(svg, $"seed {seed}");
            LadderPicture.Draw(AnyProcedure.From(seed)).ShouldBe(svg);
        }
    }

    [Fact]
    public void The_longest_text_is_drawn_without_waiting() => LadderPicture.Draw(Tall(5_000)).Length.ShouldBeGreaterThan(1_000_000);

    private static void IsClear(string svg, string name)
    {
        var picture = new DrawnPicture(svg);
        var (frame, texts, bars, strokes) = (picture.Frame, picture.Texts, picture.Bars, picture.Strokes);
        texts.Where(text => text.Text.Length > LongestLine).ShouldBeEmpty($"too long in {name}");
        texts.Where(text => !text.Box.IsInside(frame)).ShouldBeEmpty($"cut off in {name}");
        strokes.Where(stroke => !stroke.IsInside(frame)).ShouldBeEmpty($"cut off in {name}");
        texts.Where(text => texts.Count(other => other.Box.Touches(text.Box)) > 1).ShouldBeEmpty($"on another text in {name}");
        texts.Where(text => strokes.Any(stroke => stroke.Touches(text.Box))).ShouldBeEmpty($"on a line in {name}");
        bars.Where(bar => bars.Count(other => other.Touches(bar)) > 1).ShouldBeEmpty($"on another bar in {name}");
    }
}
