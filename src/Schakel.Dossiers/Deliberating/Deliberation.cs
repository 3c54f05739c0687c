// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Dossiers.Deliberating;

/// <summary>The table of a deliberation as it is now: a function of its lines alone, so that everyone at it sees the same.</summary>
/// <param name="Convenor">The office that leads it.</param>
/// <param name="Method">By which method.</param>
/// <param name="Seats">The seats, by number.</param>
public sealed record Deliberation(string Convenor, Method Method, ImmutableArray<Seat> Seats)
{
    /// <summary>Who sat down.</summary>
    public ImmutableHashSet<int> Present { get; private init; } = [];

    /// <summary>At which step the table is, from 0.</summary>
    public int Step { get; private init; }

    /// <summary>The furthest it ever was.</summary>
    public int Furthest { get; private init; }

    /// <summary>What was said and not taken back, in order.</summary>
    public ImmutableArray<TableLine.Said> Said { get; private init; } = [];

    /// <summary>The ids of what was taken back.</summary>
    public ImmutableHashSet<string> TakenBack { get; private init; } = [];

    /// <summary>How much the convenor took away of what others said.</summary>
    public int TakenAway { get; private init; }

    /// <summary>How often the convenor covered words of someone who sees the whole otherwise.</summary>
    public int DissentCovered { get; private init; }

    /// <summary>What was chosen, by ballot: an order that tells nothing of when.</summary>
    public ImmutableSortedDictionary<string, Choice> Choices { get; private init; } = ImmutableSortedDictionary<string, Choice>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>Whether the choices lie open.</summary>
    public bool AreChoicesOpen { get; private init; }

    /// <summary>What it comes to; null as long as nobody wrote that.</summary>
    public Conclusion? Conclusion { get; private init; }

    /// <summary>The step it is at.</summary>
    public MethodStep Now => Method.Steps[Step];

    /// <summary>From where nobody looks at this case: nobody was asked, or whoever was did not come.</summary>
    public ImmutableArray<Perspective> Missing =>
        [.. Enum.GetValues<Perspective>().Where(each => !Seats.Any(seat => seat.Perspective == each && Present.Contains(seat.Number)))];

    /// <summary>Whether everyone who sat down chose.</summary>
    public bool IsEveryChoiceIn => Choices.Count >= Present.Count;

    /// <summary>Who is touched by it, as the table said, and for whom nobody gave an argument yet.</summary>
    public ImmutableArray<string> WithoutArgument =>
        [.. SaidIn(StepWork.Concerned).Select(each => each.Text).Where(concerned => !SaidIn(StepWork.Arguments).Any(each => each.Interest.Equals(concerned, StringComparison.OrdinalIgnoreCase)))];

    /// <summary>What was said in steps of a kind.</summary>
    public IEnumerable<TableLine.Said> SaidIn(StepWork kind) => Said.Where(each => Method.Steps[each.Step].Kind == kind && !each.IsDissent);

    /// <summary>Who see the whole otherwise, in their own words.</summary>
    public IEnumerable<TableLine.Said> Dissent => Said.Where(each => each.IsDissent);

    /// <summary>The table of these lines; null where it was not set.</summary>
    public static Deliberation? Of(IEnumerable<TableLine> lines) => lines.Aggregate((Deliberation?)null, (table, line) => table is null ? Begin(line) : table.After(line));

    private static Deliberation? Begin(TableLine line) => line is TableLine.Opened opened ? new Deliberation(opened.Convenor, opened.Method, opened.Seats) : null;

    /// <summary>The table after another line.</summary>
    public Deliberation After(TableLine line) => line switch
    {
        TableLine.Opened => this,
        TableLine.SeatAdded added => this with { Seats = Seats.Add(added.Seat) },
        TableLine.Seated seated => this with { Present = Present.Add(seated.Seat) },
        TableLine.Moved moved => this with { Step = moved.To, Furthest = Math.Max(Furthest, moved.To) },
        TableLine.Said said => this with { Said = Said.Add(said) },
        // Who sees it otherwise is nobody by name, and so nobody's to take away.
        TableLine.TakenBack back when Said.Any(each => each.Id == back.Id && each.IsDissent) => this,
        TableLine.TakenBack back => this with
        {
            Said = Said.RemoveAll(each => each.Id == back.Id),
            TakenBack = TakenBack.Add(back.Id),
            TakenAway = TakenAway + (back.ByConvenor ? Said.Count(each => each.Id == back.Id) : 0),
        },
        TableLine.Covered covered => this with
        {
            Said = [.. Said.Select(each => each.Id == covered.Id ? each with
            {
                Text = Covering.Of(each.Text, covered.Words),
                CoveredLetters = each.CoveredLetters + Covering.Letters(each.Text, covered.Words),
                CoveredPlainLetters = each.CoveredPlainLetters + Covering.PlainLetters(each.Text, covered.Words),
            } : each)],
            DissentCovered = DissentCovered + 1,
        },
        TableLine.Chose chose => this with { Choices = Choices.SetItem(chose.Ballot, chose.Choice) },
        TableLine.Revealed => this with { AreChoicesOpen = true },
        TableLine.Concluded concluded => this with { Conclusion = concluded.Conclusion },
        _ => throw new InvalidOperationException($"Nobody said what {line.GetType().Name} does to a table."),
    };
}
