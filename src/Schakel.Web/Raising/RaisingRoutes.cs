// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Model;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Ui;

namespace Schakel.Web.Raising;

/// <summary>Raising something: which way fits, then page by page, without logging in. What is typed is kept between the pages.</summary>
internal static class RaisingRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/bescherming", () => Show.Page<ProtectionPage>());
        routes.MapGet("/melden", Begin);
        routes.MapPost("/melden", Choose);
        routes.MapPost("/melden/weg", ThrowAway);
        routes.MapPost("/melden/verstuur", (HttpContext http, SiteOptions options, OpenStore open, Registry registry, CancellationToken stop) =>
            Sending.Send(new Raises(http, options, open.Now, registry), stop));
        routes.MapGet("/melden/ontvangst", Sending.Received);
        routes.MapPost("/melden/code", Sending.Kept);
        routes.MapGet("/melden/ontvangst/bewijs", Sending.Receipt);
        routes.MapGet("/melden/{procedure}", (string procedure, HttpContext http, SiteOptions options, OpenStore open, Registry registry, CancellationToken stop) =>
            Start(new Raises(http, options, open.Now, registry), procedure, stop));
        routes.MapGet("/melden/{procedure}/{stap}", (string procedure, string stap, string? na, string? begonnen, HttpContext http, SiteOptions options, OpenStore open, Registry registry, CancellationToken stop) =>
            See(new Raises(http, options, open.Now, registry), procedure, stap, na, begonnen is not null, stop));
        routes.MapPost("/melden/{procedure}/{stap}", (string procedure, string stap, HttpContext http, SiteOptions options, OpenStore open, Registry registry, CancellationToken stop) =>
            Fill(new Raises(http, options, open.Now, registry), procedure, stap, stop));
    }

    private static async Task<IResult> Begin(string? eerst, HttpContext http, SiteOptions options, OpenStore open, CancellationToken stop)
    {
        NeverKept(http);
        var concept = await KeptConcept.Load(http, options, open.Now, stop);
        return Show.Page<WhichPage>(new { Procedures = Startable.All(open.Now.Library), Concept = concept is { Number: not null, IsCodeLoose: false } ? null : concept, IsInTheWay = eerst is not null, From = eerst is not null && DossierNumber.Read(eerst) is { } from ? $"/dossier/{from.Text}" : null });
    }

    private static async Task<IResult> Choose(HttpContext http, OpenStore open, CancellationToken stop)
    {
        var typed = await Typed.Of(http.Request, stop);
        if (Which.Of(typed[Which.Works], typed[Which.Serious], typed[Which.Decision]) is { } kind && Startable.Of(open.Now.Library, kind) is { } fits)
            return Results.LocalRedirect($"/melden/{fits.Name}");
        var faults = new[] { Which.Works, Which.Serious, Which.Decision }.Where(name => typed[name] is not (Which.Yes or Which.No))
            .Select((name, _) => new Fault(name, WhichFaults.Of(name))).ToList();
        return Show.Page<WhichPage>(
            new { Procedures = Startable.All(open.Now.Library), Typed = typed, Faults = System.Collections.Immutable.ImmutableArray.CreateRange(faults) }, StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> ThrowAway(HttpContext http, SiteOptions options, OpenStore open, CancellationToken stop)
    {
        await KeptConcept.Remove(http, options, open.Now, stop);
        return Results.LocalRedirect("/melden");
    }

    private static async Task<IResult> Start(Raises raises, string procedure, CancellationToken stop)
    {
        if (Startable.Find(raises.Library, procedure) is not { } found)
            return new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
        if (raises.IsClosed(found))
            return new Refused(StatusCodes.Status403Forbidden, PageRefusal.LogInToOpen);
        if (await raises.Load(stop) is { IsCodeLoose: true })
            return Results.LocalRedirect("/melden/ontvangst");
        var raise = await raises.Of(found, raises.Concept, stop);
        return Results.LocalRedirect(raise.PathOf(raise.Stages[0]));
    }

    private static async Task<IResult> See(Raises raises, string procedure, string word, string? back, bool isBegun, CancellationToken stop)
    {
        NeverKept(raises.Http);
        if (Startable.Find(raises.Library, procedure) is not { } found || Stages.Read(word) is not { } stage)
            return new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
        if (raises.IsClosed(found))
            return new Refused(StatusCodes.Status403Forbidden, PageRefusal.LogInToOpen);
        if (await raises.Load(stop) is { IsCodeLoose: true })
            return Results.LocalRedirect("/melden/ontvangst");
        var raise = await raises.Of(found, raises.Concept, stop);
        // Nobody is let on past a page that is not right yet: what follows is worked out of it.
        return !raise.Stages.Contains(stage) || raise.Stages.IndexOf(stage) > raise.Stages.IndexOf(raise.Ready)
            ? Results.LocalRedirect(raise.PathOfReady + (raise.IsReadyBegun && raise.Rechosen.IsEmpty ? Begun : ""))
            : StagePages.Show(await raises.Compared(raise, stage, stop), stage, isBegun && stage == raise.Ready ? StageFaults.Of(raise, stage) : [], back == Stage.Check.Word(), StatusCodes.Status200OK);
    }

    private static async Task<IResult> Fill(Raises raises, string procedure, string word, CancellationToken stop)
    {
        NeverKept(raises.Http);
        if (Startable.Find(raises.Library, procedure) is not { } found || Stages.Read(word) is not { } stage)
            return new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
        if (raises.IsClosed(found))
            return new Refused(StatusCodes.Status403Forbidden, PageRefusal.LogInToOpen);
        var typed = await Typed.Of(raises.Http.Request, stop);
        if (await raises.Load(stop) is { IsCodeLoose: true })
            return Results.LocalRedirect("/melden/ontvangst");
        var before = await raises.Of(found, raises.Concept, stop);
        if (!before.Stages.Contains(stage))
            return Results.LocalRedirect(before.PathOf(before.Ready));
        if (typed[Names.Protection] == Procedures.Reading.Vocabulary.Protections[Protection.Anonymous])
            typed = typed.With(Names.Name, "");
        if (stage is Stage.Details && OwnWeighing.IsAsked(before))
            typed = OwnWeighing.WithWordsOfNow(before, typed);
        var filled = before.Concept.With(StageFields.Of(before, stage), typed);
        var raise = await raises.Charted(before with { Concept = filled, Typed = filled.Typed }, stop);
        var faults = StageFaults.Of(raise, stage);
        var way = typed["doe"];
        var weighs = stage is Stage.Details && typed["stap"] == "beginsel";
        var isOnTheWay = weighs || way is "zoek" or "bewaar" || way.StartsWith(To, StringComparison.Ordinal);
        // What is too long is never kept; what is still missing is, for who comes back later.
        if (!faults.IsEmpty && (!isOnTheWay || StageFaults.AreTooLong(raise, stage)))
        {
            // Whoever loads the page anew or reads it in the other language still has what he typed; of who never came further nothing is kept.
            if (raises.IsKept && !StageFaults.AreTooLong(raise, stage))
                await raises.Save(filled, stop);
            return StagePages.Show(await raises.Compared(raise, stage, stop), stage, faults, typed["na"] == Stage.Check.Word());
        }

        if (way.StartsWith(To, StringComparison.Ordinal) && Startable.Find(raises.Library, way[To.Length..]) is { } other)
        {
            await raises.Save(filled with { Procedure = other.Name }, stop);
            return Results.LocalRedirect($"/melden/{other.Name}/{Stage.Story.Word()}");
        }

        if (weighs)
        {
            var begun = OwnWeighing.Begun(raise);
            await raises.Save(filled.With(OwnWeighing.Fields(begun), begun), stop);
            return Results.LocalRedirect($"{raise.PathOf(stage)}{(typed["na"] == Stage.Check.Word() ? $"?na={Stage.Check.Word()}" : "")}#{OwnWeighing.Id}");
        }

        await raises.Save(filled, stop);
        return Results.LocalRedirect(way switch
        {
            "zoek" => raise.PathOf(stage),
            "bewaar" => "/melden",
            _ when typed["na"] == Stage.Check.Word() => raise.PathOf(raise.Ready),
            _ => raise.PathOf(raise.After(stage)),
        });
    }

    /// <summary>What someone is raising is kept by no browser and nothing in between.</summary>
    public static void NeverKept(HttpContext http) => http.Response.Headers.CacheControl = "no-store";

    private const string To = "naar:";

    // Who comes back to a page that he began sees at once what it still lacks.
    private const string Begun = "?begonnen=ja";
}
