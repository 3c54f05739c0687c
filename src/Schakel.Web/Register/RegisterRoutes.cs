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
        var bodies = new SilentBodies(registers, store.Now.Library);
        IReadOnlyCollection<string> organisations = search.Organisation.Length > 0 ? [search.Organisation] : registers.Names;
        var after = marks.Read(Search.Asked(http.Request.Query, "na"));
        // One more than is shown tells whether there is a next page; nothing is counted.
        var found = DossierNumber.Read(search.Number) is { } number ? await ByNumber(store, registers.Names, number, stop)
            : await store.Now.Reader.Dossiers.Listed(organisations, search.Filter(registers), after, OnAPage + 1, stop);
        var lines = found.Take(OnAPage).ToImmutableArray();
        return Show.Page<RegisterPage>(new
        {
            Search = search,
            Registers = registers,
            Bodies = bodies,
            Lines = lines,
            Subjects = await store.Now.Reader.Subjects.Of(registers.Names, [.. lines.Select(line => line.Number)], stop),
            Silent = after is null ? (await figures.Now(stop)).Silent.Where(silent => search.Finds(silent, registers, bodies)).OrderBy(silent => registers.TitleOf(silent.Organisation), StringComparer.InvariantCultureIgnoreCase).ToImmutableArray() : [],
            Next = found.Count > OnAPage ? search.Address(marks.Write(new PageMark(lines[^1].Since, lines[^1].Number))) : null,
        });
    }

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
