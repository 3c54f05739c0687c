// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers.Appointing;
using Schakel.Procedures.Organisations;
using Schakel.Storage;
using Schakel.Storage.Accounts;
using Schakel.Storage.Appointing;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Administering;

/// <summary>Says who works where. Whatever way it is changed, one first sees what that changes.</summary>
internal static class StaffRoutes
{
    /// <summary>The field of the table.</summary>
    public const string Table = "tabel";

    /// <summary>The field of the file in which the table is.</summary>
    public const string File = "bestand";

    /// <summary>The field that tells on which chart a proposal was made.</summary>
    public const string Seen = "stand";

    // A table of the largest municipality is a tenth of this.
    private const int Longest = 16 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/beheer/mensen", async (HttpContext http, OpenStore open, Registry registry, CancellationToken stop) =>
            await Seat.Of(http, open, registry, stop) is { } seat ? Page(seat, Typed.Nothing, []) : (IResult)NotHere()).For(Who.Administrator);
        routes.MapGet("/beheer/mensen.csv", Download).For(Who.Administrator);
        routes.MapGet("/beheer/wijzigingen", History).For(Who.Administrator);
        routes.MapPost("/beheer/mensen/voorstel", Propose).For(Who.Administrator);
        routes.MapPost("/beheer/mensen/benoemen", Appoint).For(Who.Administrator);
        routes.MapPost("/beheer/mensen/einde", End).For(Who.Administrator);
        routes.MapPost("/beheer/mensen/invoeren", Keep).For(Who.Administrator);
    }

    private static async Task<IResult> Download(HttpContext http, OpenStore open, Registry registry, CancellationToken stop) =>
        await Seat.Of(http, open, registry, stop) is { } seat
            // With a mark in front: a spreadsheet reads it as UTF-8 only then.
            ? Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(seat.Table)], "text/csv; charset=utf-8", $"{seat.Organisation.Name}-mensen.csv")
            : NotHere();

    private static async Task<IResult> History(HttpContext http, OpenStore open, Registry registry, CancellationToken stop) =>
        await Seat.Of(http, open, registry, stop) is { } seat
            ? Show.Page<ChangesPage>(new { SeatOf = seat, Changes = await open.Now.Charts.History(seat.Organisation.Name, stop: stop) })
            : NotHere();

    private static async Task<IResult> Propose(HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (await Seat.Of(http, open, registry, stop) is not { } seat)
            return NotHere();
        var typed = await Typed.Of(http.Request, stop);
        var file = http.Request.HasFormContentType ? http.Request.Form.Files.GetFile(File) : null;
        if (file is { Length: > Longest } || typed[Table].Length > Longest)
            return Page(seat, typed, [new(File, new("De tabel is te groot. Hij mag 16 MB zijn.", "The table is too large. It may be 16 MB."))]);
        var text = file is { Length: > 0 } ? SheetText.Read(await Bytes(file, stop)) : typed[Table];
        if (text is null)
            return Page(seat, typed, [new(File, SheetText.NotReadable)]);
        return text.Length == 0
            ? Page(seat, typed, [new(File, new("Kies een bestand, of plak de tabel.", "Choose a file, or paste the table."))])
            : await Shown(open.Now, seat, text, stop);
    }

    private static async Task<IResult> Appoint(HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (await Seat.Of(http, open, registry, stop) is not { } seat)
            return NotHere();
        var typed = await Typed.Of(http.Request, stop);
        var (from, until) = (typed.Date("vanaf", out var wrongFrom), typed.HasDate("tot") ? typed.Date("tot", out _) : null);
        var faults = ImmutableArray.CreateBuilder<Fault>();
        if (typed["persoon"].Length == 0)
            faults.Add(new("persoon", new("Vul in hoe deze persoon inlogt.", "Fill in how this person logs in.")));
        if (typed["naam"].Length == 0)
            faults.Add(new("naam", new("Vul de naam in.", "Fill in the name.")));
        if (wrongFrom is not null)
            faults.Add(new("vanaf", wrongFrom));
        if (typed.HasDate("tot") && until is null)
            faults.Add(new("tot", new("Vul een dag, een maand en een jaar in, of niets.", "Fill in a day, a month and a year, or nothing.")));
        if (faults.Count > 0)
            return Page(seat, typed, faults.ToImmutable());
        var line = Sheet.Row(typed["eenheid"], typed["ambt"], typed["persoon"], typed["naam"], typed["mail"], from!.Value, until, typed.Has("als", Sheet.Substitute));
        return await Shown(open.Now, seat, seat.Table + line, stop);
    }

    private static async Task<IResult> End(HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (await Seat.Of(http, open, registry, stop) is not { } seat)
            return NotHere();
        var typed = await Typed.Of(http.Request, stop);
        if (seat.Kept.Chart.Appointments.FirstOrDefault(each => Seat.Id(each) == typed["vervulling"]) is not { } appointment)
            return NotHere();
        var field = Seat.LastDay(seat.Kept.Chart, appointment);
        if (typed.Date(field, out var wrong) is not { } last)
            return Page(seat, typed, [new(field, wrong!)]);
        var ended = seat.Kept.Chart with { Appointments = seat.Kept.Chart.Appointments.Replace(appointment, appointment with { Until = last }) };
        return await Shown(open.Now, seat, Sheet.Write(ended, seat.People), stop);
    }

    private static async Task<IResult> Keep(HttpContext http, OpenStore open, Registry registry, Restaffed restaffed, CancellationToken stop)
    {
        if (await Seat.Of(http, open, registry, stop) is not { } seat)
            return NotHere();
        var (store, typed) = (open.Now, await Typed.Of(http.Request, stop));
        var proposal = await Proposed(store, seat, typed[Table], stop);
        if (!proposal.Faults.IsEmpty || typed[Seen] != seat.Kept.Number.ToString(CultureInfo.InvariantCulture))
            return Shown(seat, proposal, typed[Table], isOverhauled: proposal.Faults.IsEmpty);
        try
        {
            var accounts = await store.Accounts.Keep(seat.Organisation.Name, [.. proposal.People.Where(each => each.Name.Length > 0).Select(each => (each.Login, each.Name, each.Mail))], stop);
            if (!await store.Charts.Change(seat.Kept, proposal.With(accounts), http.Visit().Person!.Reference, stop))
                return Shown(seat with { Kept = await store.Charts.Of(seat.Organisation.Name, seat.Type.Name, stop) }, proposal, typed[Table], isOverhauled: true);
        }
        catch (WorksElsewhereException e)
        {
            return Shown(seat, proposal with { Faults = [new(0, new($"‘{e.Login}’ heeft al een account bij een andere organisatie.", $"‘{e.Login}’ has an account at another organisation already."))] }, typed[Table]);
        }

        restaffed.Soon();
        return Results.LocalRedirect("/beheer/mensen");
    }

    private static async Task<IResult> Shown(Store store, Seat seat, string text, CancellationToken stop) => Shown(seat, await Proposed(store, seat, text, stop), text);

    private static RazorComponentResult<ProposalPage> Shown(Seat seat, Proposal proposal, string text, bool isOverhauled = false) => Show.Page<ProposalPage>(
        new { SeatOf = seat, ProposalOf = proposal, Text = text, IsOverhauled = isOverhauled },
        !proposal.Faults.IsEmpty ? StatusCodes.Status400BadRequest : isOverhauled ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);

    private static async Task<Proposal> Proposed(Store store, Seat seat, string text, CancellationToken stop) =>
        Proposal.Of(seat.Kept.Chart, seat.Type, text, await store.Accounts.Known(seat.Organisation.Name, Sheet.Logins(text), stop));

    private static RazorComponentResult<StaffPage> Page(Seat seat, Typed typed, ImmutableArray<Fault> faults) => Show.Page<StaffPage>(
        new { SeatOf = seat, Typed = typed, Faults = faults }, faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static Refused NotHere() => new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);

    private static async Task<byte[]> Bytes(IFormFile file, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, stop);
        return bytes.ToArray();
    }
}

