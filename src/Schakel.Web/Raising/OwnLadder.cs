// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Deciding;
using Schakel.Web.Access;
using Schakel.Web.Cases;
using Schakel.Web.Following;
using Schakel.Web.Pictures;
using Schakel.Web.Visiting;

namespace Schakel.Web.Raising;

/// <summary>The ladder of this one dossier, with its own offices and days: before it is sent as the engine would open it, after that as it is.</summary>
internal static class OwnLadder
{
    /// <summary>Of what was typed, as if it were sent now; null where it would not be opened.</summary>
    public static LadderView? Before(Raise raise)
    {
        const string raiser = "melder";
        if (CaseDeciding.Decide(Opening.Of(raise, raiser), raise.Visit.Today, _ => null, raise.Library) is not Decision.Accepted { Events: [{ After: var file }, ..] } accepted)
            return null;
        var course = raise.Library.Course(file.ProcedureHash, file.TypeHash, file.Driver);
        var ladder = Of(new FoundCase(file, [.. accepted.Events.Where(happened => happened.Dossier == file.Number).Select(happened => happened.What)], course), raiser, raise.Visit, raise.Library);
        // It has no number yet, and nobody did anything yet.
        return ladder with
        {
            Rungs = [.. ladder.Rungs.Select(rung => rung with { Detail = Then(rung.Detail), Sentence = Then(rung.Sentence) })],
            Title = raise.Visit.Say("De ladder van wat je verstuurt", "The ladder of what you send"),
            Ground = ladder.Ground with { Detail = raise.Visit.Say("je hebt nog niets verstuurd", "you have sent nothing yet"), Sentence = "" },
        };
    }

    private static string Then(string told) => told.Replace("is nu aan zet", "is dan aan zet", StringComparison.Ordinal).Replace("has the turn", "then has the turn", StringComparison.Ordinal);

    /// <summary>Of one that was sent, for who sent it.</summary>
    public static LadderView Of(FoundCase found, Visit visit, Library library) => Of(found, found.File.Running.Raisers[0], visit, library);

    private static LadderView Of(FoundCase found, string raiser, Visit visit, Library library)
    {
        var view = View.Of(found.File, found.Events, found.Course, new Onlooker(raiser, null, null, []))!;
        return Ladders.Of(found, new Naming(found.Course, view, visit.Language), library.Calendar, visit.Today);
    }
}
