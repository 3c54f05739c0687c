// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Xml.Linq;

namespace Schakel.Tests.Drawing;

/// <summary>A picture read back as boxes, so that a test can see whether it is clear.</summary>
internal sealed class DrawnPicture
{
    private readonly List<Box> bars = [];
    private readonly List<Box> strokes = [];
    private readonly List<DrawnText> texts = [];

    internal DrawnPicture(string svg)
    {
        var root = XDocument.Parse(svg).Root.ShouldNotBeNull();
        Root = root;
        Frame = new Box(0, 0, Number(root, "width"), Number(root, "height"));
        Read(root, 0, 0);
    }

    internal XElement Root { get; }

    internal Box Frame { get; }

    /// <summary>Rungs, landings and platforms: what a dossier can stand on.</summary>
    internal IReadOnlyList<Box> Bars => bars;

    /// <summary>Every piece of every line and shape.</summary>
    internal IReadOnlyList<Box> Strokes => strokes;

    internal IReadOnlyList<DrawnText> Texts => texts;

    internal string Title => Named("title");

    internal string Description => Named("desc");

    private string Named(string name) => Root.Elements().Single(element => element.Name.LocalName == name).Value;

    private void Read(XElement parent, double left, double top)
    {
        foreach (var element in parent.Elements())
            switch (element.Name.LocalName)
            {
                case "g":
                    var moved = ((string?)element.Attribute("transform"))?.Replace("translate(", "").TrimEnd(')').Split(' ');
                    Read(element, left + Parsed(moved?[0]), top + Parsed(moved?[1]));
                    break;
                case "text":
                    texts.Add(new DrawnText(element.Value, TextBox(element)));
                    break;
                case "rect":
                    ReadRectangle(element);
                    break;
                case "circle":
                    var (x, y, radius) = (left + Number(element, "cx"), top + Number(element, "cy"), Number(element, "r"));
                    strokes.Add(new Box(x - radius, y - radius, x + radius, y + radius));
                    break;
                case "path":
                    var half = Number(element, "stroke-width") / 2;
                    strokes.AddRange(PathReader.Pieces((string)element.Attribute("d")!, left, top).Select(piece => piece.Grown(half)));
                    break;
            }
    }

    private void ReadRectangle(XElement element)
    {
        var (x, y) = (Number(element, "x"), Number(element, "y"));
        var box = new Box(x, y, x + Number(element, "width"), y + Number(element, "height"));
        if (element.Attribute("rx") is not null) bars.Add(box);
        var isPaper = element.Attribute("stroke") is null && (string?)element.Attribute("fill") == "#ffffff";
        if (!isPaper) strokes.Add(box.Grown(Number(element, "stroke-width") / 2));
    }

    // A common font: a letter is a little over half as wide as the text is high, a bold one a little more.
    private static Box TextBox(XElement element)
    {
        var (x, y, size) = (Number(element, "x"), Number(element, "y"), Number(element, "font-size"));
        var letter = element.Attribute("font-weight") is null ? 0.52 : 0.57;
        return new Box(x, y - size * 0.75, x + element.Value.Length * letter * size, y + size * 0.22);
    }

    private static double Number(XElement element, string name) => Parsed((string?)element.Attribute(name));

    private static double Parsed(string? number) => number is null ? 0 : double.Parse(number, CultureInfo.InvariantCulture);
}

internal sealed record DrawnText(string Text, Box Box);

internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    internal bool Touches(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    internal bool IsInside(Box other) => Left >= other.Left && Top >= other.Top && Right <= other.Right && Bottom <= other.Bottom;

    internal Box Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);
}
