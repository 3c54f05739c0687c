// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using Schakel.Dossiers.OwnTexts;
using Schakel.Dossiers.Regulations;
using Schakel.Procedures;
using Schakel.Web.Registers;
using Schakel.Web.Ui;

namespace Schakel.Web.OwnTexts;

/// <summary>Policy rules, work instructions and by-laws.</summary>
internal sealed class RuleShelf : Shelf
{
    public const string Kind = "soort";

    /// <summary>Whether it is stricter than the law.</summary>
    public const string IsStricter = "strenger";

    /// <summary>More does not help who must find the one that fits.</summary>
    public const int MostRooms = 12;

    private static readonly string[] BeforeArticle = ["artikel ", "art. "];

    public override OwnRegister Register => OwnRegister.Rules;

    public override string Path => "/beheer/regels";

    public override string Stem => "regel";

    public override Wording Title => new("Eigen regels", "Own rules");

    public override Wording Lead => new("Beleidsregels, werkinstructies en verordeningen waar jullie mee werken, en welke ruimte ze laten.", "Policy rules, work instructions and by-laws that you work by, and which room they leave.");

    public override Wording Seen => new(
        "Iedereen kan ze lezen. Wie bij jullie iets meldt of antwoordt, ziet welke ruimte er is, en waar jullie strenger zijn dan de wet. Wat er ooit stond, blijft te vinden.",
        "Everyone can read them. Who raises something at yours or answers, sees which room there is, and where you are stricter than the law. What ever stood here can still be found.");

    public override Wording Add => new("Voeg een regel toe", "Add a rule");

    public override Type Fields => typeof(RuleFields);

    public override (int Most, Wording Another)? Rows => (MostRooms, new("Nog een plek met ruimte", "Another place with room"));

    public override IEnumerable<string> Shipped(Registry registry) => registry.Regulations.SelectMany(each => new[] { each.Title, each.ShortTitle });

    public override string Address(string organisation, string name) => $"/regelingen/{organisation}/{name}";

    public override (string To, Wording Name) Everyones(string organisation) => ("/regelingen", new("Alle regelingen", "All regulations"));

    public override Typed Form(OwnText text, Registry registry)
    {
        var rule = (OwnRule)text;
        var typed = OwnForm.With(
            Typed.Nothing, 0, (OwnPart.Title, rule.Title), (OwnPart.Jci, rule.Jci), (OwnPart.Source, rule.Source), (OwnPart.Purpose, rule.Purpose),
            (OwnPart.Law, rule.Beside is { } beside ? registry.Regulations.FirstOrDefault(each => each.Name == beside.Regulation)?.Title ?? beside.Regulation : ""),
            (OwnPart.Article, rule.Beside?.Article ?? ""), (OwnPart.Stricter, rule.Stricter))
            .With(Kind, OwnWords.Kinds.First(each => each.Kind == rule.Kind).Word).With(IsStricter, rule.IsStricter ? IsStricter : "")
            .With(OwnForm.Count, Math.Max(1, rule.Rooms.Length).ToString(CultureInfo.InvariantCulture));
        return rule.Rooms.Select((room, at) => (room, at)).Aggregate(typed, (all, each) => OwnForm.With(
            all, each.at, (OwnPart.RoomArticle, each.room.Article), (OwnPart.RoomTitle, each.room.Title), (OwnPart.RoomExplanation, each.room.Explanation), (OwnPart.RoomWho, each.room.Who), (OwnPart.RoomWords, each.room.Words)));
    }

