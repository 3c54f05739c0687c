// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Dossiers.Deciding;

/// <summary>Opens a dossier, by a command or beside another.</summary>
internal static class CaseOpening
{
    /// <summary>Opens by a command; the reasons where it cannot be.</summary>
    public static ImmutableArray<Refusal> ByCommand(Desk desk, string organisation, DossierNumber number, CaseCommand.Open open)
    {
        if (desk.File(number) is not null)
            return [CaseRefusals.Taken];
        if (open.At.Organisation != organisation)
            return [CaseRefusals.NotThere(open.Procedure, open.At.Type)];
        if (open.Protection is Protection.Anonymous ? open.Raisers.Any(raiser => raiser.Name is not null) : open.Raisers.Any(raiser => string.IsNullOrWhiteSpace(raiser.Name)))
            return [open.Protection is Protection.Anonymous ? CaseRefusals.NoName : CaseRefusals.NeedsName];
        if (desk.Library.Newest(open.Procedure) is { } procedure && !procedure.Protections.Contains(open.Protection))
            return [CaseRefusals.NotOffered(open.Procedure)];
        return Open(desk, number, open, origin: null, sentOn: null, 0);
    }

    /// <summary>Opens a dossier that another one leads to: with its raisers and their protection, and where it runs unless the draft says otherwise.</summary>
    public static ImmutableArray<Refusal> Beside(Desk desk, CaseFile from, DossierNumber number, string procedure, Draft draft, ImmutableDictionary<string, Draft> drafts, LinkKind kind, int depth) =>
        Open(
            desk, number,
            new CaseCommand.Open(
                procedure, draft.At ?? new Placement(from.Organisation, from.Frozen.Type, from.Driver) { Unit = from.Frozen.Unit }, from.Protection,
                [.. from.Running.Raisers.Select(reference => new RaiserIdentity(reference, NameOf(reference, from, draft)))], draft.Words)
            {
                Dates = draft.Dates,
                Barred = from.Running.Barred,
                Drafts = drafts,
                Staffing = draft.At is not { Organisation: var there } || there == from.Organisation ? from.Running.Staffing : ImmutableDictionary<string, ImmutableArray<string>>.Empty,
            },
            new Link(kind, from.Number), draft.SentOn, depth);

    private static string? NameOf(string reference, CaseFile from, Draft draft) =>
        from.Protection is Protection.Open ? draft.Raisers.FirstOrDefault(raiser => raiser.Reference == reference)?.Name : null;

    private static ImmutableArray<Refusal> Open(Desk desk, DossierNumber number, CaseCommand.Open open, Link? origin, SentOn? sentOn, int depth)
    {
        if (depth > Desk.Deepest)
            return [CaseRefusals.TooDeep];
        if (Placing.Find(desk.Library, open.Procedure, open.At, out var placed) is { } nowhere)
            return [nowhere];
        var (procedure, hash, type, typeHash, driver) = placed!;
        var course = desk.Library.Course(hash, typeHash, driver);
        var command = new Command.Open(desk.On, [.. open.Raisers.Select(raiser => raiser.Reference)])
        {
            Given = open.Words.Given,
            Dates = open.Dates,
            Barred = open.Barred,
            Staffing = open.Staffing,
        };
        var outcome = Schakel.Procedures.Engine.Deciding.Decide(null, command, course, desk.Library.Calendar);
        if (outcome is Outcome.Refused refused)
            return refused.Reasons;
        var opened = (Event.Opened)((Outcome.Accepted)outcome).Events[0];
        var isProtected = open.Protection is Protection.Confidential;
        var names = open.Raisers.Where(raiser => raiser.Name is not null)
            .ToImmutableSortedDictionary(raiser => raiser.Reference, raiser => raiser.Name!, StringComparer.Ordinal);
        var file = desk.Add(number, new CaseEvent.Opened(
            opened, new Frozen(open.At.Organisation, procedure.Name, hash, procedure.Kind ?? Kind.Signal, type.Name, typeHash, driver, open.Protection) { Unit = open.At.Unit }, open.Words)
        {
            Origin = origin,
            SentOn = sentOn,
            Links = open.Links,
            Names = isProtected ? CaseEvent.NoNames : names,
            Protected = isProtected ? names : CaseEvent.NoNames,
        });
        return new Consequences(desk, file.Number, depth).Of(opened, open.Drafts);
    }
}
