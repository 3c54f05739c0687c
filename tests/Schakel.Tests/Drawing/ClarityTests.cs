// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;
using Schakel.Procedures.Drawing;
using static Schakel.Tests.Drawing.DrawnProcedures;

namespace Schakel.Tests.Drawing;

/// <summary>Nothing overlaps, nothing is cut off, no line is too long: for procedures people write and for any others.</summary>
public class ClarityTests
{
    private const int LongestLine = 26;
    private const int Seeds = 150;

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

        foreach (var language in Enum.GetValues<Language>()) IsClear(LadderPicture.Draw(procedure, language));
    }

    [Fact]
    public void Any_procedure_is_drawn_clearly_and_the_same_every_time()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var svg = LadderPicture.Draw(AnyProcedure.From(seed));

            IsClear(svg, seed);
            LadderPicture.Draw(AnyProcedure.From(seed)).ShouldBe(svg);
        }
    }

    [Fact]
    public void The_longest_text_is_drawn_without_waiting() => LadderPicture.Draw(Tall(5_000)).Length.ShouldBeGreaterThan(1_000_000);

    private static void IsClear(string svg, int seed = -1)
    {
        var picture = new DrawnPicture(svg);
        var (texts, bars) = (picture.Texts, picture.Bars);
        foreach (var text in texts)
        {
            (text.Text.Length <= LongestLine).ShouldBeTrue($"seed {seed}: {text.Text} is long");
            text.Box.IsInside(picture.Frame).ShouldBeTrue($"seed {seed}: {text} is cut off by {picture.Frame}");
            texts.Count(other => other.Box.Touches(text.Box)).ShouldBe(1, $"seed {seed}: {text} and another text");
            picture.Strokes.Any(stroke => stroke.Touches(text.Box)).ShouldBeFalse($"seed {seed}: {text} and a line");
        }
        foreach (var stroke in picture.Strokes)
            stroke.IsInside(picture.Frame).ShouldBeTrue($"seed {seed}: {stroke} is cut off by {picture.Frame}");
        foreach (var bar in bars) bars.Count(other => other.Touches(bar)).ShouldBe(1, $"seed {seed}: {bar} and another bar");
    }
}
