// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Drawing;

/// <summary>What stands beside each place in the picture, wrapped to the room there is.</summary>
internal sealed class Captions(Climb climb, Names names, ImmutableArray<Shaft> shafts)
{
    private const int Width = 200;
    private const int WidthInBracket = 180;
    private const int WidthBesideDoor = 42;

    private readonly HashSet<(int From, int To)> silentShafts =
        [.. shafts.Where(shaft => shaft.IsSilent).SelectMany(shaft => shaft.Froms, (shaft, from) => (from, shaft.To))];

    internal ImmutableArray<Row> OfStep(int position)
    {
        var step = climb.Steps[position];
        var width = step.InTerm is null ? Width : WidthInBracket;
        List<Row> rows = [.. Heading(names.Heading(step), width)];
        rows.AddRange(Line($"{names.Say(Words.Of(step.Kind))}, {DueWords.Of(step, names)}", width));
        rows.AddRange(Leads(step.Answers.Select(answer => (answer.Label, (Target?)answer.To)), "", width, doors: climb.IsLanding(position)));
        if (DueWords.OfSuspension(step, names) is { } stillness) rows.AddRange(Line(stillness, width));
        if (step.ExtensionByConsent)
            rows.AddRange(Line($"{names.Say(Words.LongerIf)} {names.Of(Role.Raiser)} {names.Say(Words.Agrees)}", width));
        if (step.Standstill is { } rest)
            rows.AddRange(Line($"{rest.What} {names.Say(Words.Rests)}, {names.Say(Words.AtMost)} {rest.AtMost.In(names.Language)}", width));
        rows.AddRange(Acts(step.Acts, names.Say(Words.May), width));
        if (!IsShown(position)) rows.AddRange(Line(Leading(names.Say(Words.Silent), step.Lapse?.To), width));
        return [.. rows.Where(row => row is not DoorRow), .. rows.Where(row => row is DoorRow)];
    }

    internal ImmutableArray<Row> OfForum(Forum forum) =>
        [.. Heading(names.Say(Words.Of(forum)), Width), .. Line(names.Say(Words.HereItRests), Width)];

    internal ImmutableArray<Row> OfTerm(string name)
    {
        var lines = new Wrapping(WidthInBracket - 6, TextRow.Small, bold: true).Lines(DueWords.OfTerm(name, names));
        return [.. lines.Select(line => new TextRow(line, TextRow.Small, IsBold: true))];
    }

    internal ImmutableArray<Row> OfGround()
    {
        var procedure = names.Procedure;
        var verb = names.Say(procedure.Kind is Kind.ProfessionalBrake or Kind.ReturnedOrder ? Words.MayPull : Words.MayBegin);
        var who = procedure.Raising?.Who is { Length: > 0 } said ? $"{said} {verb}" : names.Say(Words.WhoBeginsNotSaid);
        List<Row> rows = [.. Heading(names.Of(Role.Raiser), Width), .. Line(who, Width)];
        rows.AddRange(Acts(procedure.Acts, $"{names.Say(Words.May)} {names.Say(Words.Always)}", Width));
        return [.. rows.Where(row => row is DoorRow), .. rows.Where(row => row is not DoorRow)];
    }

    // Silence that climbs to the next rung is seen; any other is said as well.
    private bool IsShown(int position) =>
        climb.PositionOf(climb.Steps[position].Lapse?.To) is { } to && to == climb.NextRung(position) && silentShafts.Contains((position, to));

    private IEnumerable<Row> Acts(ImmutableArray<Act> acts, string may, int width) => acts
        .GroupBy(act => act.Who)
        .SelectMany(group => Leads(group.Select(act => (act.Label, act.To)), $"{names.Of(group.Key)} {may}: ", width, group.Key.IsRaiser));

    private IEnumerable<Row> Leads(IEnumerable<(string Label, Target? To)> moves, string before, int width, bool doors)
    {
        foreach (var group in moves.GroupBy(move => move.To))
        {
            var labels = string.Join(", ", group.Select(move => move.Label));
            if (doors && group.Key is Target.ThroughGate through)
                yield return Door(names.Say(Words.Of(through.Gate)), before.Length > 0 ? $"{before}{labels}" : labels, width - WidthBesideDoor);
            else
                foreach (var row in Line(group.Key is null ? before + labels : Leading(before + labels, group.Key), width)) yield return row;
        }
    }

    private string Leading(string what, Target? to) => $"{what} →{Wrapping.Tie}{names.Of(to).Replace(' ', Wrapping.Tie)}";

    private static IEnumerable<Row> Heading(string text, int width) =>
        new Wrapping(width, TextRow.Large, bold: true).Lines(text).Select(line => new TextRow(line, TextRow.Large, IsBold: true));

    private static IEnumerable<Row> Line(string text, int width) =>
        new Wrapping(width, TextRow.Small, bold: false).Lines(text).Select(line => new TextRow(line, TextRow.Small, IsBold: false));

    private static DoorRow Door(string gate, string what, int width) => new(
    [
        .. new Wrapping(width, TextRow.Small, bold: true).Lines(gate).Select(line => new TextRow(line, TextRow.Small, IsBold: true)),
        .. new Wrapping(width, TextRow.Small, bold: false).Lines(what).Select(line => new TextRow(line, TextRow.Small, IsBold: false)),
    ]);
}
