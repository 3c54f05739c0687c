// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Procedures.Model;
using Schakel.Storage;
using Schakel.Storage.Reading;
using Schakel.Web.Agenda;
using Schakel.Web.Cases;

namespace Schakel.Web.Following;

/// <summary>The bottleneck that a dossier was taken into, or was taken out of again: what everyone may know of it, and for who reads the dossier why it came out.</summary>
/// <param name="Number">The number of the bottleneck.</param>
/// <param name="Title">What it is called; null where nobody said.</param>
/// <param name="Line">Where it is.</param>
/// <param name="Pledges">What was promised in it.</param>
/// <param name="Loosened">When and why the dossier was taken out of it; null where it belongs to it.</param>
public sealed record Belonging(string Number, string? Title, DossierLine Line, ImmutableArray<Pledge> Pledges, CaseEvent.Unlinked? Loosened)
{
    // So often nothing is raised again.
    private const int MostRounds = 50;

    /// <summary>The last time that it was raised again; null where it was not.</summary>
    public Belonging? Again { get; private init; }

    public static async Task<ImmutableArray<Belonging>> Of(FoundCase found, Store store, IReadOnlyCollection<string> organisations, CancellationToken stop)
    {
        var belongs = ImmutableArray.CreateBuilder<Belonging>();
        var joined = found.File.Links.Where(link => link.Kind is LinkKind.Joins).Select(link => (link, Loosened: (CaseEvent.Unlinked?)null));
        var loosened = found.Events.OfType<CaseEvent.Unlinked>().Where(each => each.Link.Kind is LinkKind.Joins && !found.File.Links.Contains(each.Link)).GroupBy(each => each.Link).Select(group => (group.Key, (CaseEvent.Unlinked?)group.Last()));
        foreach (var (link, why) in joined.Concat(loosened))
        {
            if (await FoundCase.Find(store, organisations, link.To.Text, stop) is { File.Frozen.Kind: Kind.Bottleneck } other && await store.Reader.Dossiers.One(other.File.Organisation, link.To, stop) is { } line)
                belongs.Add(new Belonging(link.To.Text, Round.Of(line, other, []).Title, line, why is null ? await AgendaReading.Pledges(store, organisations, link.To, stop) : [], why)
                {
                    Again = why is null ? await Latest(link.To.Text, store, organisations, stop) : null,
                });
        }

        return belongs.ToImmutable();
    }

    private static async Task<Belonging?> Latest(string first, Store store, IReadOnlyCollection<string> organisations, CancellationToken stop)
    {
        var (last, rounds) = (first, 0);
        while (rounds++ < MostRounds && (await store.Reader.Links.Repeating(organisations, [last], stop)) is [.., var again])
            last = again.Dossier;
        return last != first && await FoundCase.Find(store, organisations, last, stop) is { } found && await store.Reader.Dossiers.One(found.File.Organisation, found.File.Number, stop) is { } line
            ? new Belonging(last, Round.Of(line, found, []).Title, line, await AgendaReading.Pledges(store, organisations, found.File.Number, stop), null) : null;
    }
}
