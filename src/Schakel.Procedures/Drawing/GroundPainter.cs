// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Drawing;

/// <summary>The ground and who raises it. In a brake the handle hangs from the lowest rung, and the raiser holds it.</summary>
internal static class GroundPainter
{
    private const string Person =
        $"<g fill=\"{Ink.Black}\"><circle cx=\"8\" cy=\"5.5\" r=\"5.5\"/><path d=\"M0 30.5v-9a8 8 0 0 1 16 0v9z\"/></g>";

    internal static void Paint(Svg svg, Climb climb, Layout layout)
    {
        var ground = layout.GroundLine;
        svg.Path($"M2 {ground}H{Layout.Width - 2}", Ink.GroundLine);
        var isBrake = climb.Procedure.Kind is Kind.ProfessionalBrake or Kind.ReturnedOrder;
        if (isBrake && layout.Steps.FirstOrDefault(spot => !spot.IsLanding) is { } rung)
        {
            svg.Path($"M53 {rung.BarBottom + 3}V{ground - 58}M49 {ground - 58}h8l6 15a2 2 0 0 1 -2 2.8h-16a2 2 0 0 1 -2 -2.8z", Ink.Brake);
            svg.Path($"M33 {ground - 13}L48 {ground - 39}", Ink.Arm);
        }
        svg.Figure(20, ground - 32, Person);
    }
}
