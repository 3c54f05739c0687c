// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Commands;
using Schakel.Storage.Reading;
using Schakel.Web.Access;
using Schakel.Web.Hosting;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;
using OpenStore = Schakel.Web.Hosting.OpenStore;

namespace Schakel.Web.Aftercare;

/// <summary>What raisers told the custodian, and who was asked and said nothing.</summary>
internal static class ListeningRoutes
{
    private const int Most = 60;

    // A round that nobody answered is old news some months after the last.
    private const int MonthsAfter = 3;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/nazorg", List);
        routes.MapPost("/nazorg/gehoord", Heard);
    }

    private static async Task<IResult> List(HttpContext http, OpenStore open, CancellationToken stop)
    {
        var (visit, store, query) = (http.Visit(), open.Now, http.Request.Query);
        var before = DateOnly.TryParseExact(query["voor"].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day, query["na"].ToString()) : ((DateOnly, string)?)null;
        var which = query["laat"].ToString() is "gehoord" or "stil" ? query["laat"].ToString() : "";
        var (told, quiet, older) = which switch
        {
            "gehoord" => await Before(visit, store, before, stop),
            "stil" => await Quiet(visit, store, before, stop),
            _ => (await Waiting.Of(visit, store, Most, stop), [], null),
        };
        return Show.Page<ListeningPage>(new { Which = which, Told = told, Quiet = quiet, Older = older is { } last ? $"/nazorg?laat={which}&voor={last.Day:yyyy-MM-dd}&na={last.Dossier}" : null });
    }

    private static async Task<(IReadOnlyList<Waiting>, IReadOnlyList<(AskedLine, DateOnly)>, (DateOnly Day, string Dossier)?)> Before(Visit visit, Storage.Store store, (DateOnly, string)? before, CancellationToken stop)
    {
        var (lines, next) = WholePage.Of(await store.Reader.Testimonies.Heard(visit.Person!.Organisation!, before, Most, stop), Most, line => (line.On, line.Dossier));
        return (await Waiting.Before(visit, store, lines, stop), [], next);
    }

    // The round that was asked last and has no answer since.
    private static async Task<(IReadOnlyList<Waiting>, IReadOnlyList<(AskedLine, DateOnly)>, (DateOnly Day, string Dossier)?)> Quiet(Visit visit, Storage.Store store, (DateOnly, string)? before, CancellationToken stop)
    {
        var (organisation, today) = (visit.Person!.Organisation!, visit.Today);
        var (lines, next) = WholePage.Of(
            await store.Reader.Testimonies.Concluded(organisation, today.AddMonths(-Rounds.Months[^1] - MonthsAfter), today.AddMonths(-Rounds.Months[0]), before, Most, stop), Most, line => (line.Since, line.Dossier));
        var quiet = new List<(AskedLine, DateOnly)>();
        foreach (var line in lines)
        {
            var asked = Rounds.Of(line.Since).Where(round => round <= today).Select(round => (DateOnly?)round).LastOrDefault();
            if (asked is { } round && (line.LastTold is null || line.LastTold < round) && await Waiting.MayHear(visit, store, organisation, line.Dossier, stop))
                quiet.Add((line, round));
        }

        return ([], quiet, next);
    }

    // Only of who told that nothing happened: of all else one reads the words first.
    private static async Task<IResult> Heard(HttpContext http, OpenStore open, CancellationToken stop)
    {
        var (typed, store) = (await Typed.Of(http.Request, stop), open.Now);
        var organisation = http.Visit().Person!.Organisation!;
        var parts = ImmutableArray.CreateBuilder<Part>();
        foreach (var (number, version) in typed.All("d").Select(Read).OfType<(string, long)>().Distinct().Take(Most))
        {
            if (await http.Enter(number, stop) is not { } entered || !entered.View.IsListening || entered.Found.File.Testimonies.FirstOrDefault(each => each.Version == version) is not { HeardOn: null } told)
                continue;
            var said = await store.Events.Testimonies(organisation, [entered.Found.File.Number.Text], stop);
            if (entered.Found.File.Testimonies.Where(each => each.Reference == told.Reference && each.HeardOn is null && each.Version <= version)
                .All(each => said.GetValueOrDefault((entered.Found.File.Number.Text, each.Version)) is { Detriment: Detriment.None }))
                parts.Add(new Part(entered.Found.File.Number, new CaseCommand.Hear(entered.View.Actors[0], told.Reference, version, "")));
        }

        if (parts.Count > 0)
            await store.Writer.Send(new Submission(Ids.CommandOf(typed), organisation, parts.ToImmutable()), stop);
        return Results.LocalRedirect("/nazorg");
    }

    private static (string Number, long Version)? Read(string told) =>
        told.Split('/') is [var number, var version] && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var which) ? (number, which) : null;
}
