// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Dossiers.Sealing;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;

namespace Schakel.Dossiers.Deciding;

/// <summary>Decides one command on one dossier.</summary>
internal sealed class CaseTurn(Desk desk, string organisation, DossierNumber number, int depth = 0)
{
    public static readonly ImmutableDictionary<string, Draft> NoDrafts = ImmutableDictionary<string, Draft>.Empty;

    /// <summary>Takes it; the reasons where it is refused.</summary>
    public ImmutableArray<Refusal> Take(CaseCommand command)
    {
        if (command is CaseCommand.Open open)
            return CaseOpening.ByCommand(desk, organisation, number, open);
        if (desk.File(number) is not { } file || !IsHere(file))
            return [CaseRefusals.NoDossier];
        if (file.ErasedOn is not null)
            return [CaseRefusals.Erased];
        var on = desk.On;
        // Whatever ran out is executed first, so that who has the turn is judged by where the dossier really is.
        if (command is not CaseCommand.PassTime && Engine(new Command.PassTime(on), Words.None, NoDrafts) is { IsEmpty: false } past)
            return past;
        return command switch
        {
            CaseCommand.Answer c => Answer(c),
            CaseCommand.Act c => Engine(new Command.Act(on, c.By, c.Label) { Given = c.Words.Given }, c.Words, c.Drafts),
            CaseCommand.TakeBack c => Engine(new Command.TakeBack(on, c.By), Words.None, NoDrafts),
            CaseCommand.Extend c => Engine(new Command.Extend(on, c.By, HasReasons(c.Words)), c.Words, NoDrafts),
            CaseCommand.Consent c => Engine(new Command.Consent(on, c.By, c.Until), Words.None, NoDrafts),
            CaseCommand.Suspend c => Engine(new Command.Suspend(on, c.By, HasReasons(c.Words)), c.Words, NoDrafts),
            CaseCommand.Resume => Engine(new Command.Resume(on), Words.None, NoDrafts),
            CaseCommand.PassTime => Engine(new Command.PassTime(on), Words.None, NoDrafts),
            CaseCommand.Staff c => Engine(new Command.Staff(on, c.Staffing), Words.None, NoDrafts),
            CaseCommand.Forward c => Forward(c),
            CaseCommand.Invite c => Invite(c),
            CaseCommand.Contribute c => c.Words.Given.IsEmpty ? [CaseRefusals.Nothing] : Record(new CaseEvent.Contributed(on, c.By, c.Words)),
            CaseCommand.Attach c => Attach(c),
            CaseCommand.LinkTo c => MayKnow(c.Link.To) ? Record(new CaseEvent.Linked(on, c.By, c.Link)) : [CaseRefusals.NoDossier],
            CaseCommand.Unlink c => Unlink(c),
            CaseCommand.Promise c => Promise(c),
            CaseCommand.Join c => Join(c),
            CaseCommand.AllowReveal or CaseCommand.AnnounceReveal when file.Protection is not Protection.Confidential => [CaseRefusals.NothingProtected],
            CaseCommand.AllowReveal c => !IsRaiser(c.By) ? [CaseRefusals.OnlyRaiser] : Record(new CaseEvent.RevealAllowed(on, c.By, c.To)),
            CaseCommand.AnnounceReveal c => AnnounceReveal(c),
            CaseCommand.Reveal c => Reveal(c),
            CaseCommand.Testify c => IsRaiser(c.By) ? Record(new CaseEvent.Testified(on, c.By) { Protected = c.Testimony }) : [CaseRefusals.OnlyRaiser],
            CaseCommand.Hear c => Hear(c),
            CaseCommand.Erase c => Erase(c),
            _ => throw new InvalidOperationException($"No decision for {command.GetType().Name}."),
        };
    }

