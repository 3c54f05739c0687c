// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Deciding;
using Schakel.Dossiers.Events;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;

namespace Schakel.Dossiers.Telling;

/// <summary>Who is told what of an event: whoever did it himself is not, nor is a raiser whose name is protected.</summary>
public static class Told
{
    /// <summary>What is told of something that happened.</summary>
    /// <param name="happened">What happened, with the dossier after it.</param>
    /// <param name="before">The dossier before it; null where it was opened.</param>
    /// <param name="course">Its procedure where it runs.</param>
    /// <param name="filledBy">Who fills an office where the dossier does not tell.</param>
    /// <param name="himself">Of whom it is told also where he did it himself: who reads no pages here must be told of his next turn.</param>
    public static ImmutableArray<Notice> Of(Happened happened, CaseFile? before, Course course, Func<string, ImmutableArray<string>> filledBy, Func<string, bool>? himself = null)
    {
        var after = happened.After;
        if (after.ErasedOn is not null)
            return [];
        var people = new People(after, course, filledBy);
        var by = ActorOf(happened.What)?.Person is { } person && himself?.Invoke(person) is not true ? person : null;
        return
        [
            .. Notices(happened.What, before, after, people).Where(notice => by is null || notice.Account != by)
                .GroupBy(notice => notice.Account).Select(group => new Notice(group.Key, group.Min(each => each.What), group.Max(each => each.Until)))
                .OrderBy(notice => notice.Account, StringComparer.Ordinal),
        ];
    }

    /// <summary>Who is told that the time to do something is nearly over.</summary>
    /// <param name="file">The dossier.</param>
    /// <param name="course">Its procedure where it runs.</param>
    /// <param name="filledBy">Who fills an office where the dossier does not tell.</param>
    public static ImmutableArray<Notice> DueSoon(CaseFile file, Course course, Func<string, ImmutableArray<string>> filledBy) =>
        file is { ErasedOn: null, Running.At: Position.InStep { SuspendedOn: null } } && Time.NextDay(file.Running) is { } due
            ? [.. new People(file, course, filledBy).Holders.Distinct().Select(account => new Notice(account, Tiding.DueSoon, due))]
            : [];

    /// <summary>Which raisers are asked on a day whether they were harmed: those who have an account and did not tell since.</summary>
    /// <param name="file">The dossier.</param>
    /// <param name="course">Its procedure where it runs.</param>
    /// <param name="day">The day of the round.</param>
    public static ImmutableArray<Notice> Asked(CaseFile file, Course course, DateOnly day) =>
        [.. new People(file, course, _ => []).Raisers.Where(raiser => Rounds.Open(file, raiser, day) == day).Select(raiser => new Notice(raiser, Tiding.Asked, null))];

    /// <summary>Who is told that something a raiser told was not read yet.</summary>
    /// <param name="file">The dossier.</param>
    /// <param name="course">Its procedure where it runs.</param>
    /// <param name="told">What was told.</param>
    /// <param name="filledBy">Who fills an office where the dossier does not tell.</param>
    public static ImmutableArray<Notice> Unheard(CaseFile file, Course course, Testified told, Func<string, ImmutableArray<string>> filledBy) => file.ErasedOn is not null || told.HeardOn is not null ? []
        : [.. new People(file, course, filledBy).Custodians.Distinct().Select(account => new Notice(account, Tiding.Unheard, told.On.AddDays(Rounds.Days)))];

    private static IEnumerable<Notice> Notices(CaseEvent what, CaseFile? before, CaseFile after, People people)
    {
        var turn = HasMoved(what, before, after) ? To(people.Holders, Tiding.Turn, Time.NextDay(after.Running)) : [];
        return [.. turn, .. Beside(what, before, people), .. OfPromise(before, after, people)];
    }

    private static IEnumerable<Notice> Beside(CaseEvent what, CaseFile? before, People people) => what switch
    {
        CaseEvent.Moved moved => OfMove(moved.Happened, before!, people),
        CaseEvent.Invited invited => To(people.Named(invited.Whom), Tiding.Invited),
        CaseEvent.Contributed => To([.. people.Raisers, .. people.Holders], Tiding.Message),
        CaseEvent.Attached or CaseEvent.Forwarded or CaseEvent.Promised or CaseEvent.Joined => To([.. people.Raisers, .. people.Holders], Tiding.Changed),
        CaseEvent.Linked { Link.Kind: LinkKind.Joins } => To(people.Raisers, Tiding.Gathered),
        CaseEvent.Unlinked => To(people.Raisers, Tiding.Parted),
        CaseEvent.Opened or CaseEvent.Linked or CaseEvent.OpenedBeside or CaseEvent.NotOpened or CaseEvent.Erased => [],
        // The raiser of these has a protected name, and reads them where he comes with his code. The custodian hears what the raiser lets him do.
        CaseEvent.RevealAllowed => To(people.Named(Rights.Custodian), Tiding.Changed),
        CaseEvent.Testified e => To(people.Custodians, Tiding.Testified, e.On.AddDays(Rounds.Days)),
        CaseEvent.Heard e => To(people.Raisers.Where(raiser => raiser == e.Of), Tiding.Heard),
        CaseEvent.RevealAnnounced or CaseEvent.Revealed => To(people.Raisers, Tiding.Changed),
        _ => throw new InvalidOperationException($"Nobody said who is told of {what.GetType().Name}."),
    };

