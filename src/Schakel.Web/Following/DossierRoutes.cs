// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Procedures.Model;
using Schakel.Web.Access;
using Schakel.Web.Cases;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;
using OpenStore = Schakel.Web.Hosting.OpenStore;

namespace Schakel.Web.Following;

/// <summary>The page of a dossier, messages on it, and its receipt. For who is not entitled it is not there.</summary>
internal static class DossierRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/dossier/{nummer}", async (string nummer, string? gedaan, HttpContext http, OpenStore store, Registry registers, CancellationToken stop) =>
            await http.Enter(nummer, stop) is { } entered
                ? await Page(entered, http, store.Now, registers, Typed.Nothing, [], StatusCodes.Status200OK, stop, gedaan) : (IResult)NotThere());
        routes.MapPost("/dossier/{nummer}/bericht", Write);
        routes.MapGet("/dossier/{nummer}/ontvangstbewijs", Receipt);
    }

    private static async Task<IResult> Page(
        Entered entered, HttpContext http, Storage.Store store, Registry registers, Typed typed, ImmutableArray<Fault> faults, int status, CancellationToken stop, string? done = null)
    {
        registers = registers.With(await OwnFrameworks.At(store, [entered.Found.File.Organisation], http.Visit().Today, registers.TitleOf, stop));
        var seen = await Seen.Of(entered, http.Visit(), store, registers.Names, stop);
        seen = seen with { Life = await http.RequestServices.GetRequiredService<Agenda.AgendaReading>().Of(entered.Found.File, stop) };
        var alike = await Register.Alike.Of(store, registers.Names, Written.Of(seen).Texts, entered.Found.File.Number.Text, stop);
        return Show.Page<DossierPage>(new { Seen = seen, Registers = registers, Typed = typed, Faults = faults, Done = JustDone(seen, done), Alike = alike }, status);
    }

    // The id of a command is known to who sent it alone.
    private static ImmutableArray<CaseEvent> JustDone(Seen seen, string? command) =>
        command is null || !seen.View.IsInvolved || !seen.Found.ByCommand.Contains(command) || seen.Found.ByCommand[command].First() is CaseEvent.Opened ? [] : [.. seen.Found.ByCommand[command]];

    private static async Task<IResult> Write(string nummer, HttpContext http, OpenStore store, Registry registers, CancellationToken stop)
    {
        if (await http.Enter(nummer, stop) is not { Found: var found, View.Writer: { } writer } entered)
            return NotThere();
        var typed = await Typed.Of(http.Request, stop);
        var faults = MessageForm.Faults(typed);
        if (faults.IsEmpty && MessageForm.IsWarned(typed, entered.View.IsRaiser && found.File.Protection is not Protection.Open))
            return await Page(entered, http, store.Now, registers, typed.With(MessageForm.AllTheSame, "vraag"), [], StatusCodes.Status200OK, stop);
        if (faults.IsEmpty)
        {
            var decision = await store.Now.Writer.Send(new Submission(
                Schakel.Web.Linked.LinkRoutes.CommandOf(entered.View.Link, typed), found.File.Organisation, [new Part(found.File.Number, new CaseCommand.Contribute(writer, Words.None.With(MessageForm.Message, typed[MessageForm.Message])))]), stop);
            if (decision is Decision.Accepted && entered.View.Link is { } link)
                return await Schakel.Web.Linked.LinkRoutes.Close(link, store.Now, stop);
            if (decision is Decision.Accepted)
                return Results.LocalRedirect($"/dossier/{found.File.Number.Text}#berichten");
            faults = [.. ((Decision.Refused)decision).Reasons.Select(reason => new Fault(MessageForm.Message, reason.Message))];
        }

        return await Page(entered, http, store.Now, registers, typed, faults, StatusCodes.Status400BadRequest, stop);
    }

    private static async Task<IResult> Receipt(string nummer, HttpContext http, OpenStore store, Registry registers, CancellationToken stop)
    {
        if (await http.Enter(nummer, stop) is not { Found: var found, View: var view })
            return NotThere();
        return await ReceiptFile.Of(store.Now, found.File.Number, Opens(view, found.File), stop);
    }

    // What opens the entry holds the protected names too: only the one whose name that is, gets it along.
    private static bool Opens(View view, CaseFile file) => file.Protection is Protection.Confidential
        ? view.RaisedAs is { } raiser && file.Running.Raisers[0] == raiser
        // Nor does who is only asked along: in it stands where a citizen lives.
        : view.Story && (view.IsRaiser || (view.Name && !view.Offices.IsEmpty));

    private static Refused NotThere() => new(StatusCodes.Status404NotFound, PageRefusal.NotFound);
}
