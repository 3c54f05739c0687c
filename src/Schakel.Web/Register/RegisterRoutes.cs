// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers;
using Schakel.Dossiers.Numbers;
using Schakel.Storage.Reading;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Silences;
using Schakel.Web.Visiting;

namespace Schakel.Web.Register;

/// <summary>The public register: what is listed one by one, and of the rest how many there were in a year.</summary>
internal static class RegisterRoutes
{
    private const int OnAPage = 25;

    // Who looks further than this is better helped by another word.
    private const int Deepest = 1_000;

    // What was written in the last seconds nobody misses yet.
    private const int Behind = 1_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/register", List);
        routes.MapGet("/register/aantallen", Counts);
    }

    private static async Task<IResult> List(HttpContext http, OpenStore store, Figures figures, Registry registers, Marks marks, CancellationToken stop)
    {
        var search = Search.Of(http.Request.Query);
        if (search.Faults(registers) is { IsEmpty: false } faults)
            return Show.Page<RegisterPage>(new { Search = search, Faults = faults, Registers = registers }, StatusCodes.Status400BadRequest);
        // Who types a number among words knows which one he looks for.
        if (search.IsOfWordsAlone && search.NumberAmongWords is { } among && await ByNumber(store, registers.Names, among, stop) is [_, ..])
            return await Listed(http, store, figures, registers, marks, search with { Number = among.Text }, stop);
        return search.IsTyped && DossierNumber.Read(search.Number) is null ? await Found(http, store, figures, registers, search, stop) : await Listed(http, store, figures, registers, marks, search, stop);
    }

    private static async Task<IResult> Listed(HttpContext http, OpenStore store, Figures figures, Registry registers, Marks marks, Search search, CancellationToken stop)
    {
        var bodies = new SilentBodies(registers, store.Now.Library);
        IReadOnlyCollection<string> organisations = search.Organisation.Length > 0 ? [search.Organisation] : registers.Names;
        var after = marks.Read(Search.Asked(http.Request.Query, "na"));
        // One more than is shown tells whether there is a next page; nothing is counted.
        var found = DossierNumber.Read(search.Number) is { } number ? await ByNumber(store, registers.Names, number, stop)
            : await store.Now.Reader.Dossiers.Listed(organisations, search.Filter, after, OnAPage + 1, stop);
        var lines = found.Take(OnAPage).ToImmutableArray();
        return Show.Page<RegisterPage>(new
        {
            Search = search,
            Registers = registers,
            Bodies = bodies,
            Lines = lines,
            Subjects = await store.Now.Reader.Subjects.Of(registers.Names, [.. lines.Select(line => line.Number)], stop),
            Silent = after is null ? await Silent(figures, registers, bodies, search, stop) : [],
            Next = found.Count > OnAPage ? search.Address(("na", marks.Write(new PageMark(lines[^1].Since, lines[^1].Number)))) : null,
        });
    }

    // By words: the best first, so a page is so many from the top.
    private static async Task<IResult> Found(HttpContext http, OpenStore store, Figures figures, Registry registers, Search search, CancellationToken stop)
    {
        var from = int.TryParse(Search.Asked(http.Request.Query, "vanaf"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Min(asked, Deepest) : 0;
        var sought = search.Sought(registers);
        var hits = await store.Now.Finder.Find(registers.Names, sought, from, OnAPage + 1, stop);
        var shown = hits.Take(OnAPage).ToImmutableArray();
        var bodies = new SilentBodies(registers, store.Now.Library);
        return Show.Page<RegisterPage>(new
        {
            Search = search,
            Registers = registers,
            Bodies = bodies,
            Lines = shown.Where(hit => hit.HasAll).Select(hit => hit.Line).ToImmutableArray(),
            Others = shown.Where(hit => !hit.HasAll).Select(hit => hit.Line).ToImmutableArray(),
            sought.Terms,
            Subjects = await store.Now.Reader.Subjects.Of(registers.Names, [.. shown.Select(hit => hit.Line.Number)], stop),
            Silent = from == 0 ? await Silent(figures, registers, bodies, search, stop) : [],
            Next = hits.Count > OnAPage && from < Deepest ? search.Address(("vanaf", (from + OnAPage).ToString(CultureInfo.InvariantCulture))) : null,
            IsBehind = await store.Now.Indexer.Behind(stop) > Behind,
        });
    }

    private static async Task<ImmutableArray<SilentCount>> Silent(Figures figures, Registry registers, SilentBodies bodies, Search search, CancellationToken stop) =>
        [.. (await figures.Now(stop)).Silent.Where(silent => search.Finds(silent, registers, bodies)).OrderBy(silent => registers.TitleOf(silent.Organisation), StringComparer.InvariantCultureIgnoreCase)];

    // A number finds only what is public itself: to whoever has the number of a silent one, the list must not tell which it is.
    private static async Task<IReadOnlyList<DossierLine>> ByNumber(OpenStore store, IReadOnlyCollection<string> organisations, DossierNumber number, CancellationToken stop)
    {
        var dossiers = store.Now.Reader.Dossiers;
        return await dossiers.OrganisationOf(organisations, number, stop) is { } organisation
            && await dossiers.One(organisation, number, stop) is { Listed: Publicities.Dossier } line ? [line] : [];
    }

    private static async Task<IResult> Counts(HttpContext http, Figures figures, Registry registers, CancellationToken stop)
    {
        var counted = await figures.Now(stop);
        var thisYear = http.Visit().Today.Year;
        var years = counted.Opened.Select(each => int.Parse(each.Year, CultureInfo.InvariantCulture)).Append(thisYear).Distinct().OrderDescending().ToImmutableArray();
        var asked = Search.Asked(http.Request.Query, "jaar");
        var year = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && years.Contains(typed) ? typed : thisYear;
        return Show.Page<CountsPage>(new { Registers = registers, Counted = counted, Years = years, Year = year });
    }
}
