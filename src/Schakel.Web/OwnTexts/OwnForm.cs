// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using Schakel.Dossiers.OwnTexts;
using Schakel.Web.Registers;
using Schakel.Web.Ui;

namespace Schakel.Web.OwnTexts;

/// <summary>The form in which an administrator writes down a text: its fields, and what stands in them.</summary>
/// <param name="Typed">What was typed.</param>
/// <param name="Name">The name in addresses that the text has or gets.</param>
/// <param name="First">Its first day, as far as that can be read.</param>
/// <param name="Last">Its last.</param>
/// <param name="Organisation">Whose it is.</param>
internal sealed record OwnForm(Typed Typed, string Name, DateOnly First, DateOnly? Last, Organisation Organisation)
{
    public const string Title = "titel", From = "vanaf", Until = "tot";

    /// <summary>Why it is changed, and where that was decided.</summary>
    public const string Why = "waarom", DecidedIn = "besluit";

    /// <summary>How many rooms or principles the form has.</summary>
    public const string Count = "rijen";

    private static readonly ImmutableDictionary<OwnPart, string> Fields = new Dictionary<OwnPart, string>
    {
        [OwnPart.Title] = Title,
        [OwnPart.English] = "titel-engels",
        [OwnPart.Jci] = "jci",
        [OwnPart.Source] = "bron",
        [OwnPart.From] = From,
        [OwnPart.Until] = Until,
        [OwnPart.Purpose] = "bedoeling",
        [OwnPart.Meaning] = "uitleg",
        [OwnPart.EnglishMeaning] = "uitleg-engels",
        [OwnPart.Narrows] = "soort-van",
        [OwnPart.Law] = "wet",
        [OwnPart.Article] = "artikel",
        [OwnPart.Stricter] = "strenger-waarom",
        [OwnPart.RoomArticle] = "ruimte-{0}-artikel",
        [OwnPart.RoomTitle] = "ruimte-{0}-titel",
        [OwnPart.RoomExplanation] = "ruimte-{0}-uitleg",
        [OwnPart.RoomWho] = "ruimte-{0}-wie",
        [OwnPart.RoomWords] = "ruimte-{0}-woorden",
        [OwnPart.PrincipleTitle] = "beginsel-{0}-titel",
        [OwnPart.PrincipleEnglish] = "beginsel-{0}-titel-engels",
        [OwnPart.PrincipleMeaning] = "beginsel-{0}-uitleg",
        [OwnPart.PrincipleEnglishMeaning] = "beginsel-{0}-uitleg-engels",
        [OwnPart.PrincipleSource] = "beginsel-{0}-bron",
        [OwnPart.Regulations] = "regelingen",
        [OwnPart.Website] = "site",
        [OwnPart.Letters] = "brieven",
        [OwnPart.Phone] = "telefoon",
        [OwnPart.Tooi] = "tooi",
        [OwnPart.Why] = Why,
        [OwnPart.DecidedIn] = DecidedIn,
    }.ToImmutableDictionary();

    public static readonly ImmutableArray<OwnPart> Room = [OwnPart.RoomArticle, OwnPart.RoomTitle, OwnPart.RoomExplanation, OwnPart.RoomWho, OwnPart.RoomWords];

    public static readonly ImmutableArray<OwnPart> Principle = [OwnPart.PrincipleTitle, OwnPart.PrincipleEnglish, OwnPart.PrincipleMeaning, OwnPart.PrincipleEnglishMeaning, OwnPart.PrincipleSource];

    public string this[OwnPart part, int row = 0] => Typed[Field(part, row)];

    /// <summary>The field of a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="row">Of which room or principle.</param>
    public static string Field(OwnPart part, int row = 0) => string.Format(CultureInfo.InvariantCulture, Fields[part], row);

    /// <summary>How many rows the form shows: one to fill in where there is none.</summary>
    public static int Rows(Typed typed, int most) => int.TryParse(typed[Count], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, most) : 1;

    /// <summary>The rows of the form in which something stands.</summary>
    public static ImmutableArray<int> Filled(Typed typed, ImmutableArray<OwnPart> parts, int most) =>
        [.. Enumerable.Range(0, Rows(typed, most)).Where(at => parts.Any(part => typed[Field(part, at)].Length > 0))];

    /// <summary>A fault, at the field that it is of.</summary>
    public static Fault At(OwnFault fault, Typed typed, Shelf shelf)
    {
        var parts = Room.Contains(fault.Part) ? Room : Principle.Contains(fault.Part) ? Principle : [];
        // Rows that were left empty are not read; so the third that is read may be the fourth of the form.
        var row = parts.IsEmpty || shelf.Rows is not { } rows || Filled(typed, parts, rows.Most) is not { IsEmpty: false } filled ? 0 : filled[fault.Row ?? 0];
        return new(Field(fault.Part, row), fault.Text);
    }

    /// <summary>An address as people type it, without what it begins with.</summary>
    public static string Link(string typed) => typed.Length == 0 || typed.Contains(':', StringComparison.Ordinal) || !typed.Contains('.', StringComparison.Ordinal) ? typed : $"https://{typed}";

    /// <summary>A form with these parts in it.</summary>
    public static Typed With(Typed typed, int row, params (OwnPart Part, string Text)[] parts) => parts.Aggregate(typed, (all, each) => all.With(Field(each.Part, row), each.Text));
}
