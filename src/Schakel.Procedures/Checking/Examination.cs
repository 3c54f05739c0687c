// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Checking;

/// <summary>What a text is checked against.</summary>
/// <param name="Types">All types of organisation.</param>
/// <param name="Calendar">The calendar terms are counted on.</param>
/// <param name="Procedures">All procedures that are known, by which references, earlier versions and standards are found.</param>
public sealed record Surroundings(ImmutableArray<Organisations.OrganisationType> Types, Calendar Calendar, ImmutableArray<Procedure> Procedures)
{
    /// <summary>The day on which counterexamples start.</summary>
    public DateOnly StoryDay { get; init; } = new(2026, 12, 1);
}

/// <summary>One procedure under examination: its courses, and what was found.</summary>
internal sealed class Examination
{
    // Of one text as many moves are played for stories; the findings after that have none. A text of many steps that breaks a rule in
    // each would otherwise be played thousands of times.
    private const int MovesTold = 5_000;

    private readonly Dictionary<(string Code, Place Place), (Finding Finding, HashSet<Ways> In)> found = [];
    private readonly string file;
    private int movesLeft = MovesTold;

    public Examination(Procedure procedure, string file, Surroundings surroundings, Setting? only = null)
    {
        this.file = file;
        Procedure = procedure;
        Surroundings = surroundings;
        Rules = KindRules.For(procedure.Kind ?? Kind.Signal);
        Settings = only is null ? Setting.For(procedure, surroundings.Types) : [only];
        // Most settings give the same graph: what differs is only what the offices are called.
        Ways = [.. Shape.Courses(new Layout(procedure), Settings).Select(course => new Ways(course))];
        Durations = new Durations(procedure, surroundings.Calendar);
        Orders = [.. Ways.Select(ways => new Order(ways.Course))];
    }

    public Procedure Procedure { get; }

    public Surroundings Surroundings { get; }

    public KindRules Rules { get; }

    public ImmutableArray<Setting> Settings { get; }

    /// <summary>One for every distinct graph.</summary>
    public ImmutableArray<Ways> Ways { get; }

    /// <summary>The order of each of <see cref="Ways"/>.</summary>
    public ImmutableArray<Order> Orders { get; }

    public Durations Durations { get; }

    public Step Step(int index) => Procedure.Steps[index];

    /// <summary>The act of an edge: one of its step, or one of the header.</summary>
    public Act ActOf(Edge edge)
    {
        var acts = Step(edge.From).Acts;
        return acts.FirstOrDefault(act => IsOf(act)) ?? Procedure.Acts.First(act => IsOf(act));

        bool IsOf(Act act) => act.TargetPlace == edge.Place && act.Label == edge.Label;
    }

    public void Report(string code, Place place, Wording message, string? nearest = null) =>
        Keep(new Finding(code, file, place, message) { Nearest = nearest }, null);

    /// <summary>Reports what is the case in one setting.</summary>
    public void Report(string code, Place place, Wording message, Ways ways) => Keep(new Finding(code, file, place, message), ways);

    /// <summary>Reports what is the case in one setting, with the moves that show it. They are asked for once, of the first that is found.</summary>
    public void Report(string code, Place place, Wording message, Ways ways, Func<ImmutableArray<Move>> moves, Claim claim, DateOnly? start = null)
    {
        var finding = new Finding(code, file, place, message);
        if (movesLeft > 0 && !found.ContainsKey((code, place)))
            finding = Told(finding, ways.Course, moves(), claim, start ?? Surroundings.StoryDay);
        Keep(finding, ways);
    }

    /// <summary>Reports an edge that may not be there, with the shortest run that takes it.</summary>
    public void Report(string code, Ways ways, Edge edge, Wording message, Claim claim) =>
        Report(code, edge.Place, message, ways, () => ways.MovesTo(edge.From, edge), claim);

    private Finding Told(Finding finding, Course course, ImmutableArray<Move> moves, Claim claim, DateOnly start)
    {
        movesLeft -= moves.Length;
        if (movesLeft < 0)
            return finding;
        var counterexample = new Counterexample(course.Setting.Type.Name, course.Setting.Driver?.Name, start, moves, claim);
        var played = Player.Play(course, Surroundings.Calendar, start, moves);
        return finding with
        {
            Counterexample = counterexample,
            Story = [.. Teller.Tell(played, course), .. Moral.Of(counterexample, End(played, claim) ?? start)],
        };
    }

    // That nobody notices shows on the last day there was, not on the day the dossier came in the step.
    private static DateOnly? End(Run played, Claim claim) =>
        claim is Claim.StuckIn && played.Last is { At: Position.InStep at } stuck ? Clocks.LastDay(stuck, at) ?? stuck.LastDay : played.Last?.LastDay;

    /// <summary>Everything found, in order of place; what holds in some settings only says in which one it was seen.</summary>
    public ImmutableArray<Finding> Findings =>
    [
        .. found.Values
            .Select(entry => entry.In.Count == 0 || entry.In.Count == Ways.Length
                ? entry.Finding
                : entry.Finding with { Message = Where(entry.Finding.Message, entry.In.First().Course.Setting) })
            .OrderBy(finding => finding.Place.Line).ThenBy(finding => finding.Place.Column).ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .Take(Limits.Findings),
    ];

    private void Keep(Finding finding, Ways? ways)
    {
        if (!found.TryGetValue((finding.Code, finding.Place), out var entry))
            found.Add((finding.Code, finding.Place), entry = (finding, []));
        if (ways is not null)
            entry.In.Add(ways);
    }

    private static Wording Where(Wording message, Setting setting)
    {
        var type = setting.Type.Title.Length == 0 ? setting.Type.Name : setting.Type.Title;
        return setting.Driver is { } driver
            ? new($"{message.Dutch} (Bij: {type}, met aan het stuur: {driver.Title}.)", $"{message.English} (In: {type}, with at the wheel: {driver.Title}.)")
            : new($"{message.Dutch} (Bij: {type}.)", $"{message.English} (In: {type}.)");
    }
}
