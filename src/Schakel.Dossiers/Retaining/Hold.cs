// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;
using Schakel.Procedures.Engine;

namespace Schakel.Dossiers.Retaining;

/// <summary>That something may not be destroyed, whatever the selection list says: one dossier, or all of a kind in an organisation.</summary>
/// <param name="Number">Which hold of the organisation it is, from 1.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="Dossier">The dossier, by number; null where it is on a kind.</param>
/// <param name="Kind">The kind, by its Dutch word; null where it is on one dossier.</param>
/// <param name="Ground">Why in general.</param>
/// <param name="Reason">Why here: a reference to what asks for it.</param>
/// <param name="Set">By whom and when.</param>
/// <param name="Lifted">By whom, when and why it was lifted; null while it is in force.</param>
public sealed record Hold(long Number, string Organisation, string? Dossier, string? Kind, HoldGround Ground, string Reason, HoldAct Set, HoldAct? Lifted)
{
    /// <summary>Whether it stands in the way of destroying this dossier.</summary>
    /// <param name="organisation">The organisation it runs in.</param>
    /// <param name="dossier">Its number.</param>
    /// <param name="kind">Its kind, by its Dutch word.</param>
    public bool Covers(string organisation, string dossier, string kind) => Lifted is null && Organisation == organisation && (Dossier ?? dossier) == dossier && (Kind ?? kind) == kind;

    /// <summary>Why it refuses: on what ground, since when, by whom.</summary>
    public Wording Why => new(
        $"Dit mag niet worden vernietigd om {HoldGrounds.Said(Ground).Dutch} ({Reason}), sinds {Dates.InFull(Set.On, Language.Dutch)}, ingesteld door {Set.By} (bevriezing {Number}). Dat geldt tot die wordt opgeheven.",
        $"This may not be destroyed because of {HoldGrounds.Said(Ground).English} ({Reason}), since {Dates.InFull(Set.On, Language.English)}, set by {Set.By} (hold {Number}). That holds until it is lifted.");

    /// <summary>The refusal of whatever would destroy it.</summary>
    public Refusal Refusal => new(RefusalReason.Held, Why);
}

/// <summary>That a hold was set or lifted.</summary>
/// <param name="On">The day.</param>
/// <param name="By">The account that did it.</param>
/// <param name="Why">Why.</param>
public sealed record HoldAct(DateOnly On, string By, string Why);

/// <summary>On what ground something is held.</summary>
public enum HoldGround
{
    /// <summary>A request under the Wet open overheid (art. 4.1a).</summary>
    WooRequest,

    /// <summary>An inquiry: by parliament, an inspectorate, an ombudsman, an auditor.</summary>
    Inquiry,

    /// <summary>A case at a court.</summary>
    Court,
}

/// <summary>The words for grounds of holds.</summary>
public static class HoldGrounds
{
    private static readonly ImmutableArray<(HoldGround Ground, string Word, string Typed, Wording Said)> All =
    [
        (HoldGround.WooRequest, "woo-verzoek", "woo-request", new("een Woo-verzoek", "a Woo request")),
        (HoldGround.Inquiry, "onderzoek", "inquiry", new("een onderzoek", "an inquiry")),
        (HoldGround.Court, "rechter", "court", new("een zaak bij de rechter", "a case at a court")),
    ];

    /// <summary>The words that can be typed, in both languages.</summary>
    public static ImmutableArray<Wording> Words { get; } = [.. All.Select(each => new Wording(each.Word, each.Typed))];

    /// <summary>The word in the store.</summary>
    public static string Word(HoldGround ground) => All.First(each => each.Ground == ground).Word;

    /// <summary>In a sentence.</summary>
    public static Wording Said(HoldGround ground) => All.First(each => each.Ground == ground).Said;

    /// <summary>Reads a word, in either language; null where it is none.</summary>
    public static HoldGround? Read(string word) => All.Where(each => each.Word == word || each.Typed == word).Select(each => (HoldGround?)each.Ground).FirstOrDefault();
}
