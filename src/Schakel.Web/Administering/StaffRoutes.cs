// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers.Telling;
using Schakel.Storage;
using Schakel.Storage.Accounts;
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

    // As a field it takes up to three times that on its way: what may be shown may be kept.
    private const int LongestField = 3 * Longest;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/beheer/mensen", async (HttpContext http, OpenStore open, Registry registry, Attachments.Receiving receiving, CancellationToken stop) =>
            await Staff.Of(http, open, registry, stop) is { } staff
                ? Show.Page<StaffPage>(new { StaffOf = staff, Behind = (long?)await open.Now.Indexer.Behind(stop), ScannerIs = await receiving.Scanner(stop) }) : (IResult)NotHere());
        routes.MapGet("/beheer/mensen.csv", Download);
        routes.MapGet("/beheer/wijzigingen", History);
        routes.MapPost("/beheer/mensen/voorstel", Propose).WithFormOptions(valueLengthLimit: LongestField);
        routes.MapPost("/beheer/mensen/benoemen", Appoint);
        routes.MapPost("/beheer/mensen/einde", End);
        routes.MapPost("/beheer/mensen/invoeren", Keep).WithFormOptions(valueLengthLimit: LongestField);
    }

    private static async Task<IResult> Download(HttpContext http, OpenStore open, Registry registry, CancellationToken stop) =>
        await Staff.Of(http, open, registry, stop) is { } staff
            // With a mark in front: a spreadsheet reads it as UTF-8 only then.
            ? Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(staff.Table)], "text/csv; charset=utf-8", $"{staff.Organisation.Name}-mensen.csv")
            : NotHere();

    private static async Task<IResult> History(HttpContext http, OpenStore open, Registry registry, CancellationToken stop) =>
        await Staff.Of(http, open, registry, stop) is { } staff
            ? Show.Page<ChangesPage>(new { StaffOf = staff, Changes = await open.Now.Charts.History(staff.Organisation.Name, stop: stop) })
            : NotHere();

    private static async Task<IResult> Propose(HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (await Staff.Of(http, open, registry, stop) is not { } staff)
            return NotHere();
        var typed = await Typed.Of(http.Request, stop);
        var file = http.Request.HasFormContentType ? http.Request.Form.Files.GetFile(File) : null;
        if (file is { Length: > Longest } || typed[Table].Length > Longest)
            return Page(staff, typed, [new(File, new("De tabel is te groot. Hij mag 16 MB zijn.", "The table is too large. It may be 16 MB."))]);
        var text = file is { Length: > 0 } ? SheetText.Read(await file.Bytes(stop)) : typed[Table];
        if (text is null)
            return Page(staff, typed, [new(File, SheetText.NotReadable)]);
        return text.Length == 0
            ? Page(staff, typed, [new(File, new("Kies een bestand, of plak de tabel.", "Choose a file, or paste the table."))])
            : await Shown(open.Now, staff, text, http.Visit().Person!.Reference, stop);
    }

    private static async Task<IResult> Appoint(HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (await Staff.Of(http, open, registry, stop) is not { } staff)
            return NotHere();
        var typed = await Typed.Of(http.Request, stop);
        if (AppointForm.Read(staff, typed, out var faults) is not { } table)
            return Page(staff, typed, faults);
        var proposal = await Proposed(open.Now, staff, table, http.Visit().Person!.Reference, stop);
        // What is wrong with what was already there is told of the table, for there it can be mended.
        return AppointForm.Faults(table, proposal) is { IsEmpty: false } own ? Page(staff, typed, own) : Shown(staff, proposal, table);
    }

    private static async Task<IResult> End(HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (await Staff.Of(http, open, registry, stop) is not { } staff)
            return NotHere();
        var typed = await Typed.Of(http.Request, stop);
        if (staff.Kept.Chart.Appointments.FirstOrDefault(each => Staff.Id(each) == typed["vervulling"]) is not { } appointment)
            return NotHere();
        var field = Staff.LastDay(staff.Kept.Chart, appointment);
        if (typed.Date(field, out var wrong) is not { } last)
            return Page(staff, typed, [new(field, wrong!)]);
        if (last < appointment.From)
            return Page(staff, typed, [new(field, new("De laatste dag ligt voor de eerste.", "The last day is before the first."))]);
        var ended = staff.Kept.Chart with { Appointments = staff.Kept.Chart.Appointments.Replace(appointment, appointment with { Until = last }) };
        return await Shown(open.Now, staff, Sheet.Write(ended, staff.People), http.Visit().Person!.Reference, stop);
    }

    private static async Task<IResult> Keep(HttpContext http, OpenStore open, Registry registry, StaffChanged changed, CancellationToken stop)
    {
        if (await Staff.Of(http, open, registry, stop) is not { } staff)
            return NotHere();
        var (store, typed) = (open.Now, await Typed.Of(http.Request, stop));
        var by = http.Visit().Person!.Reference;
        var proposal = await Proposed(store, staff, typed[Table], by, stop);
        if (!proposal.Faults.IsEmpty || typed[Seen] != staff.Kept.Number.ToString(CultureInfo.InvariantCulture))
            return Shown(staff, proposal, typed[Table], isOverhauled: proposal.Faults.IsEmpty);
        var kept = proposal.Chart;
        try
        {
            var accounts = await store.Accounts.Keep(staff.Organisation.Name, [.. proposal.NewPeople.Select(each => (each.Login, each.Name, each.Mail))], stop);
            var renamed = proposal.Renamed.Select(each => new Account(each.Account, staff.Organisation.Name, each.To.Login, each.To.Name, each.To.Mail)).ToList();
            if (!await store.Charts.Change(staff.Kept, kept = proposal.With(accounts), by, renamed, stop))
                return Shown(staff with { Kept = await store.Charts.Of(staff.Organisation.Name, staff.Type.Name, stop) }, proposal, typed[Table], isOverhauled: true);
        }
        catch (WorksElsewhereException e)
        {
            return Shown(staff, proposal with { Faults = [new(0, new($"‘{e.Login}’ heeft al een account bij een andere organisatie.", $"‘{e.Login}’ has an account at another organisation already."))] }, typed[Table]);
        }

        // Whoever is trusted with names hears of it, and the other administrators: what one of them does alone, all of them know.
        if (Trusted.Hear(proposal.Change, staff.Kept.Chart, kept, http.Visit().Today, by) is { IsEmpty: false } hear)
            await store.Teller.Tell(staff.Organisation.Name, hear, Tiding.TrustedNamed, $"{staff.Kept.Number}", stop);
        changed.Tell();
        return Results.LocalRedirect("/beheer/mensen");
    }

    private static async Task<IResult> Shown(Store store, Staff staff, string text, string by, CancellationToken stop) => Shown(staff, await Proposed(store, staff, text, by, stop), text);

    private static IResult Shown(Staff staff, Proposal proposal, string text, bool isOverhauled = false) => Show.Page<ProposalPage>(
        new { StaffOf = staff, ProposalOf = proposal, Text = text, IsOverhauled = isOverhauled },
        !proposal.Faults.IsEmpty ? StatusCodes.Status400BadRequest : isOverhauled ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);

    private static async Task<Proposal> Proposed(Store store, Staff staff, string text, string by, CancellationToken stop)
    {
        var sheet = Sheet.Read(text);
        var proposal = Proposal.Of(staff.Kept.Chart, staff.Type, sheet, await store.Accounts.Known(staff.Organisation.Name, sheet.Logins, stop), staff.People);
        return proposal with { Faults = [.. proposal.Faults, .. Trusted.Refusals(proposal.Change, by).Select(refusal => new SheetFault(0, refusal))] };
    }

    private static IResult Page(Staff staff, Typed typed, ImmutableArray<Fault> faults) => Show.Page<StaffPage>(
        new { StaffOf = staff, Typed = typed, Faults = faults }, faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static Refused NotHere() => new(StatusCodes.Status404NotFound, PageRefusal.NotFound);
}