    public override (OwnText Text, ImmutableArray<Fault> Faults) Read(OwnForm form, OwnText? before, Registry registry)
    {
        var (faults, isStricter) = (ImmutableArray.CreateBuilder<Fault>(), form.Typed.Has(IsStricter, IsStricter));
        var kind = OwnWords.Kinds.Where(each => each.Word == form.Typed[Kind]).Select(each => (RuleKind?)each.Kind).FirstOrDefault();
        if (kind is null)
            faults.Add(new(Kind, new("Kies wat het is.", "Choose what it is.")));
        var written = form[OwnPart.Law];
        var law = written.Length > 0 ? registry.RegulationNamed(written) : null;
        if (written.Length > 0 && law is null)
            faults.Add(new(OwnForm.Field(OwnPart.Law), new("Deze wet staat niet in de lijst. Kies er een uit de lijst, of laat dit leeg.", "This law is not in the list. Choose one from the list, or leave this empty.")));
        else if (law is null && form[OwnPart.Article].Length > 0 && !isStricter)
            faults.Add(new(OwnForm.Field(OwnPart.Law), new("Kies bij welke wet dit artikel hoort.", "Choose to which law this article belongs.")));
        if (isStricter && form[OwnPart.Stricter].Length == 0)
            faults.Add(new(OwnForm.Field(OwnPart.Stricter), new("Schrijf wat strenger is, en waarom.", "Write what is stricter, and why.")));
        var rooms = OwnForm.Filled(form.Typed, OwnForm.Room, MostRooms).Select(at => new OwnRoom(
            form[OwnPart.RoomArticle, at], form[OwnPart.RoomTitle, at], form[OwnPart.RoomExplanation, at], form[OwnPart.RoomWho, at], form[OwnPart.RoomWords, at]));
        return (new OwnRule(
            form.Name, form[OwnPart.Title], kind ?? RuleKind.Other, form[OwnPart.Jci], OwnForm.Link(form[OwnPart.Source]), form.First, form.Last, form[OwnPart.Purpose],
            law is null ? null : new InLaw(law.Name, Bare(form[OwnPart.Article])), isStricter ? form[OwnPart.Stricter] : "", [.. rooms]), faults.ToImmutable());
    }

    public override IEnumerable<OwnLine> Lines(OwnText text, Registry registry, Language language)
    {
        var rule = (OwnRule)text;
        var beside = rule.Beside is { } place ? registry.Regulations.FirstOrDefault(each => each.Name == place.Regulation) : null;
        return
        [
            new(new("Hoe hij heet", "What it is called"), rule.Title),
            new(new("Wat het is", "What it is"), OwnWords.Of(rule.Kind).In(language), IsWritten: false),
            new(new("Waar hij voor is", "What it is for"), rule.Purpose),
            new(new("Hoort bij", "Stands beside"), rule.Beside is null ? "" : $"{beside?.Title ?? rule.Beside.Regulation}{(rule.Beside.Article.Length == 0 ? "" : $", artikel {rule.Beside.Article}")}") { To = beside is null ? null : $"/regelingen/{beside.Name}" },
            new(new("Strenger dan de wet", "Stricter than the law"), rule.Stricter),
            new(new("Verwijzing", "Reference"), rule.Jci, IsWritten: false) { To = rule.Jci.Length == 0 ? null : Jci.Read(rule.Jci).Read?.Address.AbsoluteUri },
            new(new("De tekst", "The text"), rule.Source, IsWritten: false) { To = rule.Source.Length == 0 ? null : rule.Source },
            .. rule.Rooms.Select((room, at) => new OwnLine(new($"Ruimte {at + 1}", $"Room {at + 1}"), $"{room.Title} ({room.Article}): {room.Explanation}\n{new Wording("Wie:", "Who:").In(language)} {room.Who}{(room.Words.Length == 0 ? "" : $"\n{new Wording("Woorden:", "Words:").In(language)} {room.Words}")}") { IsRoom = true }),
        ];
    }

    public override IEnumerable<(Wording Text, bool IsNoticed)> Marks(OwnText text) => ((OwnRule)text).IsStricter
        ? [(OwnWords.Of(((OwnRule)text).Kind), false), (new("strenger dan de wet", "stricter than the law"), true)] : [(OwnWords.Of(((OwnRule)text).Kind), false)];

    private static string Bare(string article) =>
        BeforeArticle.FirstOrDefault(word => article.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } word ? article[word.Length..].TrimStart() : article;
}
