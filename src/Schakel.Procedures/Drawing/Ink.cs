// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Drawing;

/// <summary>The colours and lines of the picture. Signal red is the brake and nothing else.</summary>
internal static class Ink
{
    internal const string Paper = "#ffffff";
    internal const string Black = "#15201f";
    internal const string Soft = "#4a5654";
    internal const string Pale = "#cdc9bf";
    internal const string Control = "#6f7673";
    internal const string Signal = "#c0310a";

    internal const string Filled = $"fill=\"{Black}\"";
    internal const string PaleFilled = $"fill=\"{Pale}\"";
    internal const string Waiting = $"rx=\"1\" fill=\"{Paper}\" stroke=\"{Control}\" stroke-width=\"2\"";
    internal const string Unanswered = $"rx=\"1\" fill=\"{Paper}\" stroke=\"{Black}\" stroke-width=\"2\"";
    internal const string ShaftWall = $"fill=\"{Paper}\" stroke=\"{Black}\" stroke-width=\"1.5\"";
    internal const string Hatch = $"fill=\"none\" stroke=\"{Black}\" stroke-width=\"1.25\"";
    internal const string Dots = $"fill=\"none\" stroke=\"{Black}\" stroke-width=\"3\" stroke-linecap=\"round\" stroke-dasharray=\"0.1 6\"";
    internal const string GroundLine = $"fill=\"none\" stroke=\"{Black}\" stroke-width=\"3\" stroke-linecap=\"round\"";
    internal const string Frame = $"fill=\"{Paper}\" stroke=\"{Black}\" stroke-width=\"2.5\"";
    internal const string TermLine = $"fill=\"none\" stroke=\"{Control}\" stroke-width=\"2\"";
    internal const string Arm = $"fill=\"none\" stroke=\"{Black}\" stroke-width=\"5\" stroke-linecap=\"round\"";

    internal const string Brake =
        $"fill=\"none\" stroke=\"{Signal}\" stroke-width=\"4\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";
}
