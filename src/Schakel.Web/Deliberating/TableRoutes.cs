// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers.Deliberating;
using Schakel.Dossiers.Numbers;
using Schakel.Web.Access;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;
using OpenStore = Schakel.Web.Hosting.OpenStore;

namespace Schakel.Web.Deliberating;

/// <summary>The table of a deliberation: everyone at it sees the same, each in his own browser, step by step.</summary>
internal static class TableRoutes
{
    // Shorter than what servers in between allow. A second is what people take for at once.
    private const int Waits = 20;
    private const int Millis = 1_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/dossier/{nummer}/beraad", (string nummer, HttpContext http, OpenStore open, Registry registry, SiteOptions options, CancellationToken stop) =>
            Do(nummer, http, open, registry, options, (at, _, registry) => Look(at, open, registry, stop), stop));
        routes.MapGet("/dossier/{nummer}/beraad/stand", Standing).WithMetadata(new LaneOf(Lane.Tables));
        routes.MapGet("/dossier/{nummer}/beraad/verslag", (string nummer, HttpContext http, OpenStore open, Registry registry, SiteOptions options, CancellationToken stop) =>
            Do(nummer, http, open, registry, options, (at, _, registry) => Task.FromResult<IResult>(at.Table is null ? NotThere() : Show.Page<RecordPage>(new { At = at, Registry = registry })), stop));
        Post(routes, "opzetten", Set);
        Post(routes, "stoel", AddSeat);
        Post(routes, "verder", GoOn);
        Post(routes, "bijdrage", Say);
        Post(routes, "keuze", Choose);
        Post(routes, "uitkomst", Conclude);
        routes.MapPost("/dossier/{nummer}/beraad/plaats", (string nummer, HttpContext http, OpenStore open, Registry registry, SiteOptions options, CancellationToken stop) =>
            Do(nummer, http, open, registry, options, (at, _, _) => TakePlace(at, http, open, options, stop), stop));
    }

    private delegate Task<IResult> Act(AtTable at, Typed typed, OpenStore open, Registry registry, CancellationToken stop);

    private static void Post(IEndpointRouteBuilder routes, string what, Act act) => routes.MapPost(
        "/dossier/{nummer}/beraad/" + what, (string nummer, HttpContext http, OpenStore open, Registry registry, SiteOptions options, CancellationToken stop) =>
            Do(nummer, http, open, registry, options, async (at, typed, registry) => await act(at, typed, open, registry, stop), stop));

    private static async Task<IResult> Do(
        string number, HttpContext http, OpenStore open, Registry registry, SiteOptions options, Func<AtTable, Typed, Registry, Task<IResult>> act, CancellationToken stop)
    {
        if (await http.Enter(number, stop) is not { } entered)
            // Who sat here until a new code was made for his seat is told so; of the dossier he learns nothing.
            return KeptSeat.Code(http, options) is { } code && await open.Now.Tables.SeatOf(code, stop) is null ? JoinRoutes.NoLonger() : NotThere();
        http.Response.Headers.CacheControl = "no-store";
        var at = await AtTable.Of(entered, http, open.Now, options, stop);
        registry = await Beside(registry, at, http, open, stop);
        if (HttpMethods.IsPost(http.Request.Method) && !at.IsOpen)
            return Page(at, registry, Typed.Nothing, [new("", new("Het beraad is voorbij: het advies is verstuurd, of de termijn liep af.", "The deliberation is over: the advice was sent, or the term ran out."))], StatusCodes.Status409Conflict);
        return await act(at, await Typed.Of(http.Request, stop), registry);
    }

    private static async Task<IResult> Look(AtTable at, OpenStore open, Registry registry, CancellationToken stop) => at.Table is null
        ? Page(at, registry, Typed.Nothing, [])
        : Show.Page<TablePage>(new
        {
            At = at,
            Registry = registry,
            Near = await Precedents.Precedent.Near(open.Now, registry, at.Beside(registry), at.Found.File.Number.Text, stop),
        });

    private static IResult Page(AtTable at, Registry registry, Typed typed, ImmutableArray<Fault> faults, int? status = null) => at.Table is null
        ? Show.Page<SetTablePage>(new { At = at, Registry = registry, Typed = typed, Faults = faults }, status ?? (faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest))
        : Show.Page<TablePage>(new { At = at, Registry = registry, Typed = typed, Faults = faults }, status ?? (faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest));

    // Not noted: whoever has the page open looks once, however often it is brought up to date.
    private static async Task<IResult> Standing(string nummer, string? na, HttpContext http, OpenStore open, Registry registry, SiteOptions options, CancellationToken stop)
    {
        if (await http.Enter(nummer, stop) is not { } entered)
            return NotThere();
        http.Response.Headers.CacheControl = "no-store";
        var (file, seen) = (entered.Found.File, long.TryParse(na, NumberStyles.None, CultureInfo.InvariantCulture, out var lines) ? lines : 0);
        for (var waited = 0; await open.Now.Tables.Count(file.Organisation, file.Number, stop) <= seen; waited++)
        {
            if (waited == Waits || open.IsLeft)
                return Results.NoContent();
            await Task.Delay(Millis, stop);
        }

        var at = await AtTable.Of(entered, http, open.Now, options, stop);
        return Show.Page<TableParts>(new { At = at, Registry = await Beside(registry, at, http, open, stop) });
    }

    // The principles that are weighed where it runs.
    private static async Task<Registry> Beside(Registry registry, AtTable at, HttpContext http, OpenStore open, CancellationToken stop) =>
        registry.With(await OwnFrameworks.At(open.Now, [at.Found.File.Organisation], http.Visit().Today, registry.TitleOf, stop));

    private static async Task<IResult> Set(AtTable at, Typed typed, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (!at.Leads)
            return NotThere();
        if (at.Table is not null)
            return Back(at);
        if (TableForm.Opened(typed, Convening.OfficeOf(at.Found.Course)!, registry, out var faults) is not { } opened)
            return Page(at, registry, typed, faults);
        var codes = opened.Seats.Select(seat => (seat, NewCode())).ToImmutableArray();
        return await Add(at, opened, open, [.. codes.Select(each => (each.seat.Number, each.Item2))], stop) is { } refusal
            ? Page(at, registry, typed, [new("", refusal)])
            : Invite(at, codes);
    }

    private static async Task<IResult> AddSeat(AtTable at, Typed typed, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (!at.Leads || at.Table is not { } table)
            return NotThere();
        var code = NewCode();
        // A code that was lost, for a seat that is there.
        if (int.TryParse(typed["opnieuw"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && table.Seats.FirstOrDefault(seat => seat.Number == number) is { } again)
        {
            await open.Now.Tables.Renew(at.Found.File.Organisation, at.Found.File.Number, number, code, stop);
            return Invite(at, [(again, code)]);
        }

        if (TableForm.PerspectiveOf(typed["blik"]) is not { } perspective)
            return Page(at, registry, typed, [new("blik", new("Kies vanuit welke blik iemand meekijkt.", "Choose from which perspective someone looks."))]);
        if (TableForm.NoRole(typed["rol"]) is { } noRole)
            return Page(at, registry, typed, [new("rol", noRole)]);
        var seat = new Seat(table.Seats.Length + 1, perspective, typed["rol"], IsOwner: false);
        return await Add(at, new TableLine.SeatAdded(seat), open, [(seat.Number, code)], stop) is { } refusal ? Page(at, registry, typed, [new("rol", refusal)]) : Invite(at, [(seat, code)]);
    }

    // Whoever brought the case in sits down from its own page: asking whoever leads for the code would tell who he is.
    private static async Task<IResult> TakePlace(AtTable at, HttpContext http, OpenStore open, SiteOptions options, CancellationToken stop)
    {
        if (!at.MayTakePlace || at.Table?.Seats.FirstOrDefault(seat => seat.IsOwner) is not { } seat)
            return NotThere();
        var code = NewCode();
        await open.Now.Tables.Renew(at.Found.File.Organisation, at.Found.File.Number, seat.Number, code, stop);
        await Add(at, new TableLine.Seated(seat.Number), open, [], stop);
        KeptSeat.Keep(http, options, code);
        return Back(at);
    }

    private static async Task<IResult> GoOn(AtTable at, Typed typed, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (!at.Leads || at.Table is null)
            return NotThere();
        // Of a few cards everyone knows whose they are.
        if (typed["doe"] == "open" && typed["toch"] != "ja" && at.Table is { IsEveryChoiceIn: false, AreChoicesOpen: false, Choices.IsEmpty: false } few)
            return Page(at, registry, typed, [new("verder", new(
                $"Nog niet iedereen koos: {few.Choices.Count} van de {few.Present.Count}. Bij weinig kaarten weet ieder van wie ze zijn. Wil je ze toch openleggen, druk dan nog eens.",
                $"Not everyone chose yet: {few.Choices.Count} of {few.Present.Count}. With few cards everyone knows whose they are. To lay them open all the same, press again."))]);
        TableLine line = typed["doe"] == "open" ? new TableLine.Revealed()
            : new TableLine.Moved(Number(typed["van"]), Number(typed["van"]) + (typed["doe"] == "terug" ? -1 : 1));
        return await Add(at, line, open, [], stop) is { } refusal ? Page(at, registry, typed, [new("verder", refusal)]) : Back(at);
    }

    private static async Task<IResult> Say(AtTable at, Typed typed, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (at.Table is not { } table || !at.MaySpeak)
            return NotThere();
        if (typed["terug"].Length > 0)
        {
            var isOwn = table.Said.Any(said => said.Id == typed["terug"] && at.Owns(said));
            if (!at.Leads && !isOwn)
                return NotThere();
            return await Add(at, new TableLine.TakenBack(typed["terug"]) { ByConvenor = !isOwn }, open, [], stop) is { } no ? Page(at, registry, typed, [new("tekst", no)]) : Back(at);
        }

        if (typed["afdekken"].Length > 0)
            return !at.Leads ? NotThere() : await Add(at, new TableLine.Covered(typed["afdekken"], typed["woorden"]), open, [], stop) is { } not ? Page(at, registry, typed, [new(CoverWords.Id(typed["afdekken"]), not)]) : Back(at);

        var said = TableForm.Said(typed, table, at.Seat?.Number ?? 0);
        // It cannot be taken away later: what points at someone is not taken in.
        if (said.IsDissent && TableForm.PointsAt(said.Text, typed.Has("geen-naam", "ja")) is { } points)
            return Page(at, registry, typed, [new("tekst", points)]);
        if (said.Side is null && TableForm.IsArgument(typed, table))
            return Page(at, registry, typed, [new("kant", new("Kies waar dit argument voor pleit.", "Choose what this argument pleads for."))]);
        if (registry.OwnFrameworks is var own && own.EverCalled(said.Principle, own.Day) is { } was && own.Called(said.Principle) is null)
            return Page(at, registry, typed, [new("beginsel", Changed(was, own.Principles.FirstOrDefault(each => each.Name == was.Name)))]);
        return await Add(at, said, open, [], stop) is { } refusal ? Page(at, registry, typed, [new("tekst", refusal)]) : Back(at);
    }

    private static async Task<IResult> Choose(AtTable at, Typed typed, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (at.Table is null || at.Seat is null || at.Ballot is not { } ballot)
            return NotThere();
        if (TableForm.Chosen(typed, out var faults) is not { } choice)
            return Page(at, registry, typed, faults);
        return await Add(at, new TableLine.Chose(ballot, choice), open, [], stop) is { } refusal ? Page(at, registry, typed, [new("wat", refusal)]) : Back(at);
    }

    private static async Task<IResult> Conclude(AtTable at, Typed typed, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (!at.Leads || at.Table is null)
            return NotThere();
        if (TableForm.Concluded(typed, new Dossiers.Moment(open.Now.Time.GetUtcNow()).Day, out var faults) is not { } conclusion)
            return Page(at, registry, typed, faults);
        return await Add(at, new TableLine.Concluded(conclusion), open, [], stop) is { } refusal ? Page(at, registry, typed, [new("advies", refusal)]) : Back(at);
    }

    private static Procedures.Wording Changed(Principle was, Principle? now) => now is null
        ? new($"‘{was.Title.Dutch}’ geldt niet meer. Noem een ander beginsel, of zeg het in je eigen woorden.", $"‘{was.Title.English}’ is no longer in force. Name another principle, or say it in your own words.")
        : new($"‘{was.Title.Dutch}’ heet nu ‘{now.Title.Dutch}’: {now.Explanation.Dutch} Kies opnieuw.", $"‘{was.Title.English}’ is now called ‘{now.Title.English}’: {now.Explanation.English} Choose again.");

    private static Task<Procedures.Wording?> Add(AtTable at, TableLine line, OpenStore open, IReadOnlyList<(int, RaiserCode)> seats, CancellationToken stop) =>
        open.Now.Tables.Add(at.Found.File.Organisation, at.Found.File.Number, line, seats, stop);

    private static IResult Invite(AtTable at, ImmutableArray<(Seat Seat, RaiserCode Code)> invited) => Show.Page<InvitationsPage>(new { At = at, Invited = invited });

    private static IResult Back(AtTable at) => Results.LocalRedirect(at.Address);

    private static int Number(string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < TableRules.MostSaid ? number : -10;

    private static RaiserCode NewCode() => RaiserCode.From(RandomNumberGenerator.GetBytes(RaiserCode.Bytes));

    private static Refused NotThere() => new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
}
