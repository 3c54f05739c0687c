// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Drawing;

namespace Schakel.Web.Pictures;

/// <summary>Draws the ladder of a dossier in the grammar of the house: 300 wide, time climbs.</summary>
internal sealed class LadderDrawing
{
    private const double Width = 300;
    private const double Gap = 26;
    private const double Shortest = 44;
    private const int Big = 15;
    private const int Small = 13;
    private const double Middle = 42;
    private readonly List<Shape> shapes = [];

    private LadderDrawing() { }

    /// <summary>Draws it.</summary>
    public static Drawing Of(LadderView view)
    {
        var drawing = new LadderDrawing();
        var spots = Spots(view, out var ground);
        drawing.Stiles(spots, ground);
        for (var i = spots.Length - 1; i > 0; i--)
            drawing.Way(spots[i - 1], spots[i]);
        foreach (var spot in spots)
            drawing.Place(spot);
        drawing.Ground(view, spots, ground);
        return new Drawing(Width, ground + 4, view.Title, view.Description, [.. drawing.shapes]);
    }

    // Each place with its room, low to high; the ground is below them all.
    private static ImmutableArray<Spot> Spots(LadderView view, out double ground)
    {
        var y = 2.0;
        var spots = new List<Spot>();
        foreach (var rung in view.Rungs.Reverse())
        {
            var isNow = rung.State is RungState.Now;
            var room = isNow ? 190 : 200;
            var name = new Wrapping(room, Big, bold: true).Lines(rung.Name);
            var detail = new Wrapping(room, Small, bold: false).Lines(rung.Detail);
            var text = 18.0 * name.Length + 17 * detail.Length;
            var height = Math.Max(isNow ? text + 26 : text, IsPlatform(rung) ? 66 : Shortest);
            spots.Add(new Spot(rung, name, detail, y, height, text));
            y += height + Gap;
        }

        ground = y + (view.IsBrake ? 112 : 62);
        return [.. Enumerable.Reverse(spots)];
    }

    private static bool IsPlatform(Rung rung) => rung.Kind is RungKind.Public or RungKind.Representatives or RungKind.Closed;

    // Ink up to where it is, pale above: what is still to come.
    private void Stiles(ImmutableArray<Spot> spots, double ground)
    {
        if (spots.IsEmpty)
            return;
        var top = IsPlatform(spots[^1].Rung) ? spots[^1].Bar + 4 : spots[^1].Bar - 24;
        var last = spots.LastOrDefault(spot => spot.Rung.State is not RungState.Waiting);
        var reached = last is null ? ground : last == spots[^1] ? top : last.Bar;
        if (reached > top)
            Add(new Shape.Line("p-pale", $"M14 {top}V{reached}M70 {top}V{reached}"));
        if (reached < ground)
            Add(new Shape.Line("p-inkline", $"M14 {reached}V{ground}M70 {reached}V{ground}"));
    }

    private void Way(Spot from, Spot to)
    {
        var (start, end) = (from.Bar - 7, to.Bar + (IsPlatform(to.Rung) ? 12 : 7));
        switch (to.Rung.Came)
        {
            case Came.BySilence when from.Rung.State is RungState.Silent:
                Add(new Shape.Line("p-shaft", $"M37 {start}V{end + 17}h10V{start}z"), new Shape.Line("p-ink", $"M30 {end + 18}l12 -14 12 14z"));
                break;
            case Came.Pulled:
                Add(new Shape.Line("p-ink", $"M37 {start}V{end + 17}h10V{start}z"), new Shape.Line("p-ink", $"M30 {end + 18}l12 -14 12 14z"));
                break;
            case Came.ByMove:
                var (dots, line, fill) = from.Rung.State is RungState.Now ? ("p-litline", "p-litline", "p-lit") : ("p-dots", "p-inkthin", "p-ink");
                Add(
                    new Shape.Line(dots, $"M42 {from.Bar}V{end + 17}", "1 7"), new Shape.Line(fill, $"M32 {end + 17}l10 -13 10 13z"),
                    new Shape.Dot(fill, Middle, from.Bar, 6), new Shape.Line(line, $"M42 {from.Bar}H70"));
                break;
        }
    }

