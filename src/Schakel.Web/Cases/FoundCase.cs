// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Settings;
using Schakel.Storage;

namespace Schakel.Web.Cases;

/// <summary>A dossier with all that happened to it. What of it someone may see is for <see cref="Dossiers.Previews.Sights"/>.</summary>
/// <param name="File">As it is now.</param>
/// <param name="Events">What happened, in order.</param>
/// <param name="Course">The procedure where it runs.</param>
public sealed record FoundCase(CaseFile File, ImmutableArray<CaseEvent> Events, Course Course)
{
    /// <summary>What happened, by the id of the command that did it.</summary>
    public ILookup<string, CaseEvent> ByCommand { get; init; } = Array.Empty<CaseEvent>().ToLookup(_ => "");

    /// <summary>How it was opened: the story, and what the form asked.</summary>
    public CaseEvent.Opened Opened => (CaseEvent.Opened)Events[0];

    /// <summary>The holder whose turn it is; null where it is nobody's.</summary>
    public string? Turn => File.Running.At is Position.InStep at && Course.IndexOf(at.Step) is { } index ? Course.HolderAt(index) : null;

    /// <summary>Who raised it, with the names that everyone involved may know.</summary>
    public IEnumerable<RaiserIdentity> OpenNames => Opened.Names.Select(name => new RaiserIdentity(name.Key, name.Value))
        .Concat(Events.OfType<CaseEvent.Joined>().Where(joined => joined.Name is not null).Select(joined => new RaiserIdentity(joined.Reference, joined.Name)));

    /// <summary>Finds it in any of these organisations; null where it is in none, or destroyed.</summary>
    public static async Task<FoundCase?> Find(Store store, IReadOnlyCollection<string> organisations, string? typed, CancellationToken stop)
    {
        if (typed is null || DossierNumber.Read(typed) is not { } number
            || await store.Reader.Dossiers.OrganisationOf(organisations, number, stop) is not { } organisation)
            return null;
        var rows = await store.Events.Of(organisation, number, stop);
        var events = rows.Select(each => each.What).ToImmutableArray();
        if (events.IsEmpty || events[0] is not CaseEvent.Opened || events[^1] is CaseEvent.Erased)
            return null;
        CaseFile? file = null;
        foreach (var what in events)
            file = CaseFolding.Evolve(file, number, what);
        return new FoundCase(file!, events, store.Library.Course(file!.ProcedureHash, file.TypeHash, file.Driver))
        {
            ByCommand = rows.ToLookup(row => row.Row.Command, row => row.What, StringComparer.Ordinal),
        };
    }
}
