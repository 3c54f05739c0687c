// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Model;

/// <summary>
/// A role in a text: <c>melder</c>; relative to who is at the wheel, <c>stuur</c>, <c>boven stuur</c>, <c>top</c>; or functional,
/// such as <c>coördinator</c>. Relative and functional roles become offices when a dossier opens, by the type of organisation.
/// </summary>
/// <param name="Name">The word itself, without <c>boven</c>.</param>
/// <param name="Above">True for <c>boven naam</c>: the nearest office above it that has the power to judge.</param>
public sealed record Role(string Name, bool Above = false)
{
    /// <summary>Who raised it.</summary>
    public static readonly Role Raiser = new("melder");

    /// <summary>Who is at the wheel.</summary>
    public static readonly Role Driver = new("stuur");

    /// <summary>The nearest office above the one at the wheel that may judge its answer.</summary>
    public static readonly Role AboveDriver = new("stuur", Above: true);

    /// <summary>The highest office inside the organisation that may judge.</summary>
    public static readonly Role Top = new("top");

    /// <summary>The representative body of this organisation: it holds rights, never duties.</summary>
    public static readonly Role Representatives = new("volksvertegenwoordiging");

    /// <summary>Who gave the order that is handed back (G11).</summary>
    public static readonly Role Principal = new("opdrachtgever");

    /// <summary>Whether this is who raised it.</summary>
    public bool IsRaiser => this == Raiser;

    /// <inheritdoc/>
    public override string ToString() => Above ? $"boven {Name}" : Name;
}
