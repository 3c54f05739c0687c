// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using Schakel.Dossiers.Regulations;
using Schakel.Web.Registers;
using Schakel.Web.Ui;

namespace Schakel.Web.Regulating;

/// <summary>The form in which an administrator writes down a text: its fields, what stands in them, and what is wrong with it.</summary>
internal static class RuleForm
{
    public const string Title = "titel", Kind = "soort", Jci = "jci", Source = "bron", From = "vanaf", Until = "tot", Purpose = "bedoeling", Law = "wet", Article = "artikel";

    /// <summary>Whether it is stricter than the law, and why.</summary>
    public const string IsStricter = "strenger", Stricter = "strenger-waarom";

    /// <summary>Why it is changed, and where that was decided.</summary>
    public const string Why = "waarom", DecidedIn = "besluit";

    /// <summary>How many places with room the form has.</summary>
    public const string Count = "ruimtes";

    /// <summary>More does not help who must find the one that fits.</summary>
    public const int MostRooms = 12;

    private static readonly string[] RoomParts = ["artikel", "titel", "uitleg", "wie", "woorden"];

    private static readonly string[] BeforeArticle = ["artikel ", "art. "];

    /// <summary>The field of a part of a place with room.</summary>
    public static string Room(int at, RulePart part) => $"ruimte-{at}-{RoomParts[part - RulePart.RoomArticle]}";

    /// <summary>How many places the form shows: one to fill in where there is none.</summary>
    public static int Rooms(Typed typed) => int.TryParse(typed[Count], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, MostRooms) : 1;

    /// <summary>The form with a text in it. Why it is changed is asked anew.</summary>
    public static Typed Of(OwnRule rule, Desk desk)
    {
        var typed = Typed.Of(new Dictionary<string, string>
        {
            [Title] = rule.Title,
            [Kind] = RuleWords.Kinds.First(each => each.Kind == rule.Kind).Word,
            [Jci] = rule.Jci,
            [Source] = rule.Source,
            [Purpose] = rule.Purpose,
            [Law] = rule.Beside is { } beside ? desk.TitleOf(beside.Regulation) : "",
            [Article] = rule.Beside?.Article ?? "",
            [IsStricter] = rule.IsStricter ? IsStricter : "",
            [Stricter] = rule.Stricter,
            [Count] = Math.Max(1, rule.Rooms.Length).ToString(CultureInfo.InvariantCulture),
        });
        foreach (var (room, at) in rule.Rooms.Select((room, at) => (room, at)))
        {
            typed = typed.With(Room(at, RulePart.RoomArticle), room.Article).With(Room(at, RulePart.RoomTitle), room.Title).With(Room(at, RulePart.RoomExplanation), room.Explanation)
                .With(Room(at, RulePart.RoomWho), room.Who).With(Room(at, RulePart.RoomWords), room.Words);
        }

        typed = typed.WithDate(From, rule.From);
        return rule.Until is { } until ? typed.WithDate(Until, until) : typed;
    }

    /// <summary>The text as it was typed, and what cannot be read of it.</summary>
    public static (OwnRule Rule, ImmutableArray<Fault> Faults) Read(Typed typed, string name, Registry registry)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var kind = RuleWords.Kinds.Where(each => each.Word == typed[Kind]).Select(each => (RuleKind?)each.Kind).FirstOrDefault();
        if (kind is null)
            faults.Add(new(Kind, new("Kies wat het is.", "Choose what it is.")));
        var from = typed.Date(From, out var wrongFrom);
        if (wrongFrom is not null)
            faults.Add(new(From, wrongFrom));
        var (until, wrongUntil) = typed.HasDate(Until) ? (typed.Date(Until, out var wrong), wrong) : (null, null);
        if (wrongUntil is not null)
            faults.Add(new(Until, wrongUntil));
        var law = typed[Law].Length > 0 ? registry.RegulationNamed(typed[Law]) : null;
        if (typed[Law].Length > 0 && law is null)
            faults.Add(new(Law, new("Deze wet staat niet in de lijst. Kies er een uit de lijst, of laat dit leeg.", "This law is not in the list. Choose one from the list, or leave this empty.")));
        else if (law is null && typed[Article].Length > 0 && !typed.Has(IsStricter, IsStricter))
            faults.Add(new(Law, new("Kies bij welke wet dit artikel hoort.", "Choose to which law this article belongs.")));
        if (typed.Has(IsStricter, IsStricter) && typed[Stricter].Length == 0)
            faults.Add(new(Stricter, new("Schrijf wat strenger is, en waarom.", "Write what is stricter, and why.")));
        var rooms = Enumerable.Range(0, Rooms(typed)).Select(at => Enum.GetValues<RulePart>().Where(part => part is >= RulePart.RoomArticle and <= RulePart.RoomWords).Select(part => typed[Room(at, part)]).ToArray())
            .Where(parts => parts.Any(part => part.Length > 0)).Select(parts => new OwnRoom(parts[0], parts[1], parts[2], parts[3], parts[4])).ToImmutableArray();
        return (new OwnRule(
            name, typed[Title], kind ?? RuleKind.Other, typed[Jci], Address(typed[Source]), from ?? DateOnly.MinValue, until, typed[Purpose],
            law is null ? null : new InLaw(law.Name, Bare(typed[Article])), typed.Has(IsStricter, IsStricter) ? typed[Stricter] : "", rooms), faults.ToImmutable());
    }

    /// <summary>A fault, at the field that it is of.</summary>
    public static Fault At(RuleFault fault, Typed typed) => new(
        fault.Part switch
        {
            RulePart.Title => Title,
            RulePart.Jci => Jci,
            RulePart.Source => Source,
            RulePart.From => From,
            RulePart.Until => Until,
            RulePart.Purpose => Purpose,
            RulePart.Law => Law,
            RulePart.Article => Article,
            RulePart.Stricter => Stricter,
            RulePart.Why => Why,
            RulePart.DecidedIn => DecidedIn,
            RulePart.RoomArticle or RulePart.RoomTitle or RulePart.RoomExplanation or RulePart.RoomWho or RulePart.RoomWords => Room(Filled(typed)[fault.Room!.Value], fault.Part),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Part, "Nobody said which field this is."),
        },
        fault.Text);

    // Places that were left empty are not read; so the third that is read may be the fourth of the form.
    private static List<int> Filled(Typed typed) => [.. Enumerable.Range(0, Rooms(typed)).Where(at => RoomParts.Any(part => typed[$"ruimte-{at}-{part}"].Length > 0))];

    private static string Address(string typed) => typed.Length == 0 || typed.Contains(':', StringComparison.Ordinal) || !typed.Contains('.', StringComparison.Ordinal) ? typed : $"https://{typed}";

    private static string Bare(string article) =>
        BeforeArticle.FirstOrDefault(word => article.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } word ? article[word.Length..].TrimStart() : article;
}
