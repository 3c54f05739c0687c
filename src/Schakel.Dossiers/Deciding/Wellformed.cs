// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Procedures;
using Schakel.Procedures.Engine;
using static Schakel.Dossiers.Deciding.Written;

namespace Schakel.Dossiers.Deciding;

/// <summary>
/// Whether what was sent in is a command at all: everything is there, is of a bounded size and can be read. It comes from forms and messages,
/// in which anything can be missing.
/// </summary>
internal static class Wellformed
{
    private static readonly Wording AName = new("een naam", "a name");
    private static readonly Wording AText = new("een tekst", "a text");
    private static readonly Wording Who = new("wie dit doet", "who does this");
    private static readonly Wording Procedure = new("de procedure", "the procedure");
    private static readonly Wording Organisation = new("de organisatie", "the organisation");
    private static readonly Wording Office = new("het ambt", "the office");
    private static readonly Wording Raiser = new("de melder", "the raiser");
    private static readonly Wording Choice = new("het antwoord", "the answer");
    private static readonly Wording Promised = new("de toezegging", "the promise");
    private static readonly Wording Asked = new("de vraag", "the question");
    private static readonly Wording TheFile = new("het bestand", "the file");
    private static readonly Wording Ground = new("de grond", "the ground");

    /// <summary>What is wrong; null where nothing is.</summary>
    public static Refusal? Fault(Submission? sent) => sent is null
        ? CaseRefusals.Incomplete
        : Name(sent.Command, AName) ?? Name(sent.Organisation, Organisation)
            ?? Each(sent.Parts, part => part?.What is null || part.Dossier == default ? CaseRefusals.Incomplete : Fault(part.What), Limits.Parts);

    private static Refusal? Fault(CaseCommand command) => command switch
    {
        CaseCommand.Open c => Name(c.Procedure, Procedure) ?? At(c.At) ?? Known(c.Protection) ?? Each(c.Raisers, Identity) ?? Of(c.Words)
            ?? Of(c.Dates) ?? Each(c.Barred, person => Name(person, AName)) ?? Of(c.Staffing) ?? Each(c.Links, Of) ?? Of(c.Drafts),
        CaseCommand.Answer c => By(c.By) ?? Name(c.Step, Choice) ?? Name(c.Label, Choice) ?? Of(c.Words) ?? Of(c.Dates) ?? Of(c.Drafts),
        CaseCommand.Act c => By(c.By) ?? Name(c.Label, Choice) ?? Of(c.Words) ?? Of(c.Drafts),
        CaseCommand.TakeBack c => By(c.By),
        CaseCommand.Extend c => By(c.By) ?? Of(c.Words),
        CaseCommand.Consent c => By(c.By),
        CaseCommand.Suspend c => By(c.By) ?? Of(c.Words),
        CaseCommand.Resume or CaseCommand.PassTime => null,
        CaseCommand.Staff c => Of(c.Staffing),
        CaseCommand.Forward c => By(c.By) ?? At(c.To) ?? Of(c.Words) ?? Of(c.Opening) ?? Each(c.Raisers, Identity) ?? Of(c.Drafts),
        CaseCommand.Invite c => By(c.By) ?? Line(c.Whom, Who) ?? Text(c.Question, Asked),
        CaseCommand.Contribute c => By(c.By) ?? Of(c.Words),
        CaseCommand.Attach c => By(c.By) ?? (c.Name is null ? null : Name(c.Name, TheFile)) ?? Known(c.Kind) ?? Of(c.Original, Limits.File) ?? Of(c.Clean, Limits.CleanFile),
        CaseCommand.LinkTo c => By(c.By) ?? Of(c.Link),
        CaseCommand.Unlink c => By(c.By) ?? Of(c.Link) ?? Text(c.Why, AText),
        CaseCommand.Promise c => By(c.By) ?? (c.Undertaking is null ? CaseRefusals.Absent(Promised) : Text(c.Undertaking.What, Promised)),
        CaseCommand.Join c => Identity(c.Raiser),
        CaseCommand.AllowReveal c => By(c.By) ?? Name(c.To, Office),
        CaseCommand.AnnounceReveal c => By(c.By) ?? Name(c.To, Office) ?? Line(c.Article, Ground) ?? Text(c.Reasons, AText),
        CaseCommand.Reveal c => By(c.By) ?? Name(c.To, Office),
        CaseCommand.Testify c => By(c.By) ?? (c.Testimony?.Detriment is { } told ? Known(told) ?? Text(c.Testimony.Text, AText) : CaseRefusals.Incomplete),
        CaseCommand.Hear c => By(c.By) ?? Name(c.Of, Raiser) ?? Text(c.Reply, AText),
        CaseCommand.Erase c => By(c.By) ?? (c.Declaration is null ? CaseRefusals.Absent(Ground) : Line(c.Declaration.Category, Ground) ?? Line(c.Declaration.Number, Ground)),
        _ => throw new InvalidOperationException($"No form for {command.GetType().Name}."),
    };

    private static Refusal? By(Actor? by) => by is null ? CaseRefusals.Absent(Who) : Name(by.Holder, Who) ?? (by.Person is null ? null : Name(by.Person, Who));

    private static Refusal? At(Placement? at) => at is null
        ? CaseRefusals.Absent(Organisation)
        : Name(at.Organisation, Organisation) ?? Name(at.Type, Organisation) ?? (at.Driver is null ? null : Name(at.Driver, Office));

    private static Refusal? Identity(RaiserIdentity? raiser) =>
        raiser is null ? CaseRefusals.Absent(Raiser) : Name(raiser.Reference, Raiser) ?? (raiser.Name is null ? null : Line(raiser.Name, AName));

    private static Refusal? Of(FileCopy? copy, int most) => copy is null
        ? CaseRefusals.Absent(TheFile)
        : copy.Bytes.IsEmpty ? CaseRefusals.EmptyFile : copy.Bytes.Length > most ? CaseRefusals.LargeFile(most) : null;

    private static Refusal? Of(Words? words) => words is null
        ? CaseRefusals.Absent(AText)
        : Each(words.Texts, text => Name(text.Key, AName) ?? Text(text.Value, new(text.Key, text.Key)))
            ?? Each(words.Weighing, Of) ?? (words.Promise is null ? null : Text(words.Promise.What, Promised));

    private static Refusal? Of(Weighed? weighed) => weighed is null
        ? CaseRefusals.Incomplete
        : Line(weighed.Principle, AName) ?? Known(weighed.Pleads) ?? Text(weighed.Argument, AText) ?? Text(weighed.Interest, AText) ?? Text(weighed.Outcome, AText);

    private static Refusal? Of(Link? link) => link is null || link.To == default ? CaseRefusals.Incomplete : Known(link.Kind);

    private static Refusal? Of(ImmutableDictionary<string, DateOnly>? dates) => Each(dates, date => Name(date.Key, AName));

    private static Refusal? Of(ImmutableDictionary<string, ImmutableArray<string>>? staffing) =>
        Each(staffing, office => Name(office.Key, Office) ?? Each(office.Value, person => Name(person, AName)));

    private static Refusal? Of(ImmutableDictionary<string, Draft>? drafts) => Each(drafts, draft => Name(draft.Key, Procedure) ?? (draft.Value is null
        ? CaseRefusals.Incomplete
        : (draft.Value.At is null ? null : At(draft.Value.At)) ?? Of(draft.Value.Words) ?? Of(draft.Value.Dates)));

    private static Refusal? Known<T>(T value) where T : struct, Enum => Enum.IsDefined(value) ? null : CaseRefusals.Incomplete;
}
