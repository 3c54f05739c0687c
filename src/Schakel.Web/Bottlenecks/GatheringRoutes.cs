// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Web.Access;
using Schakel.Web.Cases;
using Schakel.Web.Hosting;
using Schakel.Web.Raising;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Bottlenecks;

/// <summary>For the coordinator: which dossiers are alike and why, and one bottleneck of those that he chooses.</summary>
internal static class GatheringRoutes
{
    private const int MostProposals = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/werk/knelpunten", (HttpContext http, OpenStore open, Gatherable gatherable, Registry registry, CancellationToken stop) => Page(http, open, gatherable, registry, Typed.Nothing, [], stop));
        routes.MapPost("/werk/knelpunten", Gather);
    }

    private static async Task<IResult> Page(HttpContext http, OpenStore open, Gatherable gatherable, Registry registry, Typed typed, ImmutableArray<Fault> faults, CancellationToken stop)
    {
        var person = http.Visit().Person!;
        var (all, isWhole) = await gatherable.For(person, stop);
        var joined = await open.Now.Reader.Links.Joined([person.Organisation!], [.. all.Select(each => each.Sketch.Number)], stop);
        var proposed = Proposed.Of(all, joined.ToLookup(line => line.Dossier, line => line.Other, StringComparer.Ordinal)).Take(MostProposals).ToImmutableArray();
        return Show.Page<GatheringPage>(
            new
            {
                ProposalsOf = proposed,
                Loosened = await open.Now.Events.Loosened(person.Organisation!, [.. proposed.SelectMany(each => each.Free).Select(each => each.Sketch.Number).Distinct()], stop),
                Compared = all.Length,
                IsWhole = isWhole,
                Registry = registry,
                Typed = typed,
                Faults = faults,
                Subjects = await open.Now.Reader.Subjects.Of(registry.Names, [.. proposed.SelectMany(each => each.Elsewhere).Select(each => each.Bottleneck).Distinct()], stop),
            },
            faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> Gather(HttpContext http, OpenStore open, SiteOptions options, Gatherable gatherable, Registry registry, CancellationToken stop)
    {
        RaisingRoutes.NeverKept(http);
        var (store, visit, typed) = (open.Now, http.Visit(), await Typed.Of(http.Request, stop));
        var numbers = GatheringForm.All(typed);
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var found = ImmutableArray.CreateBuilder<FoundCase>();
        foreach (var number in numbers.Take(Gathered.Most))
        {
            if (await http.Enter(number, stop) is { } entered && Gathered.Reads(visit, entered.Found))
                found.Add(entered.Found);
            else
                faults.Add(GatheringForm.NotFound(number));
        }

        var to = typed[GatheringForm.To] is { Length: > 0 } asked ? asked.ToUpperInvariant() : null;
        var bottleneck = to is null ? null : await FoundCase.Find(store, registry.Names, to, stop);
        if (numbers.Length > Gathered.Most)
            faults.Add(GatheringForm.TooMany);
        if (faults.Count == 0 && found.Count < (to is null ? 2 : 1))
            faults.Add(to is null ? GatheringForm.TooFew : GatheringForm.None);
        if (to is not null && bottleneck is not { File: { Frozen.Kind: Kind.Bottleneck, Running.At: Position.InStep or Position.Resting } })
            faults.Add(GatheringForm.NoBottleneck);
        if (to is null && await KeptConcept.Load(http, options, store, stop) is { } kept && kept is not { Number: not null, IsCodeLoose: false })
            faults.Add(GatheringForm.StillRaising);
        if (faults.Count > 0 || Startable.Of(store.Library, Kind.Bottleneck) is not { } procedure)
            return await Page(http, open, gatherable, registry, typed, faults.ToImmutable(), stop);
        if (bottleneck is not null)
        {
            await Gathered.Link(store, registry, visit, Ids.CommandOf(typed), bottleneck.File.Number, found.Select(each => each.File.Number.Text), stop);
            return Results.LocalRedirect($"/dossier/{bottleneck.File.Number.Text}");
        }

        await KeptConcept.Save(http, options, store, Begun(procedure, found.ToImmutable(), registry), isNew: true, stop);
        return Results.LocalRedirect($"/melden/{procedure.Name}");
    }

    // What is known of them is filled in already; he reads it before it is sent, and may change it.
    private static Concept Begun(Procedure procedure, ImmutableArray<FoundCase> found, Registry registry)
    {
        var shared = found.Select(each => registry.RegulationsIn(each.Opened.Words.Texts.GetValueOrDefault(Raising.Opening.Regulation, "")).AsEnumerable()).Aggregate((both, next) => both.Intersect(next)).FirstOrDefault()?.Title ?? "";
        return Concept.New(procedure.Name) with
        {
            Gathers = [.. found.Select(each => each.File.Number.Text)],
            Fields = ImmutableDictionary<string, string>.Empty
                .Add(Names.Regulation, shared)
                .Add(Names.Question("hoeveel-signalen"), found.Length.ToString(CultureInfo.InvariantCulture))
                .Add(Names.Question(Dossiers.Publicities.SinceYear), found.Min(each => each.File.Running.Opened).Year.ToString(CultureInfo.InvariantCulture)),
        };
    }
}
