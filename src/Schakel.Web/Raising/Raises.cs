// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Schakel.Dossiers;
using Schakel.Procedures.Model;
using Schakel.Storage;
using Schakel.Storage.Concepts;
using Schakel.Storage.Processings;
using Schakel.Web.Hosting;
using Schakel.Web.Precedents;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.Raising;

/// <summary>One visit to a page of raising: the concept as it was kept, and where it is kept again.</summary>
internal sealed class Raises(HttpContext http, SiteOptions options, Store store, Registry registry)
{
    private bool isNew = true;

    public HttpContext Http => http;

    public Store Store => store;

    public Registry Registry => registry;

    public Library Library => store.Library;

    /// <summary>What was kept; null where nothing was, or where it was sent and is done.</summary>
    public Concept? Concept { get; private set; }

    /// <summary>Whether something of it was kept before.</summary>
    public bool IsKept => !isNew;

    /// <summary>Whether this visitor cannot start it.</summary>
    public bool IsClosed(Procedure procedure) => Startable.IsForTheKnown(procedure) && http.Visit().Person?.Organisation is null;

    /// <summary>Reads what was kept.</summary>
    public async Task<Concept?> Load(CancellationToken stop)
    {
        var kept = await KeptConcept.Load(http, options, store, stop);
        // What was sent and whose code was kept is done: the next thing to raise is another.
        Concept = kept is { Number: not null, IsCodeLoose: false } ? null : kept;
        isNew = Concept is null;
        return Concept;
    }

    /// <summary>It, seen as this procedure: who began another keeps what he wrote.</summary>
    public async Task<Raise> Of(Procedure procedure, Concept? concept, CancellationToken stop)
    {
        var now = (concept ?? Raising.Concept.New(procedure.Name)) with { Procedure = procedure.Name };
        return await Charted(new Raise(now, now.Typed, procedure, Library, registry, http.Visit()), stop);
    }

    /// <summary>It, with the chart of the organisation that is chosen in it, and what that one works by; before anything is chosen, of the one where it most likely is.</summary>
    public async Task<Raise> Charted(Raise raise, CancellationToken stop)
    {
        var at = raise.Organisation?.Name ?? (raise.Procedure.Kind is { } kind ? Where.Likely(kind, raise.Visit, registry) : "");
        return raise with
        {
            Chart = raise.Organisation is { } organisation ? await store.Charts.Now(organisation.Name, organisation.Type, stop) : null,
            Registry = await registry.At(store, at, raise.Visit.Today, stop),
        };
    }

    /// <summary>It, with what is public and like the story, on the page after the story.</summary>
    public async Task<Raise> Compared(Raise raise, Stage stage, CancellationToken stop)
    {
        if (stage is not Stage.About)
            return raise;
        var near = raise.Procedure.Kind is Kind.Precedent ? [] : await Precedent.Near(store, raise.Registry, Beside(raise), null, stop);
        var alike = await Register.Alike.Of(store, registry.Names, [raise.Typed[Names.Story]], null, stop);
        return raise with { Near = near, Alike = [.. alike.Where(each => !near.Any(precedent => precedent.Found.File.Number.Text == each.Line.Number))] };
    }

    private CaseSide Beside(Raise raise) => CaseSide.Of(
        [new(Names.Story, raise.Typed[Names.Story]), new(Opening.Regulation, raise.Typed[Names.Regulation])],
        raise.Organisation is { } organisation ? Library.Type(organisation.Type)?.Type.Title ?? "" : "", raise.Registry);

    /// <summary>The concept as it stays once it was sent.</summary>
    public ConceptRow? Sent(Concept concept) => KeptConcept.Row(http, options, store, concept);

    /// <summary>What a Logboek Dataverwerkingen is told of it.</summary>
    public ImmutableArray<Processed> Processed(string did, string organisation, Kind kind, string dossier, string raiser) =>
        Processings.Processing.Of(options, store, http.Visit(), did, organisation, kind, dossier, [raiser]);

    public Task Save(Concept concept, CancellationToken stop) => KeptConcept.Save(http, options, store, concept, isNew, stop);
}
