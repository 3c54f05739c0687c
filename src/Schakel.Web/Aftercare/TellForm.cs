// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Commands;
using Schakel.Procedures;
using Schakel.Web.Ui;

namespace Schakel.Web.Aftercare;

/// <summary>The forms between a raiser and the custodian.</summary>
internal static class TellForm
{
    public const string Detriment = "nadeel";
    public const string Text = "wat-gebeurde-er";
    public const string Of = "melder";
    public const string UpTo = "tot";

    private static readonly ImmutableArray<(string Word, Dossiers.Aftercare.Detriment Meaning)> Words =
        [("geen", Dossiers.Aftercare.Detriment.None), ("dreiging", Dossiers.Aftercare.Detriment.Threatened), ("nadeel", Dossiers.Aftercare.Detriment.Suffered)];

    public static string WordOf(Detriment meaning) => Words.First(each => each.Meaning == meaning).Word;

    /// <summary>What each answer is called.</summary>
    public static Wording Name(Detriment detriment) => detriment switch
    {
        Dossiers.Aftercare.Detriment.None => new("Nee, geen nadeel", "No, no harm"),
        Dossiers.Aftercare.Detriment.Threatened => new("Er is mee gedreigd, of het is geprobeerd", "Someone threatened with it, or tried"),
        Dossiers.Aftercare.Detriment.Suffered => new("Ja, nadeel", "Yes, harm"),
        _ => throw new ArgumentOutOfRangeException(nameof(detriment), detriment, "Nobody said what this is called."),
    };

    /// <summary>What a raiser typed; null and the faults where it is nothing yet.</summary>
    public static Testimony? Read(Typed typed, out ImmutableArray<Fault> faults)
    {
        var chosen = Words.Where(each => each.Word == typed[Detriment]).Select(each => (Detriment?)each.Meaning).FirstOrDefault();
        faults =
        [
            .. chosen is null ? [new Fault(Detriment, new("Kies een antwoord.", "Choose an answer."))] : Array.Empty<Fault>(),
            .. TooLong(typed),
        ];
        return faults.IsEmpty ? new Testimony(chosen, typed[Text]) : null;
    }

    public static IEnumerable<Fault> TooLong(Typed typed) => typed[Text].Length > Limits.Text
        ? [new Fault(Text, new($"Maak dit korter: hoogstens {Limits.Text:N0} tekens.", $"Make this shorter: at most {Limits.Text:N0} characters."))] : [];
}
