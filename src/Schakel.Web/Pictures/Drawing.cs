// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Web.Pictures;

/// <summary>A picture as shapes, told in sentences for who cannot see it. Its looks are in the style sheet.</summary>
/// <param name="Width">How wide.</param>
/// <param name="Height">How high.</param>
/// <param name="Title">What it is a picture of.</param>
/// <param name="Description">All that it shows, in sentences.</param>
/// <param name="Shapes">What is drawn, the lowest first.</param>
public sealed record Drawing(double Width, double Height, string Title, string Description, ImmutableArray<Shape> Shapes);

/// <summary>Something drawn.</summary>
/// <param name="Look">Its classes in the style sheet.</param>
public abstract record Shape(string Look)
{
    public sealed record Box(string Look, double X, double Y, double Width, double Height, double Round = 1) : Shape(Look);

    public sealed record Line(string Look, FormattableString Way, string? Dashes = null) : Shape(Look);

    public sealed record Dot(string Look, double X, double Y, double Radius) : Shape(Look);

    public sealed record Words(string Look, double X, double Baseline, string Text) : Shape(Look);
}
