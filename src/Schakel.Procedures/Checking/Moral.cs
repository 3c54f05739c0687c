// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Checking;

/// <summary>The last line of a counterexample: why what just happened should not be possible.</summary>
internal static class Moral
{
    public static ImmutableArray<StoryLine> Of(Counterexample counterexample, DateOnly day) => counterexample.Claim switch
    {
        Claim.StuckIn => Line(day, new("Daarna gebeurt er niets meer. Het dossier ligt stil, en niemand merkt het.", "After that nothing happens. The dossier lies still and nobody notices.")),
        Claim.EndedUnanswered => Line(day, new("Het dossier is weg, en niemand gaf antwoord.", "The dossier is gone, and nobody answered.")),
        Claim.NoHigher => Line(day, new("Wie zweeg, is er vanaf. Niemand hogerop hoort ervan.", "The silent one is rid of it. Nobody higher up hears of it.")),
        Claim.EndedWithoutRight => Line(day, new("Het besluit blijft staan, en de melder kan niet hogerop.", "The decision stands, and the raiser cannot go up.")),
        Claim.JudgedWrongly => Line(day, new("Hier oordeelt iemand die dat niet mag.", "Here someone judges who may not.")),
        Claim.BackIn => Line(day, new("Het dossier is weer waar het was. Zo kan het blijven rondgaan.", "The dossier is back where it was. So it can go round for ever.")),
        Claim.LongerThan c => Line(day, new($"Dat duurt langer dan de {c.Days} dagen die deze soort hoogstens mag duren.", $"That takes longer than the {c.Days} days this kind may take at most.")),
        Claim.Reaches => Line(day, new("Hier gaat het mis: langs deze weg had het dossier hier niet mogen komen.", "Here it goes wrong: the dossier should not have come here this way.")),
        _ => Line(day, new("Zo mag een dossier niet eindigen.", "A dossier may not end this way.")),
    };

    private static ImmutableArray<StoryLine> Line(DateOnly day, Wording text) => [new StoryLine(day, text)];
}