    private void Place(Spot spot)
    {
        var (rung, bar) = (spot.Rung, spot.Bar);
        var isNow = rung.State is RungState.Now;
        if (IsPlatform(rung))
            Platform(rung, bar);
        else if (rung.Kind is RungKind.Door)
            Add(new Shape.Line("p-wait", $"M72 {bar + 18}v-36h20v36"), new Shape.Line("p-ink", $"M92 {bar - 18}l-9 6v24l9 6z"));
        else if (rung.Kind is RungKind.Landing)
            Add(isNow ? new Shape.Box("p-lit", 68, bar - 7, 26, 14) : new Shape.Box(rung.State is RungState.Answered ? "p-ink" : "p-wait", 68, bar - 5, 22, 10));
        else if (isNow)
            Add(new Shape.Box("p-lit", 2, bar - 10, 92, 20));
        else if (rung.State is RungState.Answered)
            Add(new Shape.Box("p-ink", 4, bar - 6, 76, 12), new Shape.Dot("p-ink", Middle, bar, 14), new Shape.Line("p-check", $"M35.5 {bar + 0.5}l4.5 5 8.5 -10"));
        else if (rung.State is RungState.Silent)
            Add(new Shape.Box("p-silent", 5, bar - 7, 74, 14));
        else
            Add(new Shape.Box("p-wait", 5, bar - 5, 74, 10));
        Said(spot);
    }

    private void Platform(Rung rung, double bar)
    {
        var isNow = rung.State is RungState.Now;
        var look = isNow ? "p-lit" : "p-crowd";
        var floor = bar - (isNow ? 8 : 6);
        switch (rung.Kind)
        {
            case RungKind.Public:
                foreach (var x in new[] { 18, 42, 66 })
                    Add(new Shape.Dot(look, x, floor - 25, 5.5), new Shape.Line(look, $"M{x - 8} {floor}v-9a8 8 0 0 1 16 0v9z"));
                break;
            case RungKind.Representatives:
                foreach (var x in new[] { 30, 54 })
                    Add(new Shape.Dot(look, x, floor - 27, 4));
                foreach (var x in new[] { 18, 42, 66 })
                    Add(new Shape.Dot(look, x, floor - 11, 4));
                Add(new Shape.Line(look, $"M18 {floor - 21}h48v5h-48zM6 {floor - 5}h72v5h-72z"));
                break;
            default:
                Add(new Shape.Dot(look, Middle, floor - 25, 5.5), new Shape.Line(look, $"M12 {floor - 17}l20 -4v21h-20zM34 {floor - 21}l16 4v17h-16zM52 {floor - 17}l20 -4v21h-20z"));
                break;
        }

        Add(isNow ? new Shape.Box("p-lit", 1, floor, 95, 16) : new Shape.Box("p-wait", 1, floor, 82, 12));
    }

    private void Said(Spot spot)
    {
        var isNow = spot.Rung.State is RungState.Now;
        if (isNow)
            Add(new Shape.Box("p-lit", 88, spot.Top, 212, spot.Height, 4));
        var x = isNow ? 102 : 96;
        var y = spot.Top + (spot.Height - spot.Text) / 2 + 13;
        foreach (var line in spot.Name)
        {
            Add(new Shape.Words(isNow ? "p-role p-white" : "p-role", x, y, line));
            y += 18;
        }

        foreach (var line in spot.Detail)
        {
            Add(new Shape.Words(isNow ? "p-sub p-white" : "p-sub p-soft", x, y, line));
            y += 17;
        }
    }

    private void Ground(LadderView view, ImmutableArray<Spot> spots, double ground)
    {
        Add(new Shape.Line("p-ground", $"M2 {ground}H298"));
        if (view.IsBrake)
        {
            var hangs = spots.IsEmpty ? ground - 120 : spots[0].Bar + 8;
            Add(
                new Shape.Line("p-brake", $"M53 {hangs}V{ground - 58}M49 {ground - 58}h8l6 15a2 2 0 0 1 -2 2.8h-16a2 2 0 0 1 -2 -2.8z"),
                new Shape.Line("p-arm-line", $"M33 {ground - 13}L48 {ground - 39}"));
        }

        Add(new Shape.Dot("p-person", 28, ground - 26.5, 5.5), new Shape.Line("p-person", $"M20 {ground - 1.5}v-9a8 8 0 0 1 16 0v9z"));
        Add(new Shape.Words("p-role", 96, ground - 37, view.Ground.Name), new Shape.Words("p-sub p-soft", 96, ground - 20, view.Ground.Detail));
    }

    private void Add(params ReadOnlySpan<Shape> more) => shapes.AddRange(more);

    /// <summary>A place with its words and its room.</summary>
    private sealed record Spot(Rung Rung, ImmutableArray<string> Name, ImmutableArray<string> Detail, double Top, double Height, double Text)
    {
        public double Bar => IsPlatform(Rung) ? Top + 56 : Top + Height / 2;
    }
}
