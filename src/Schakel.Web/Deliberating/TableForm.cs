// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using Schakel.Dossiers.Deliberating;
using Schakel.Procedures;
using Schakel.Web.Raising;
using Schakel.Web.Registers;
using Schakel.Web.Ui;

namespace Schakel.Web.Deliberating;

/// <summary>Reads what was typed at a table.</summary>
internal static class TableForm
{
    /// <summary>How many seats the form to set a table shows.</summary>
    public const int Seats = 8;

    /// <summary>How many actions the form of the conclusion shows.</summary>
    public const int Actions = 3;

    private static readonly string[] Choosing = ["wat", "waarom", "nadeel", "beperken"];
    private static readonly string[] Concluding = ["advies", "redenen", "grenzen"];

    /// <summary>A new table: by which method, and who was asked.</summary>
    public static TableLine.Opened? Opened(Typed typed, string convenor, Registry registry, out ImmutableArray<Fault> faults)
    {
        var method = registry.Methods.FirstOrDefault(each => each.Name == typed["methode"]);
        var seats = Enumerable.Range(0, Seats).Select(at => (Role: typed[$"rol-{at}"], Perspective: PerspectiveOf(typed[$"blik-{at}"])))
            // A chair of which nobody said who sits there is an empty one.
            .Where((each, at) => at == 0 || (each.Perspective is not null && each.Role.Length > 0))
            .Select((each, at) => new Seat(at + 1, each.Perspective ?? Perspective.Professional, each.Role, IsOwner: at == 0)).ToImmutableArray();
        var lines = ImmutableArray.CreateBuilder<Fault>();
        if (method is null)
            lines.Add(new("methode", new("Kies hoe jullie het aanpakken.", "Choose how you go about it.")));
        foreach (var at in Enumerable.Range(1, Seats - 1).Where(at => typed[$"rol-{at}"].Length > 0 && PerspectiveOf(typed[$"blik-{at}"]) is null))
            lines.Add(new($"blik-{at}", new("Kies ook vanuit welke blik iemand meekijkt.", "Also choose from which perspective someone looks.")));
        foreach (var (at, noRole) in Enumerable.Range(0, Seats).Select(at => (at, NoRole(typed[$"rol-{at}"]))).Where(each => each.Item2 is not null))
            lines.Add(new($"rol-{at}", noRole!));
        var opened = method is null ? null : new TableLine.Opened(convenor, method, seats);
        if (lines.Count == 0 && TableRules.Refusal(null, opened!) is { } refusal)
            lines.Add(new("blik-1", refusal));
        faults = lines.ToImmutable();
        return faults.IsEmpty ? opened : null;
    }

    /// <summary>What is wrong with what someone is called who sits at the table: everyone there reads it, and it stays in the record. Null where nothing is.</summary>
    public static Wording? NoRole(string role) => Pointing(role) is { } found
            ? new($"Schrijf een rol, zoals ‘juridisch adviseur’. ‘{found.Words}’ lijkt op een naam, een nummer of een adres.", $"Write a role, such as ‘legal adviser’. ‘{found.Words}’ looks like a name, a number or an address.")
            : null;

    /// <summary>What in a dissent points at someone, with what to do about it: it stays for ever as it is written. Null where nothing does.</summary>
    /// <param name="text">The dissent.</param>
    /// <param name="isNobody">Whether its writer says that what looks like a name is an organisation, a law or a treaty. A number or an address stays what it is.</param>
    public static Wording? PointsAt(string text, bool isNobody) => Pointing(text, isNobody) is { } found
        ? new($"Dit blijft in het verslag staan. ‘{found.Words}’ lijkt op een naam, een nummer of een adres. Schrijf een rol.", $"This stays in the record. ‘{found.Words}’ looks like a name, a number or an address. Write a role.")
        : null;

    private static Telltale? Pointing(string text, bool isNobody = false) =>
        Telltale.In(text).FirstOrDefault(found => found.Sort is TelltaleSort.Contact or TelltaleSort.CitizenNumber || (found.Sort is TelltaleSort.Name && !isNobody));

    /// <summary>What someone said at a step.</summary>
    public static TableLine.Said Said(Typed typed, Deliberation table, int seat)
    {
        var step = StepOf(typed, table);
        var isDissent = typed.Has("anders", "ja");
        var isArgument = IsArgument(typed, table);
        return new TableLine.Said(Ids.CommandOf(typed), step, isDissent ? null : seat, typed["tekst"])
        {
            Side = !isArgument ? null : typed["kant"] switch { "voor" => Side.For, "tegen" => Side.Against, _ => null },
            Ground = !isArgument ? null : typed["grond"] switch { "recht" => Ground.Right, "gevolg" => Ground.Consequence, _ => null },
            Interest = isArgument ? typed["belang"] : "",
            Principle = isArgument ? typed["beginsel"] : "",
        };
    }

