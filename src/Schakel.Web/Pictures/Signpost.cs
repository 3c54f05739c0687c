// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Procedures;
using Schakel.Procedures.Drawing;
using Schakel.Procedures.Model;
using Schakel.Web.Ui;

namespace Schakel.Web.Pictures;

/// <summary>
/// Draws a weighing as a signpost along a track: every principle is an arm that points where it pleads, and all arms are equally long. No scores.
/// </summary>
internal static class Signpost
{
    private const double First = 68;
    private const double Step = 58;

    /// <summary>Draws it.</summary>
    /// <param name="weighing">Per principle.</param>
    /// <param name="chosen">What was chosen.</param>
    /// <param name="others">What could have been chosen as well, the chosen one among them, in order.</param>
    /// <param name="sides">What both sides are called.</param>
    /// <param name="title">Whose weighing it is.</param>
    /// <param name="language">In which language.</param>
    public static Drawing Of(ImmutableArray<Weighed> weighing, string chosen, ImmutableArray<string> others, Sides sides, string title, Language language)
    {
        var english = language is Language.English;
        var (against, decision) = (sides.Otherwise.In(language), sides.Decision.In(language));
        var split = First + Step * weighing.Length - 8;
        var shapes = new List<Shape>();
        var branches = Branches(others, chosen);
        foreach (var (name, x) in branches.Where(branch => branch.Name != chosen))
            Track(shapes, FormattableString.Invariant($"M150 {split}C150 {split + 66} {x} {split + 44} {x} {split + 112}"), "t-pale");
        Track(shapes, FormattableString.Invariant($"M150 40V{split}"), "t-ink");
        foreach (var (name, x) in branches.Where(branch => branch.Name == chosen))
            Track(shapes, FormattableString.Invariant($"M150 {split}C150 {split + 66} {x} {split + 44} {x} {split + 112}"), "t-lit");
        shapes.Add(new Shape.Line("p-ink", $"M132 4a4 4 0 0 1 4 -4h28a4 4 0 0 1 4 4v34a18 14 0 0 1 -36 0z"));
        shapes.Add(new Shape.Line("p-window", $"M138 32h24v4a12 8 0 0 1 -24 0z"));
        shapes.Add(new Shape.Words("p-sub p-strong", 0, 14, english ? "Pleads for" : "Pleit voor"));
        shapes.Add(new Shape.Words("p-sub p-strong", 0, 31, against));
        shapes.Add(new Shape.Words("p-sub p-strong p-end", 300, 14, english ? "Pleads for" : "Pleit voor"));
        shapes.Add(new Shape.Words("p-sub p-strong p-end", 300, 31, decision));
        foreach (var (weighed, index) in weighing.Select((weighed, index) => (weighed, index)))
            Arm(shapes, weighed, First + Step * index);
        foreach (var (name, x) in branches)
        {
            var isChosen = name == chosen;
            shapes.Add(new Shape.Box(isChosen ? "p-lit" : "p-wait", x - 46, split + 112, 92, 36, 4));
            var lines = new Wrapping(88, 13, isChosen).Lines(name).Take(2).ToList();
            shapes.AddRange(lines.Select((line, at) => new Shape.Words(isChosen ? "p-sub p-mid p-white p-strong" : "p-sub p-mid p-soft", x, split + 135 + (lines.Count == 1 ? 0 : (at * 15) - 8), line)));
        }

        return new Drawing(300, split + 152, title, Told(weighing, chosen, against, decision, english), [.. shapes]);
    }

    /// <summary>What the sides are called on the boards, in a dossier of this kind: who pulled a brake sees the brake.</summary>
    public static Sides SidesOf(Kind? kind) => kind is Kind.ProfessionalBrake or Kind.ReturnedOrder ? Sides.Of(kind) with { Otherwise = new("de rem", "the brake") } : Sides.Of(kind);

    /// <summary>Whether a principle yields: then the text says what yields, and why.</summary>
    public static bool Yields(Weighed weighed) => !string.IsNullOrWhiteSpace(weighed.Outcome);

    // Three fit beside each other; of more only the chosen one is drawn.
    private static ImmutableArray<(string Name, double X)> Branches(ImmutableArray<string> others, string chosen) => others.Length switch
    {
        3 => [(others[0], 47), (others[1], 150), (others[2], 253)],
        2 => [(others[0], 72), (others[1], 228)],
        _ => [(chosen, 150)],
    };

    private static void Track(List<Shape> shapes, string way, string look)
    {
        shapes.Add(new Shape.Line($"t-rails {look}", $"{way}"));
        shapes.Add(new Shape.Line("t-bed", $"{way}"));
        shapes.Add(new Shape.Line($"t-ties {look}", $"{way}"));
    }

    private static void Arm(List<Shape> shapes, Weighed weighed, double y)
    {
        var yields = Yields(weighed);
        shapes.Add(new Shape.Line(yields ? "p-yield" : "p-ink", weighed.Pleads switch
        {
            Pleads.Against => $"M134 {y}H20L1 {y + 22}L20 {y + 44}H134z",
            Pleads.For => $"M166 {y}H280L299 {y + 22}L280 {y + 44}H166z",
            _ => $"M20 {y}H280L299 {y + 22}L280 {y + 44}H20L1 {y + 22}z",
        }));
        var (middle, room) = weighed.Pleads switch { Pleads.Against => (76, 118), Pleads.For => (224, 118), _ => (150, 250) };
        // Whose principle it is stands in the list beside it.
        var name = weighed.Principle.EndsWith(')') && weighed.Principle.IndexOf(" (", StringComparison.Ordinal) is > 0 and var whose ? weighed.Principle[..whose] : weighed.Principle;
        // A long word is set smaller rather than broken.
        var small = new Wrapping(room, 14, bold: true).Lines(name).Any(line => line.EndsWith('-'));
        // Widths are those of the widest letters a browser may have; of small ones there is room left.
        var lines = new Wrapping(small ? room + 10 : room, small ? 12 : 14, bold: true).Lines(name);
        var most = small ? 3 : 2;
        var shown = lines.Length > most ? [.. lines.Take(most - 1), lines[most - 1] + "…"] : lines;
        var (top, apart) = shown.Length switch { 1 => (27, 0), 2 => (18.5, 17), _ => (14, 13) };
        foreach (var (line, index) in shown.Select((line, index) => (line, index)))
            shapes.Add(new Shape.Words($"p-arm{(small ? " p-arm--small" : "")} p-mid{(yields ? "" : " p-white")}", middle, y + top + apart * index, line));
    }

    private static string Told(ImmutableArray<Weighed> weighing, string chosen, string against, string decision, bool english) => string.Join(' ', weighing.Select(weighed =>
    {
        var yields = Yields(weighed) ? english ? ", but yields" : ", maar wijkt" : "";
        var to = weighed.Pleads switch
        {
            Pleads.Against => against,
            Pleads.For => decision,
            _ => english ? "both" : "allebei",
        };
        return english ? $"{weighed.Principle} pleads for {to}{yields}." : $"{weighed.Principle} pleit voor {to}{yields}.";
    }).Append(english ? $"Chosen: {chosen}." : $"Gekozen: {chosen}."));
}