    /// <summary>Lets the engine decide, and follows what happens.</summary>
    public ImmutableArray<Refusal> Engine(Command command, Words words, ImmutableDictionary<string, Draft> drafts)
    {
        var file = desk.File(number)!;
        var course = desk.Library.Course(file.ProcedureHash, file.TypeHash, file.Driver);
        var outcome = Schakel.Procedures.Engine.Deciding.Decide(file.Running, command, course, desk.Library.Calendar);
        if (outcome is Outcome.Refused refused)
            return refused.Reasons;
        var events = ((Outcome.Accepted)outcome).Events;
        for (var i = 0; i < events.Length; i++)
        {
            // What ran out before came by itself; the words belong to what was asked, which is the last.
            var asked = i == events.Length - 1 && command is not Command.PassTime;
            desk.Add(number, new CaseEvent.Moved(events[i], asked ? words : Words.None));
            if (new Consequences(desk, number, depth).Of(events[i], asked ? drafts : NoDrafts) is { IsEmpty: false } reasons)
                return reasons;
        }

        return [];
    }

    private CaseFile File => desk.File(number)!;

    private ImmutableArray<Refusal> Record(CaseEvent happened)
    {
        desk.Add(number, happened);
        return [];
    }

    // Of another organisation's dossier nobody learns even that it exists, unless its course is public.
    private bool MayKnow(DossierNumber other) => desk.File(other) is { } found && (IsHere(found) || LogEntry.IsPublic(found.Frozen.Kind));

    private bool IsHere(CaseFile file) => organisation == Submission.Everywhere || file.Organisation == organisation;

    // What it came from it stays linked to: that is how it began.
    private ImmutableArray<Refusal> Unlink(CaseCommand.Unlink c) =>
        IsBlank(c.Why) ? [CaseRefusals.NoReasons] : File.Links.Contains(c.Link) ? Record(new CaseEvent.Unlinked(desk.On, c.By, c.Link, c.Why)) : [CaseRefusals.NotLinked];

    private ImmutableArray<Refusal> Invite(CaseCommand.Invite c)
    {
        if (!Rights.MayInvite(File, c.By, desk.Library))
            return [CaseRefusals.NotYours];
        return IsBlank(c.Whom) || IsBlank(c.Question) ? [CaseRefusals.Nothing] : Record(new CaseEvent.Invited(desk.On, c.By, c.Whom, c.Question));
    }

    // Like a contribution it moves no clock, and everyone who takes part may; who says that he is the raiser, must be.
    private ImmutableArray<Refusal> Attach(CaseCommand.Attach c)
    {
        if (c.By.Holder == Role.Raiser.Name && !IsRaiser(c.By))
            return [CaseRefusals.OnlyRaiser];
        if (File.Files >= Commands.Limits.Files)
            return [CaseRefusals.TooManyFiles];
        return Record(new CaseEvent.Attached(desk.On, c.By, File.Files + 1, c.Kind, c.Original.Trace, c.Clean.Trace) { Name = c.Name, Copies = (c.Original, c.Clean) });
    }

    private ImmutableArray<Refusal> Answer(CaseCommand.Answer c)
    {
        var reasons = Engine(new Command.Answer(desk.On, c.By, c.Step, c.Label) { Given = c.Words.Given, Dates = c.Dates }, c.Words, c.Drafts);
        return reasons.IsEmpty && c.Words.Promise is { By: not null } promise ? new Consequences(desk, number, depth).Promise(c.By, promise) : reasons;
    }

    private ImmutableArray<Refusal> Promise(CaseCommand.Promise c) =>
        Rights.MayPromise(File, c.By, desk.Library) ? new Consequences(desk, number, depth).Promise(c.By, c.Undertaking) : [CaseRefusals.NotYours];

    private ImmutableArray<Refusal> Forward(CaseCommand.Forward c)
    {
        // The duty of who received it (Awb 2:3): whoever raised it chose where it went.
        if (!IsTurn(c.By) || c.By.Holder == Role.Raiser.Name)
            return [CaseRefusals.NotYours];
        if (!HasReasons(c.Words))
            return [CaseRefusals.NoReasons];
        var to = desk.NextNumber();
        var from = File;
        desk.Add(number, new CaseEvent.Forwarded(desk.On, c.By, c.To with { Unit = null }, to, c.Words));
        var draft = new Draft
        {
            At = c.To,
            Words = c.Opening.Given.IsEmpty ? c.Words : c.Opening,
            Dates = from.Running.Dates,
            SentOn = new(from.Organisation, c.Words.Texts[Vocabulary.Reasons]),
            Raisers = c.Raisers,
        };
        return CaseOpening.Beside(desk, from, to, from.Frozen.Procedure, draft, c.Drafts, LinkKind.ForwardedFrom, depth + 1);
    }