    /// <summary>Whether it is said at a step at which one gives arguments.</summary>
    public static bool IsArgument(Typed typed, Deliberation table) =>
        !typed.Has("anders", "ja") && StepOf(typed, table) is var step && step < table.Method.Steps.Length && table.Method.Steps[step].Kind is StepWork.Arguments;

    private static int StepOf(Typed typed, Deliberation table) => int.TryParse(typed["stap"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : table.Step;

    /// <summary>What someone chose.</summary>
    public static Choice? Chosen(Typed typed, out ImmutableArray<Fault> faults)
    {
        var choice = new Choice(typed["wat"], typed["waarom"], typed["nadeel"], typed["beperken"]);
        var wrong = ImmutableArray.CreateBuilder<Fault>();
        if (choice.What.Length == 0)
            wrong.Add(new("wat", new("Schrijf op wat jij zou doen.", "Write down what you would do.")));
        if (choice.Why.Length == 0)
            wrong.Add(new("waarom", new("Schrijf op wat voor jou beslist.", "Write down what decides it for you.")));
        foreach (var field in Choosing.Where(field => typed[field].Length > TableRules.Longest))
            wrong.Add(new(field, new($"Schrijf hoogstens {TableRules.Longest} tekens.", $"Write {TableRules.Longest} characters at most.")));
        faults = wrong.ToImmutable();
        return faults.IsEmpty ? choice : null;
    }

    /// <summary>What it comes to.</summary>
    public static Conclusion? Concluded(Typed typed, DateOnly today, out ImmutableArray<Fault> faults)
    {
        var wrong = ImmutableArray.CreateBuilder<Fault>();
        var outcome = Enum.TryParse<Outcome>(typed["uitkomst"], out var which) && Enum.IsDefined(which) ? which : (Outcome?)null;
        if (outcome is null)
            wrong.Add(new("uitkomst", new("Kies wat voor uitkomst het is.", "Choose what kind of outcome it is.")));
        Ask("advies", new("Schrijf op wat jullie adviseren.", "Write down what you advise."));
        Ask("redenen", new("Schrijf op wat de doorslag gaf, en wat ertegen sprak.", "Write down what decided it, and what spoke against it."));
        foreach (var field in Concluding.Where(field => typed[field].Length > TableRules.Longest))
            wrong.Add(new(field, new($"Schrijf hoogstens {TableRules.Longest} tekens.", $"Write {TableRules.Longest} characters at most.")));
        var actions = ImmutableArray.CreateBuilder<TableAction>();
        for (var at = 0; at < Actions; at++)
        {
            if (typed[$"actie-{at}"].Length == 0 && typed[$"actie-{at}-wie"].Length == 0 && !typed.HasDate($"actie-{at}-op"))
                continue;
            Ask($"actie-{at}", new("Schrijf op wat er gebeurt.", "Write down what is done."));
            Ask($"actie-{at}-wie", new("Schrijf op wie het doet: een rol, geen naam.", "Write down who does it: a role, no name."));
            if (typed.Date($"actie-{at}-op", out var bad) is { } on && on < today)
                wrong.Add(new($"actie-{at}-op", new("Die dag is al voorbij. Kies een dag die nog komt.", "That day has passed already. Choose a day that is still to come.")));
            else if (typed.Date($"actie-{at}-op", out bad) is { })
                actions.Add(new TableAction(typed[$"actie-{at}"], typed[$"actie-{at}-wie"], typed.Date($"actie-{at}-op", out _)!.Value));
            else
                wrong.Add(new($"actie-{at}-op", bad!));
        }

        faults = wrong.ToImmutable();
        return faults.IsEmpty ? new Conclusion(outcome!.Value, typed["advies"], typed["redenen"], typed["grenzen"], actions.ToImmutable()) : null;

        void Ask(string field, Wording message)
        {
            if (typed[field].Length == 0)
                wrong.Add(new(field, message));
        }
    }

    /// <summary>A conclusion as it would be typed, so that it can be changed.</summary>
    public static Typed Typed(Conclusion conclusion)
    {
        var typed = Ui.Typed.Of(
        [
            new("uitkomst", conclusion.Outcome.ToString()), new("advies", conclusion.Advice), new("redenen", conclusion.Reasons), new("grenzen", conclusion.Limits),
        ]);
        return conclusion.Actions.Select((action, at) => (action, at)).Aggregate(typed, (all, each) =>
            all.With($"actie-{each.at}", each.action.What).With($"actie-{each.at}-wie", each.action.Who).WithDate($"actie-{each.at}-op", each.action.On));
    }

    public static Perspective? PerspectiveOf(string word) => Enum.TryParse<Perspective>(word, out var which) && Enum.IsDefined(which) ? which : null;
}
