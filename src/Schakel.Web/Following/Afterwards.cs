// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Web.Cases;
using Schakel.Web.Ui;

namespace Schakel.Web.Following;

/// <summary>What follows from where a dossier is: who is next and until when, told to whoever looks.</summary>
internal static class Afterwards
{
    /// <summary>Whose turn it is now and until when, or where it ended.</summary>
    public static string Next(FoundCase found, Naming naming) => found.File.Running.At switch
    {
        Position.InStep at => Turn(found, at, naming),
        Position.Resting rests => $"{Places.Forum(rests.Forum, found.Course, naming)}.",
        Position.Done done => naming.Say($"Dit dossier is nu klaar: {Places.End(done.As).Dutch}.", $"This dossier is now done: {Places.End(done.As).English}."),
        Position.Gone gone => $"{Places.Gate(gone.Gate).In(naming.Language)}.",
        _ => "",
    };

    /// <summary>What was promised just now, and by when.</summary>
    public static IEnumerable<string> Promised(IEnumerable<CaseEvent> happened, Naming naming) => happened.Select(each => each switch
    {
        CaseEvent.Moved { Words.Promise: { } promise } => promise,
        CaseEvent.Promised e => e.Undertaking,
        _ => null,
    }).OfType<Undertaking>().Distinct().Select(promise => promise.By is { } by
        ? naming.Say($"Wat je toezegde moet klaar zijn op {Day(by, naming)}. Daarna zegt {naming.Of(Role.Raiser.Name)} of het klopt.", $"What you promised must be done on {Day(by, naming)}. Then {naming.Of(Role.Raiser.Name)} says whether it is so.")
        : naming.Say($"Je schreef dat het al gedaan is. {naming.First(Role.Raiser.Name)} zegt of het klopt.", $"You wrote that it is done already. {naming.First(Role.Raiser.Name)} says whether it is so."));

    /// <summary>What went open beside it just now.</summary>
    public static IEnumerable<string> Opened(IEnumerable<CaseEvent> happened, Naming naming) => happened.OfType<CaseEvent.OpenedBeside>()
        .Select(e => naming.Say($"Hiernaast ging een dossier open: {Labels.Kind(e.Procedure).Dutch.ToLowerInvariant()}.", $"A dossier was opened beside this one: {Labels.Kind(e.Procedure).English.ToLowerInvariant()}."));

    /// <summary>What happens if whoever is next does nothing; null where nothing is left to happen.</summary>
    public static string? OfSilence(Seen seen)
    {
        var (naming, running) = (seen.Naming, seen.Found.File.Running);
        if (seen.Silence.FirstOrDefault() is not { } next || running.At is Position.Done or Position.Gone)
            return null;
        var (step, holder) = StepOf(seen.Found);
        var day = Day(next.Day, naming);
        return $"{(holder is not null && seen.View.Is(holder) ? naming.Say("Doe je niets?", "Do you do nothing?") : naming.Say("Gebeurt er niets?", "Does nothing happen?"))} " + next.At switch
        {
            Position.InStep when next.Holder is { } above && above != holder => naming.Say(
                naming.View.Is(above) ? $"Dan ben jij vanzelf aan zet, na {day}." : $"Dan is {naming.Of(above)} vanzelf aan zet, na {day}.", $"Then after {day} the turn goes by itself to {naming.Of(above)}."),
            Position.InStep => naming.Say($"Dan loopt het na {day} vanzelf verder.", $"Then after {day} it goes on by itself."),
            Position.Resting rests => naming.Say(
                $"Dan komt dit na {day} hier terecht: {Places.Platform(rests.Forum, naming).ToLowerInvariant()}.", $"Then after {day} it comes here: {Places.Platform(rests.Forum, naming).ToLowerInvariant()}."),
            Position.Done when step?.Kind is StepKind.Right => naming.Say($"Dan blijft het antwoord staan en is dit dossier na {day} klaar.", $"Then the answer stands, and this dossier is done after {day}."),
            _ => naming.Say($"Dan is dit dossier na {day} klaar.", $"Then this dossier is done after {day}."),
        };
    }

    private static string Turn(FoundCase found, Position.InStep at, Naming naming)
    {
        var (step, holder) = StepOf(found);
        var (isYou, isRight) = (naming.View.Is(holder ?? ""), step?.Kind is StepKind.Right);
        var who = naming.Of(holder ?? "");
        var last = at.SuspendedUntil ?? Clocks.LastDay(found.File.Running, at);
        var dutch = isYou ? (isRight ? "Nu mag jij kiezen" : "Nu ben jij aan zet") : isRight ? $"Nu mag {who} kiezen" : $"Nu is {who} aan zet";
        var english = isYou ? (isRight ? "Now you may choose" : "Now it is your turn") : isRight ? $"Now {who} may choose" : $"Now it is the turn of {who}";
        return last is not { } day ? naming.Say($"{dutch}.", $"{english}.")
            : at.SuspendedUntil is not null ? naming.Say($"{dutch}. De termijn staat stil, uiterlijk tot en met {Day(day, naming)}.", $"{english}. The clock stands still, up to and including {Day(day, naming)} at the latest.")
            : naming.Say($"{dutch}, tot en met {Day(day, naming)}.", $"{english}, up to and including {Day(day, naming)}.");
    }

    private static (Step? Step, string? Holder) StepOf(FoundCase found) => found.File.Running.At is Position.InStep at && found.Course.IndexOf(at.Step) is { } index
        ? (found.Course.Procedure.Steps[index], found.Course.HolderAt(index)) : (null, null);

    private static string Day(DateOnly day, Naming naming) => Schakel.Procedures.Dates.InFull(day, naming.Language);
}
