// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Schakel.Procedures;
using Schakel.Procedures.Drawing;
using Schakel.Procedures.Model;
using static Schakel.Tests.Drawing.DrawnProcedures;

namespace Schakel.Tests.Drawing;

public class LadderPictureTests
{
    private const string Signal = "#c0310a";

    [Fact]
    public void The_brake_is_told_from_the_ground_up()
    {
        var picture = new DrawnPicture(LadderPicture.Draw(Brake));

        picture.Title.ShouldBe("De ladder van Noodrem voor professionals");
        picture.Description.ShouldStartWith(
            "Iedereen in publieke dienst mag trekken. Trede, stuur: wie besloot. Plicht, 10 + 5 werkdagen. " +
            "Volgen, aanpassen, uitleggen leidt naar melder. Meetrekken leidt naar boven stuur. Zwijgen leidt naar boven stuur. " +
            "Bordes, melder.");
        picture.Description.ShouldEndWith("Bovenaan staat openbaar: daar rust het dossier.");
    }

    [Fact]
    public void Time_climbs()
    {
        var picture = new DrawnPicture(LadderPicture.Draw(Brake));

        picture.Texts.Where(text => text.Text is "stuur: wie besloot" or "boven stuur" or "top" or "openbaar")
            .OrderByDescending(text => text.Box.Top).Select(text => text.Text)
            .ShouldBe(["stuur: wie besloot", "boven stuur", "top", "openbaar"]);
        picture.Texts.Select(text => text.Text).ShouldContain("plicht, 10 + 5 werkdagen");
        picture.Texts.Select(text => text.Text).ShouldContain("meetrekken → boven stuur");
    }

    [Fact]
    public void Only_a_brake_has_a_handle()
    {
        LadderPicture.Draw(Brake).ShouldContain(Signal);
        LadderPicture.Draw(Brake with { Kind = Kind.ReturnedOrder }).ShouldContain(Signal);
        LadderPicture.Draw(Objection).ShouldNotContain(Signal);
        LadderPicture.Draw(Brake with { Kind = null }).ShouldNotContain(Signal);
    }

    [Fact]
    public void Steps_in_one_term_stand_together_under_its_name()
    {
        var picture = new DrawnPicture(LadderPicture.Draw(Objection));

        picture.Texts.Count(text => text.Text.StartsWith("beslis: 6 weken")).ShouldBe(1);
        picture.Texts.Select(text => text.Text).Where(text => text.StartsWith("plicht") || text.StartsWith("recht,")).ShouldBe(
            ["plicht, 2 weken", "plicht, in beslis", "recht, 6 weken", "plicht, 2 weken", "recht, 6 weken"]);
    }

    [Fact]
    public void A_missing_silence_saws_the_ladder_through()
    {
        var broken = Brake with { Steps = [Brake.Steps[0], Brake.Steps[1], Brake.Steps[2] with { Lapse = null }, Brake.Steps[3]] };

        LadderPicture.Draw(Brake).ShouldNotContain("#cdc9bf");
        LadderPicture.Draw(broken).ShouldContain("#cdc9bf");
        var picture = new DrawnPicture(LadderPicture.Draw(broken));
        picture.Description.ShouldContain("Wat zwijgen doet, is niet gezegd: hier is de ladder doorgezaagd.");
        picture.Texts.Select(text => text.Text).ShouldContain("zwijgt → niet gezegd");
    }

    [Fact]
    public void It_speaks_English_too()
    {
        var picture = new DrawnPicture(LadderPicture.Draw(Brake, Language.English));

        picture.Root.Attribute("lang")!.Value.ShouldBe("en");
        picture.Texts.Select(text => text.Text).ShouldContain("duty, 10 + 5 working days");
        picture.Texts.Select(text => text.Text).ShouldContain("driver: who decided");
    }

    [Fact]
    public void It_stands_alone()
    {
        var svg = LadderPicture.Draw(Objection);

        foreach (var reference in new[] { "<script", "<style", "style=", "href", "url(", " id=", "class=" }) svg.ShouldNotContain(reference);
        new DrawnPicture(svg).Root.Attribute("role")!.Value.ShouldBe("img");
    }

    [Fact]
    public void Nothing_a_text_says_can_break_out_of_the_picture()
    {
        var hostile = Brake with { Title = "</title><script>alert(1)</script>&\u0000\uD800", RaiserName = "<b>&\u202E" };

        var picture = new DrawnPicture(LadderPicture.Draw(hostile));

        picture.Title.ShouldStartWith("De ladder van </title><script>alert(1)</script>&");
        picture.Root.Descendants().ShouldNotContain(element => element.Name.LocalName == "script" || element.Name.LocalName == "b");
    }

    [Fact]
    public void The_culture_of_the_machine_does_not_show()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = LadderPicture.Draw(Objection);
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberDecimalSeparator = ",";
            other.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = other;

            LadderPicture.Draw(Objection).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
