// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Drawing;

/// <summary>What stands beside each place in the picture, wrapped to the room there is.</summary>
internal sealed class Captions(Climb climb, Names names, ImmutableArray<Shaft> shafts)
{
    private const int Width = 200;
    private const int WidthInBracket = 186;
    private const int WidthBesideDoor = 42;

    private readonly HashSet<(int From, int To)> silentShafts =
        [.. shafts.Where(shaft => shaft.IsSilent).SelectMany(shaft => shaft.Froms, (shaft, from) => (from, shaft.To))];

    internal ImmutableArray<Row> OfStep(int position)
    {
        var step = climb.Steps[position];
        var width = step.InTerm is null ? Width : WidthInBracket;
        List<Row> rows = [.. Heading(names.Heading(step), width)];
        rows.AddRange(Line($"{names.Say(Words.Of(step.Kind))}, {DueWords.Of(step, names)}", width));
        rows.AddRange(Answers(step.Answers, withDoors: climb.IsLanding(position), width));
        if (DueWords.OfSuspension(step, names) is { } stillness) rows.AddRange(Line(stillness, width));
        if (step.ExtensionByConsent)
            rows.AddRange(Line($"{names.Say(Words.LongerIf)} {names.Of(Role.Raiser)} {names.Say(Words.Agrees)}", width));
        if (step.Standstill is { } rest)
            rows.AddRange(Line($"{rest.What} {names.Say(Words.Rests)}, {names.Say(Words.AtMost)} {rest.AtMost.In(names.Language)}", width));
        rows.AddRange(Acts(step.Acts, names.Say(Words.May), width));
        if (!IsShown(position)) rows.AddRange(Line(Leading(names.Say(Words.Silent), names.Of(step.Lapse?.To)), width));
        return DoorsLast(rows);
    }

    internal ImmutableArray<Row> OfForum(Forum forum) =>
        [.. Heading(names.Say(Words.Of(forum)), Width), .. Line(names.Say(Words.HereItRests), Width)];

    internal ImmutableArray<Row> OfTerm(string name) => [.. BoldLine(DueWords.OfTerm(name, names), WidthInBracket - 6)];

    internal ImmutableArray<Row> OfGround()
    {
        var procedure = names.Procedure;
        var verb = names.Say(procedure.Kind is Kind.ProfessionalBrake or Kind.ReturnedOrder ? Words.MayPull : Words.MayBegin);
        var who = procedure.Raising?.Who is { Length: > 0 } said
            ? $"{said}{(said.StartsWith("wie ") ? "," : "")} {verb}"
            : names.Say(Words.WhoBeginsNotSaid);
        List<Row> rows = [.. Heading(names.Of(Role.Raiser), Width), .. Line(who, Width)];
        rows.AddRange(Acts(procedure.Acts, $"{names.Say(Words.May)} {names.Say(Words.Always)}", Width));
        return DoorsLast(rows);
    }

    // Silence that climbs to the next rung is seen; any other is said as well.
    private bool IsShown(int position) =>
        climb.PositionOf(climb.Steps[position].Lapse?.To) is { } to &&
        to == climb.NextRung(position) && silentShafts.Contains((position, to));

    private IEnumerable<Row> Acts(ImmutableArray<Act> acts, string may, int width)
    {
        foreach (var group in acts.GroupBy(act => act.Who))
        {
            var before = $"{names.Of(group.Key)} {may}:";
            var doors = group.Where(act => group.Key.IsRaiser && act.To is Target.ThroughGate).ToLookup(act => act.To!, act => act.Label);
            var others = group.Where(act => act.To is null || !doors.Contains(act.To)).ToList();
            ImmutableArray<string> leads =
                [.. others.GroupBy(LeadsTo).Select(moves => Leading(Labels(moves.Select(act => act.Label)), moves.Key))];
            if (leads.Length == 1) leads = [$"{before} {leads[0]}"];
            if (leads.Length > 1) leads = leads.Insert(0, before);
            foreach (var row in leads.SelectMany(line => Line(line, width))) yield return row;
            foreach (var door in doors) yield return Door(door.Key, $"{before} {Labels(door)}", width);
        }
    }

    private IEnumerable<Row> Answers(ImmutableArray<Answer> answers, bool withDoors, int width)
    {
        foreach (var group in answers.GroupBy(answer => answer.To))
        {
            var labels = Labels(group.Select(answer => answer.Label));
            if (withDoors && group.Key is Target.ThroughGate) yield return Door(group.Key, labels, width);
            else
                foreach (var row in Line(Leading(labels, names.Of(group.Key)), width)) yield return row;
        }
    }

    // An act that moves nothing but opens a dossier beside this one leads there.
    private string? LeadsTo(Act act) => act.To is null ? act.Opens?.Name : names.Of(act.To);

    private static string Labels(IEnumerable<string> labels) => string.Join(", ", labels);

    private static string Leading(string what, string? to) =>
        to is null ? what : $"{what} →{Wrapping.Tie}{to.Replace(' ', Wrapping.Tie)}";

    private static IEnumerable<TextRow> Heading(string text, int width) => Wrapped(text, width, TextRow.Large, bold: true);

    private static IEnumerable<TextRow> Line(string text, int width) => Wrapped(text, width, TextRow.Small, bold: false);

    private static IEnumerable<TextRow> BoldLine(string text, int width) => Wrapped(text, width, TextRow.Small, bold: true);

    private static IEnumerable<TextRow> Wrapped(string text, int width, int size, bool bold) =>
        new Wrapping(width, size, bold).Lines(Tied(text)).Select(line => new TextRow(line, size, bold));

    private DoorRow Door(Target gate, string what, int width) =>
        new([.. BoldLine(names.OfGate(gate), width - WidthBesideDoor), .. Line(what, width - WidthBesideDoor)]);

    private static ImmutableArray<Row> DoorsLast(List<Row> rows) =>
        [.. rows.Where(row => row is not DoorRow), .. rows.Where(row => row is DoorRow)];

    // Keeps a number with what it counts: "10 + 5 werkdagen" is one thing to read.
    private static string Tied(string text)
    {
        var tied = text.ToCharArray();
        for (var place = 1; place < tied.Length; place++)
            if (tied[place] == ' ' && (char.IsAsciiDigit(tied[place - 1]) || tied[place - 1] is '+' or '×')) tied[place] = Wrapping.Tie;
        return new string(tied);
    }
}