    private ImmutableArray<Refusal> Join(CaseCommand.Join c)
    {
        if (File.Running.At is not (Position.InStep or Position.Resting))
            return [CaseRefusals.Done];
        if (File.Protection is Protection.Anonymous ? c.Raiser.Name is not null : IsBlank(c.Raiser.Name))
            return [File.Protection is Protection.Anonymous ? CaseRefusals.NoName : CaseRefusals.NeedsName];
        if (File.Running.Raisers.Contains(c.Raiser.Reference))
            return [CaseRefusals.Taken];
        var isProtected = File.Protection is Protection.Confidential;
        return Record(new CaseEvent.Joined(desk.On, c.Raiser.Reference) { Name = isProtected ? null : c.Raiser.Name, Protected = isProtected ? c.Raiser.Name : null });
    }

    private ImmutableArray<Refusal> AnnounceReveal(CaseCommand.AnnounceReveal c)
    {
        if (c.By.Holder != Rights.Custodian)
            return [CaseRefusals.OnlyCustodian];
        if (!Rights.KeepsTheName(File, c.By, desk.Library))
            return [CaseRefusals.OnlyImpartialCustodian];
        if (IsBlank(c.Article) || IsBlank(c.Reasons))
            return [CaseRefusals.NoReasons];
        return Record(new CaseEvent.RevealAnnounced(desk.On, c.By, c.To, c.Article, c.Reasons));
    }

    private ImmutableArray<Refusal> Reveal(CaseCommand.Reveal c)
    {
        if (c.By.Holder != Rights.Custodian)
            return [CaseRefusals.OnlyCustodian];
        if (!Rights.KeepsTheName(File, c.By, desk.Library))
            return [CaseRefusals.OnlyImpartialCustodian];
        if (File.Protection is not Protection.Confidential)
            return [CaseRefusals.NothingProtected];
        return Rights.MayBeTold(File, c.To, desk.On) ? Record(new CaseEvent.Revealed(desk.On, c.By, c.To)) : [CaseRefusals.NoConsent];
    }

    private ImmutableArray<Refusal> Hear(CaseCommand.Hear c)
    {
        if (c.By.Holder != Rights.Custodian || c.By.Person is not { } account || !Aftercare.Rounds.MayHear(File, desk.Library.Course(File.ProcedureHash, File.TypeHash, File.Driver), account))
            return [CaseRefusals.OnlyImpartialCustodian];
        return File.Testimonies.Any(each => each.Reference == c.Of && each.Version <= c.UpTo)
            ? Record(new CaseEvent.Heard(desk.On, c.By, c.Of, c.UpTo) { Protected = IsBlank(c.Reply) ? null : new(null, c.Reply) }) : [CaseRefusals.NothingTold];
    }

    private ImmutableArray<Refusal> Erase(CaseCommand.Erase c)
    {
        if (File.Running.At is not (Position.Done or Position.Gone))
            return [CaseRefusals.StillRuns];
        if (c.AsOf is { } version && version != File.Version)
            return [CaseRefusals.MovedOn];
        return IsBlank(c.Declaration.Category) || IsBlank(c.Declaration.Number) ? [CaseRefusals.NoDeclaration] : Record(new CaseEvent.Erased(desk.On, c.By, c.Declaration));
    }

    private bool IsRaiser(Actor by) => Rights.IsRaiser(File, by);

    private bool IsTurn(Actor by) => Rights.IsTurn(File, by, desk.Library);

    private static bool HasReasons(Words words) => words.Given.Contains(Vocabulary.Reasons);

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);
}
