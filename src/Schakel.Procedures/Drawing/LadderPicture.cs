// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Drawing;

/// <summary>
/// A procedure drawn as a ladder, for people who will not read the text: the ground is who raises it, each rung is someone who must
/// answer, a landing outside the ladder is someone who may act, and hatching is silence, which climbs. Time climbs with it.
/// </summary>
public static class LadderPicture
{
    /// <summary>
    /// Draws any procedure, also one that does not hold: where silence leads nowhere, the ladder is sawn off above that rung. The same
    /// procedure gives the same text, whatever the culture of the machine.
    /// </summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="language">The language of the picture's own words. What the procedure names keeps its name.</param>
    /// <returns>
    /// A standalone SVG of 300 units wide, without scripts, styles, identifiers or references, so it can also stand in a page.
    /// </returns>
    public static string Draw(Procedure procedure, Language language = Language.Dutch)
    {
        ArgumentNullException.ThrowIfNull(procedure);

        var climb = new Climb(procedure);
        var names = new Names(procedure, language);
        var shafts = Shaft.Of(climb);
        var layout = new Layout(climb, new Captions(climb, names, shafts));

        var svg = new Svg(layout.Height, language, Telling.Title(names), Telling.Description(climb, names));
        BracketPainter.Paint(svg, layout);
        StilePainter.Paint(svg, layout);
        DotsPainter.Paint(svg, climb, layout);
        RungPainter.Paint(svg, layout);
        ShaftPainter.Paint(svg, shafts, layout);
        ForumPainter.Paint(svg, layout);
        DoorPainter.Paint(svg, layout);
        GroundPainter.Paint(svg, climb, layout);
        TextPainter.Paint(svg, layout);
        return svg.ToString();
    }
}
