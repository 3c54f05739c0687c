// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Possible;
using Schakel.Procedures;
using Schakel.Web.Ui;

namespace Schakel.Web.Following;

/// <summary>What may be done, as a link: where it leads and what stands on it.</summary>
internal static class Doings
{
    /// <summary>The page on which it is done.</summary>
    public static string Address(string dossier, Possibility possible) => possible.Label is { } label
        ? $"/dossier/{dossier}/doen/{Name(possible.Doing)}/{Uri.EscapeDataString(label)}"
        : $"/dossier/{dossier}/doen/{Name(possible.Doing)}";

    /// <summary>Whether it answers what is asked now: these stand out.</summary>
    public static bool IsAnswer(Possibility possible) => possible.Doing is Doing.Answer;

    public static Wording Words(Possibility possible) => possible.Doing switch
    {
        Doing.Answer or Doing.AnswerLate or Doing.Act => Labels.Answer(possible.Label!),
        Doing.TakeBack => new($"Terugnemen: {Low(Labels.Answer(possible.Label ?? "").Dutch)}", $"Take back: {Low(Labels.Answer(possible.Label ?? "").English)}"),
        Doing.Extend => new("Meer tijd vragen", "Take more time"),
        Doing.Consent => new("Meer tijd geven", "Give more time"),
        Doing.Suspend => new("De termijn stilzetten", "Stop the clock"),
        Doing.Resume => new("De termijn weer laten lopen", "Let the clock run again"),
        Doing.Forward => new("Doorsturen naar waar het hoort", "Send on to where it belongs"),
        Doing.Invite => new("Iemand vragen om mee te denken", "Ask someone to contribute"),
        Doing.Promise => new("Iets toezeggen", "Promise something"),
        Doing.AllowReveal => new("Goedvinden dat je naam wordt verteld", "Agree to your name being told"),
        Doing.AnnounceReveal => new("Melden dat een wet dwingt om de naam te noemen", "Say that a statute forces the name to be told"),
        Doing.Reveal => new("De naam vertellen", "Tell the name"),
        _ => throw new InvalidOperationException($"No words for {possible.Doing}."),
    };

#pragma warning disable CA1308 // An address is in small letters.
    private static string Name(Doing doing) => doing.ToString().ToLowerInvariant();
#pragma warning restore CA1308

    private static string Low(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
