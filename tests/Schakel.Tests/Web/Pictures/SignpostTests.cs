// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Commands;
using Schakel.Procedures;
using Schakel.Procedures.Model;
using Schakel.Web.Pictures;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Pictures;

/// <summary>What stands on the arms of a signpost can be read.</summary>
public sealed class SignpostTests
{
    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void No_principle_in_force_is_broken_inside_a_word_but_where_it_is_put_together(Language language)
    {
        var principles = Registry.Read(Repository.Root).Principles;
        principles.ShouldNotBeEmpty();
        foreach (var title in principles.Select(principle => principle.Title.In(language)))
        {
            var arm = Signpost.Of([new(title, Pleads.Against, "Daarom.", "mensen", "")], "Uitleggen", ["Uitleggen"], Signpost.SidesOf(Kind.ProfessionalBrake), "De weging", language)
                .Shapes.OfType<Shape.Words>().Where(words => words.Look.StartsWith("p-arm", StringComparison.Ordinal)).Select(words => words.Text).ToList();

            arm.ShouldNotBeEmpty();
            string[] whole = [.. title.Split(' '), "Vertegen-", "woordiging", "Belangen-", "afweging", "informatie-", "verstrekking"];
            arm.SelectMany(line => line.TrimEnd('…').Split(' ')).ShouldAllBe(word => whole.Contains(word), title);
        }
    }

    [Fact]
    public void Whose_principle_it_is_does_not_stand_on_the_arm_but_is_told()
    {
        var drawing = Signpost.Of([new("Nabijheid (Dienst Inkomenszekerheid)", Pleads.Against, "Daarom.", "mensen", "")], "Uitleggen", ["Uitleggen"], Signpost.SidesOf(Kind.ProfessionalBrake), "De weging", Language.Dutch);

        drawing.Shapes.OfType<Shape.Words>().Where(words => words.Look.StartsWith("p-arm", StringComparison.Ordinal)).Select(words => words.Text).ShouldBe(["Nabijheid"]);
        drawing.Description.ShouldContain("Nabijheid (Dienst Inkomenszekerheid) pleit voor de rem.");
    }
}
