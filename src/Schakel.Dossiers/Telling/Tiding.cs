// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;

namespace Schakel.Dossiers.Telling;

/// <summary>What someone is told. Of several at once he is told the first of these.</summary>
public enum Tiding
{
    /// <summary>He was asked to contribute.</summary>
    Invited,

    /// <summary>A promise was not kept.</summary>
    PromiseBroken,

    /// <summary>A promise was kept, says who asked for it.</summary>
    PromiseKept,

    /// <summary>What he raised was answered.</summary>
    Answered,

    /// <summary>What he raised went a rung higher, because nobody answered.</summary>
    Climbed,

    /// <summary>It is his turn.</summary>
    Turn,

    /// <summary>He did not answer in time; it went a rung higher.</summary>
    Silent,

    /// <summary>His time to answer is nearly over.</summary>
    DueSoon,

    /// <summary>What he raised was taken together with others, in one bottleneck.</summary>
    Gathered,

    /// <summary>What he raised was taken out of that again, with the reason.</summary>
    Parted,

    /// <summary>The bottleneck that what he raised belongs to is solved, says who raised that.</summary>
    Solved,

    /// <summary>That bottleneck was answered.</summary>
    CarriedAnswered,

    /// <summary>That bottleneck went a rung higher, because nobody answered.</summary>
    CarriedClimbed,

    /// <summary>That bottleneck was withdrawn by who raised it.</summary>
    CarriedWithdrawn,

    /// <summary>Someone wrote a message.</summary>
    Message,

    /// <summary>Something else changed.</summary>
    Changed,

    /// <summary>As the raiser of what is over he is asked whether he was harmed for it.</summary>
    Asked,

    /// <summary>As the custodian: a raiser told how he fares. The same whatever he told.</summary>
    Testified,

    /// <summary>As the custodian: what a raiser told was not read yet.</summary>
    Unheard,

    /// <summary>As the raiser: the custodian read what he told.</summary>
    Heard,

    /// <summary>Once a year: how one pulls the brake where he works (§4.4.5 of the advice). Of no dossier.</summary>
    Reminder,

    /// <summary>A passkey was kept, by which an administrator can come in without an identity provider. Of no dossier.</summary>
    PasskeyKept,

    /// <summary>An administrator came in by one. Of no dossier.</summary>
    PasskeyUsed,

    /// <summary>Someone became or ceased to be custodian or privacy officer: who may know protected names, or sees who looked at what. Of no dossier.</summary>
    TrustedNamed,
}

/// <summary>Those in words, as a store keeps them.</summary>
public static class Tidings
{
    private static readonly FrozenDictionary<Tiding, string> Words = new Dictionary<Tiding, string>
    {
        [Tiding.Invited] = "gevraagd",
        [Tiding.PromiseBroken] = "toezegging-gebroken",
        [Tiding.PromiseKept] = "toezegging-nagekomen",
        [Tiding.Answered] = "beantwoord",
        [Tiding.Climbed] = "hogerop",
        [Tiding.Turn] = "aan-zet",
        [Tiding.Silent] = "gezwegen",
        [Tiding.DueSoon] = "binnenkort",
        [Tiding.Gathered] = "samengenomen",
        [Tiding.Parted] = "losgemaakt",
        [Tiding.Solved] = "opgelost",
        [Tiding.CarriedAnswered] = "knelpunt-beantwoord",
        [Tiding.CarriedClimbed] = "knelpunt-hogerop",
        [Tiding.CarriedWithdrawn] = "knelpunt-ingetrokken",
        [Tiding.Message] = "bericht",
        [Tiding.Changed] = "veranderd",
        [Tiding.Asked] = "nazorg-gevraagd",
        [Tiding.Testified] = "nazorg-verteld",
        [Tiding.Unheard] = "nazorg-wacht",
        [Tiding.Heard] = "nazorg-gehoord",
        [Tiding.Reminder] = "herinnering",
        [Tiding.PasskeyKept] = "passkey-bewaard",
        [Tiding.PasskeyUsed] = "noodtoegang",
        [Tiding.TrustedNamed] = "vertrouwensambt",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Tiding> Read = Words.ToFrozenDictionary(each => each.Value, each => each.Key);

    /// <summary>The word.</summary>
    public static string WordOf(Tiding what) => Words[what];

    /// <summary>What a word stands for; what a later version wrote is that something changed.</summary>
    public static Tiding Of(string word) => Read.GetValueOrDefault(word, Tiding.Changed);
}
