// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Commands;
using Schakel.Procedures;

namespace Schakel.Dossiers.Deliberating;

/// <summary>What may be added to a table. Pure: whether someone may sit there at all was decided before.</summary>
public static class TableRules
{
    /// <summary>How many seats a table has at most: past it, it is a meeting.</summary>
    public const int MostSeats = 24;

    /// <summary>How many lines of what people say a table holds: more than anyone reads.</summary>
    public const int MostSaid = 1_000;

    /// <summary>How long one thing that is said may be, in characters.</summary>
    public const int Longest = 4_000;

    /// <summary>How long the name of a role may be, in characters.</summary>
    public const int LongestRole = 80;

    /// <summary>How many actions come of it at most.</summary>
    public const int MostActions = 20;

    /// <summary>Why a line cannot be added; null where it can.</summary>
    /// <param name="table">The table as it is; null where there is none.</param>
    /// <param name="line">The line.</param>
    public static Wording? Refusal(Deliberation? table, TableLine line) => (table, line) switch
    {
        (null, TableLine.Opened opened) => Opening(opened),
        (null, _) => new("Hier is nog geen tafel.", "There is no table here yet."),
        (_, TableLine.Opened) => new("De tafel staat er al.", "The table is there already."),
        ({ } at, TableLine.SeatAdded added) => at.Seats.Length >= MostSeats ? TooMany : added.Seat.Number != at.Seats.Length + 1 ? Changed : Role(added.Seat),
        ({ } at, TableLine.Seated seated) => at.Seats.Any(seat => seat.Number == seated.Seat) ? null : new("Deze stoel is er niet.", "This seat is not there."),
        ({ } at, TableLine.Moved moved) => Moving(at, moved),
        ({ } at, TableLine.Said said) => Saying(at, said),
        ({ } at, TableLine.TakenBack back) => at.Dissent.Any(said => said.Id == back.Id) ? Stays : null,
        ({ } at, TableLine.Covered covered) => Covering.Refusal(at.Dissent.FirstOrDefault(said => said.Id == covered.Id), covered.Words),
        ({ } at, TableLine.Chose) => Choosing(at),
        ({ } at, TableLine.Revealed) => at.Choices.IsEmpty ? new("Er heeft nog niemand gekozen.", "Nobody has chosen yet.") : null,
        (_, TableLine.Concluded concluded) => Concluding(concluded.Conclusion),
        _ => throw new InvalidOperationException($"Nobody said when {line.GetType().Name} is allowed."),
    };

    /// <summary>Whether a line says again what is there already, as when a button is pressed twice: then there is nothing to add.</summary>
    public static bool IsThere(Deliberation? table, TableLine line) => table is not null && line switch
    {
        TableLine.Said said => table.Said.Any(each => each.Id == said.Id) || table.TakenBack.Contains(said.Id),
        TableLine.Seated seated => table.Present.Contains(seated.Seat),
        TableLine.Moved moved => table.Step == moved.To,
        TableLine.Revealed => table.AreChoicesOpen,
        TableLine.TakenBack back => table.Said.All(each => each.Id != back.Id),
        _ => false,
    };

    private static readonly Wording Changed = new("Intussen is er iets veranderd. Kijk nog eens.", "Something changed meanwhile. Look again.");
    private static readonly Wording Stays = new(
        "Wie het anders ziet, blijft in het verslag. Wijzen er woorden iemand aan? Dek die dan af.", "Who sees it otherwise stays in the record. Do some words point at someone? Then cover those.");
    private static readonly Wording TooMany = new($"Een tafel heeft hoogstens {MostSeats} stoelen.", $"A table has {MostSeats} seats at most.");

    private static Wording? Opening(TableLine.Opened opened) =>
        opened.Method.Steps.IsDefaultOrEmpty ? new("Kies hoe jullie het aanpakken.", "Choose how you go about it.")
        : opened.Seats.Length < 2 ? new("Vraag minstens twee mensen.", "Ask at least two people.")
        : opened.Seats.Length > MostSeats ? TooMany
        : opened.Seats.Count(seat => seat.IsOwner) != 1 ? new("Wie de zaak inbracht, hoort aan tafel.", "Whoever brought the case in belongs at the table.")
        : opened.Seats.Select(Role).FirstOrDefault(refusal => refusal is not null);

    private static Wording? Role(Seat seat) => seat.Role.Length > LongestRole ? new($"Noem de rol in hoogstens {LongestRole} tekens.", $"Name the role in {LongestRole} characters at most.") : null;

    private static Wording? Moving(Deliberation table, TableLine.Moved moved) =>
        moved.From != table.Step ? new($"De tafel is al bij stap {table.Step + 1}.", $"The table is at step {table.Step + 1} already.")
        : moved.To < 0 || moved.To >= table.Method.Steps.Length || Math.Abs(moved.To - moved.From) != 1 ? new("Ga stap voor stap.", "Go step by step.")
        : table.Now.Kind is StepWork.Choosing && moved.To > moved.From && !table.AreChoicesOpen
            ? new("Leg eerst de keuzes open. Anders praat de een de ander na.", "Lay the choices open first. Otherwise one repeats the other.")
        : null;

    // Whoever was still writing when the table went on keeps what he wrote: also what belongs to an earlier step is taken.
    private static Wording? Saying(Deliberation table, TableLine.Said said) =>
        said.Step < 0 || said.Step > table.Furthest ? new("Zo ver is de tafel nog niet.", "The table is not that far yet.")
        : said.Text.Length == 0 ? new("Schrijf iets op.", "Write something.")
        : said.Text.Length > Longest ? new($"Schrijf hoogstens {Longest} tekens.", $"Write {Longest} characters at most.")
        : said.Principle.Length > Limits.Name ? new($"Noem het beginsel in hoogstens {Limits.Name} tekens.", $"Name the principle in {Limits.Name} characters at most.")
        : said.Interest.Length > LongestRole ? new($"Noem het in hoogstens {LongestRole} tekens.", $"Name it in {LongestRole} characters at most.")
        : table.Said.Length >= MostSaid ? new("Deze tafel is vol. Schrijf op wat het oplevert.", "This table is full. Write down what it comes to.")
        : table.Method.Steps[said.Step].Kind is StepWork.Choosing ? new("Bij deze stap kies je, en zeg je niets.", "At this step you choose, and say nothing.")
        : null;

    private static Wording? Choosing(Deliberation table) =>
        !table.Method.Steps.Take(table.Furthest + 1).Any(step => step.Kind is StepWork.Choosing) ? new("Er valt nog niets te kiezen.", "There is nothing to choose yet.")
        : table.AreChoicesOpen ? new("De keuzes liggen al open. Zeg wat je vindt in het gesprek.", "The choices lie open already. Say what you think in the dialogue.")
        : null;

    private static Wording? Concluding(Conclusion conclusion) =>
        conclusion.Advice.Length == 0 || conclusion.Reasons.Length == 0 ? new("Schrijf het advies op, en waarom.", "Write down the advice, and why.")
        : conclusion.Actions.Length > MostActions ? new($"Schrijf hoogstens {MostActions} acties op.", $"Write down {MostActions} actions at most.")
        : null;
}
