// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Possible;
using Schakel.Procedures.Engine;
using Schakel.Web.Cases;
using Schakel.Web.Registers;
using Schakel.Web.Ui;

namespace Schakel.Web.Holding;

/// <summary>Makes a command of what was typed in the form of a possibility; null and the faults where it is none yet.</summary>
internal sealed class CommandReading(Actor by, Possibility what, Asked asked, Typed typed, DateOnly today, Library library, Registry registry, FoundCase found)
{
    /// <summary>The field in which someone is named who is asked.</summary>
    public const string Collega = "collega";

    private readonly FormReading form = new(typed, today) { IsAnswer = what.Doing is Doing.Answer or Doing.AnswerLate or Doing.Act };

    public ImmutableArray<Fault> Faults => form.Faults;

    /// <summary>Who can be asked by name; nobody where names are not to be known.</summary>
    public IReadOnlyList<Colleague> Colleagues { get; init; } = [];

    public CaseCommand? Read()
    {
        form.Read(asked.Fields);
        var drafts = Drafts();
        MustBeNear("toezegging");
        foreach (var fault in Exposed.Faults(asked, typed, library))
            form.Fail(fault.Field, fault.Message);
        var command = Command(drafts);
        return form.Faults.IsEmpty ? command : null;
    }

    private CaseCommand? Command(ImmutableDictionary<string, Draft> drafts) => what.Doing switch
    {
        Doing.Answer or Doing.AnswerLate => new CaseCommand.Answer(by, what.Step!, what.Label!, form.Words) { Dates = form.Dates, Drafts = drafts },
        Doing.Act => new CaseCommand.Act(by, what.Label!, form.Words) { Drafts = drafts },
        Doing.TakeBack => new CaseCommand.TakeBack(by),
        Doing.Extend => new CaseCommand.Extend(by, form.Words),
        Doing.Consent => new CaseCommand.Consent(by, form.Dates.GetValueOrDefault("tot-en-met")),
        Doing.Suspend => new CaseCommand.Suspend(by, form.Words),
        Doing.Resume => new CaseCommand.Resume(),
        Doing.Forward => Place("naar", found.File.Frozen.Procedure) is { } to ? new CaseCommand.Forward(by, to, form.Words) { Opening = found.Opened.Words, Raisers = [.. found.OpenNames], Drafts = drafts } : null,
        Doing.Invite => Whom() is { } whom && Needed("vraag") is { } question ? new CaseCommand.Invite(by, whom, question) : null,
        Doing.Promise => Promised() is { } promise ? new CaseCommand.Promise(by, promise) : null,
        Doing.AllowReveal => Needed("ambt") is { } to ? new CaseCommand.AllowReveal(by, to) : null,
        Doing.AnnounceReveal => Needed("ambt") is { } to && Needed("artikel") is { } article ? new CaseCommand.AnnounceReveal(by, to, article, typed["motivering"]) : null,
        Doing.Reveal => new CaseCommand.Reveal(by, what.Label!),
        _ => throw new InvalidOperationException($"No command for {what.Doing}."),
    };

    private ImmutableDictionary<string, Draft> Drafts()
    {
        var drafts = ImmutableDictionary.CreateBuilder<string, Draft>();
        foreach (var (procedure, fields) in asked.Drafts)
        {
            var inner = new FormReading(typed, today).Read(fields, $"{procedure}-");
            foreach (var fault in inner.Faults)
                form.Fail(fault.Field, fault.Message);
            drafts[procedure] = new Draft { At = typed[$"{procedure}-organisatie"].Length > 0 ? Place(procedure, procedure) : null, Words = inner.Words, Dates = inner.Dates };
        }

        return drafts.ToImmutable();
    }

    private Placement? Place(string id, string procedure)
    {
        if (!registry.Organisations.TryGetValue(typed[$"{id}-organisatie"], out var organisation))
        {
            form.Fail($"{id}-organisatie", new("Kies een organisatie.", "Choose an organisation."));
            return null;
        }

        var offices = Deciders.Offices(library, procedure, organisation);
        if (offices.IsEmpty || offices.Any(office => office.Name == typed[$"{id}-ambt"]))
            return new Placement(organisation.Name, organisation.Type, offices.IsEmpty ? null : typed[$"{id}-ambt"]);
        form.Fail($"{id}-ambt", new($"Kies wie daarover beslist bij {organisation.Title}.", $"Choose who decides on it at {organisation.Title}."));
        return null;
    }

    private Undertaking? Promised()
    {
        form.Read([new("toezegging", Dossiers.Asking.FieldType.Promise, Required: true)]);
        return form.Words.Promise;
    }

    // A promise runs as a dossier of its own, and that one knows how far ahead its day may lie.
    private void MustBeNear(string id)
    {
        if (form.Words.Promise?.By is not { } due || library.Procedures.Values.FirstOrDefault(each => each.Kind is Procedures.Model.Kind.Promise) is not { } promise)
            return;
        if (Dossiers.Asking.Form.Opening(library.Newest(promise.Name)!, today, library.Calendar).Select(field => field.Latest).FirstOrDefault(latest => latest is not null) is { } last && due > last)
            form.Fail($"{id}-op", new($"Dat is te ver weg. Noem een dag tot en met {Procedures.Dates.InFull(last, Procedures.Language.Dutch)}.", $"That is too far off. Name a day up to and including {Procedures.Dates.InFull(last, Procedures.Language.English)}."));
    }

    // Only who can see that he was asked: an office of this organisation, or someone who works there.
    private string? Whom()
    {
        if (typed[Collega].Length > 0)
        {
            if (typed["wie"].Length > 0)
                form.Fail(Collega, new("Kies een ambt of schrijf een naam, niet allebei.", "Choose an office or write a name, not both."));
            else if (Colleagues.Where(each => each.Name.Equals(typed[Collega], StringComparison.OrdinalIgnoreCase)).ToList() is [var one])
                return one.Reference;
            else
                form.Fail(Collega, new("Onder deze naam kennen we hier niemand, of meer dan één. Kies een ambt, of schrijf de naam zoals die hier bekend is.", "By this name we know nobody here, or more than one. Choose an office, or write the name as it is known here."));
            return null;
        }

        if (found.Course.Setting.Type.Office(typed["wie"]) is { } office)
            return office.Name;
        form.Fail("wie", new("Kies wie je vraagt.", "Choose whom you ask."));
        return null;
    }

    private string? Needed(string field)
    {
        if (typed[field].Length > 0)
            return typed[field];
        form.Fail(field, new($"Vul nog in: {Labels.Field(field).Dutch}", $"Still to fill in: {Labels.Field(field).English}"));
        return null;
    }
}