    private static IEnumerable<Notice> OfMove(Event moved, CaseFile before, People people) => moved switch
    {
        Event.Answered or Event.AnsweredLate => To(people.Raisers, Tiding.Answered),
        Event.Lapsed lapsed => [.. To(people.Raisers, Tiding.Climbed), .. lapsed.Why is LapseReason.TermRanOut ? To(people.Before(before).Holders, Tiding.Silent) : []],
        Event.Staffed => To(people.Holders.Except(people.Before(before).Holders), Tiding.Turn, Time.NextDay(people.File.Running)),
        Event.Acted or Event.Announced or Event.TakenBack or Event.TookEffect => To([.. people.Raisers, .. people.Before(before).Holders, .. people.Holders], Tiding.Changed),
        Event.Extended or Event.Suspended or Event.Resumed or Event.LinkedDone => To([.. people.Raisers, .. people.Holders], Tiding.Changed),
        Event.Opened => [],
        _ => throw new InvalidOperationException($"Nobody said who is told of {moved.GetType().Name}."),
    };

    private static IEnumerable<Notice> OfPromise(CaseFile? before, CaseFile after, People people) => PromiseTurned(before, after) is { } what
        ? To(after.Driver is { } driver ? people.Named(driver).Concat(people.Raisers) : people.Raisers, what)
        : [];

    /// <summary>Whether a promise was kept or broken by what happened; null where neither, or where it is no promise.</summary>
    internal static Tiding? PromiseTurned(CaseFile? before, CaseFile after) =>
        after.Frozen.Kind is not Kind.Promise || before is null || PromiseStates.Of(before) is var was && was == PromiseStates.Of(after) ? null : PromiseStates.Of(after) switch
        {
            PromiseStates.Kept => Tiding.PromiseKept,
            PromiseStates.Broken => Tiding.PromiseBroken,
            _ => null,
        };

    private static bool HasMoved(CaseEvent what, CaseFile? before, CaseFile after) =>
        before is null || what is CaseEvent.Moved { Happened: Event.Resumed }
        || (after.Running.At is Position.InStep now && (before.Running.At is not Position.InStep then || then.Step != now.Step || then.Since != now.Since));

    private static IEnumerable<Notice> To(IEnumerable<string> accounts, Tiding what, DateOnly? until = null) => accounts.Select(account => new Notice(account, what, until));

    /// <summary>Who did it; null where nobody did.</summary>
    internal static Actor? ActorOf(CaseEvent what) => what switch
    {
        CaseEvent.Moved { Happened: var moved } => moved switch
        {
            Event.Answered e => e.By,
            Event.AnsweredLate e => e.By,
            Event.Acted e => e.By,
            Event.Announced e => e.By,
            Event.TakenBack e => e.By,
            Event.Extended e => e.By,
            Event.Suspended e => e.By,
            _ => null,
        },
        CaseEvent.Invited e => e.By,
        CaseEvent.Contributed e => e.By,
        CaseEvent.Attached e => e.By,
        CaseEvent.Linked e => e.By,
        CaseEvent.Unlinked e => e.By,
        CaseEvent.Forwarded e => e.By,
        CaseEvent.Promised e => e.By,
        CaseEvent.RevealAllowed e => e.By,
        CaseEvent.RevealAnnounced e => e.By,
        CaseEvent.Revealed e => e.By,
        CaseEvent.Testified e => e.By,
        CaseEvent.Heard e => e.By,
        _ => null,
    };

    /// <summary>Who takes part in a dossier, as persons.</summary>
    internal sealed record People(CaseFile File, Course Course, Func<string, ImmutableArray<string>> FilledBy)
    {
        /// <summary>A raiser whose name is protected is known by no account, and nothing may come to know it.</summary>
        public IEnumerable<string> Raisers => File.Protection is Protection.Open ? File.Running.Raisers : [];

        /// <summary>Who fills the office of the custodian and has nothing to do with the dossier himself.</summary>
        public IEnumerable<string> Custodians => Named(Rights.Custodian).Where(account => account != Rights.Custodian && Rounds.MayHear(File, Course, account));

        /// <summary>Whose turn it is. Who took or prepared the decision is left out where he may not act (G5).</summary>
        public IEnumerable<string> Holders => File.Running.At is not Position.InStep at || Course.IndexOf(at.Step) is not { } step || Course.HolderAt(step) is not { } holder ? []
            : holder == Role.Raiser.Name ? Raisers
            : Course.Procedure.Steps[step].Kind is StepKind.Judgment || Course.Setting.Type.Office(holder)?.Impartial == true ? Named(holder).Where(account => !File.Running.Barred.Contains(account))
            : Named(holder);

        public People Before(CaseFile before) => this with { File = before };

        /// <summary>Who fills an office; someone who was named himself is himself.</summary>
        public ImmutableArray<string> Named(string whom) => File.Running.Staffing.TryGetValue(whom, out var filled) ? filled : FilledBy(whom) is { IsEmpty: false } elsewhere ? elsewhere : [whom];
    }
}