/// <summary>Where an administrator sits: his organisation, and who works there now.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Type">Its type.</param>
/// <param name="Kept">Who works where.</param>
/// <param name="People">Who they are, by account.</param>
internal sealed record Seat(Organisation Organisation, OrganisationType Type, KeptChart Kept, IReadOnlyDictionary<string, (string Login, string Name, string Mail)> People)
{
    /// <summary>All of it as a table.</summary>
    public string Table => Sheet.Write(Kept.Chart, People);

    /// <summary>By what an appointment is told apart from the others.</summary>
    public static string Id(Appointment appointment) => $"{appointment.At.Unit}/{appointment.At.Office}/{appointment.Account}/{appointment.From:yyyy-MM-dd}";

    /// <summary>The field in which the last day of an appointment is filled in.</summary>
    public static string LastDay(Chart chart, Appointment appointment) => $"laatste-{chart.Appointments.IndexOf(appointment)}";

    /// <summary>What someone is called; his account where nothing is known of him.</summary>
    public string NameOf(string account) => People.TryGetValue(account, out var known) ? known.Name : account;

    public static async Task<Seat?> Of(HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (http.Visit().Person?.Organisation is not { } name || !registry.Organisations.TryGetValue(name, out var organisation) || open.Now.Library.Type(organisation.Type) is not { } type)
            return null;
        var kept = await open.Now.Charts.Of(name, organisation.Type, stop);
        var people = (await open.Now.Accounts.Of(name, stop)).ToDictionary(each => each.Reference, each => (each.Login, each.Name, each.Mail));
        return new Seat(organisation, type.Type, kept, people);
    }
}
