// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Web.Access;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;
using OpenStore = Schakel.Web.Hosting.OpenStore;

namespace Schakel.Web.Aftercare;

/// <summary>A raiser tells how he fares, asked or not; the custodian reads it and writes back. Nobody else sees any of it.</summary>
internal static class AftercareRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/dossier/{nummer}/nazorg", async (string nummer, HttpContext http, OpenStore open, Registry registry, SiteOptions options, CancellationToken stop) =>
            await http.Enter(nummer, stop) is { } entered ? await Page(entered, http, open, registry, options, Typed.Nothing, [], stop) : (IResult)NotThere());
        routes.MapPost("/dossier/{nummer}/nazorg", async (string nummer, HttpContext http, OpenStore open, Registry registry, SiteOptions options, CancellationToken stop) =>
        {
            if (await http.Enter(nummer, stop) is not { } entered)
                return NotThere();
            var typed = await Typed.Of(http.Request, stop);
            var file = entered.Found.File;
            CaseCommand? command = entered.View.IsRaiser ? Told(typed, entered.View, out var faults) : Heard(typed, entered, out faults);
            if (command is null)
                return await Page(entered, http, open, registry, options, typed, faults, stop);
            return await open.Now.Writer.Send(new Submission(Ids.CommandOf(typed), file.Organisation, [new Part(file.Number, command)]), stop) is Decision.Refused refused
                ? await Page(entered, http, open, registry, options, typed, [.. refused.Reasons.Select(reason => new Fault("", reason.Message))], stop)
                : Results.LocalRedirect($"/dossier/{file.Number.Text}/nazorg?gedaan={Ids.CommandOf(typed)}");
        });
    }

    private static CaseCommand.Testify? Told(Typed typed, View view, out ImmutableArray<Fault> faults) =>
        TellForm.Read(typed, out faults) is { } testimony ? new CaseCommand.Testify(new Actor(Role.Raiser.Name, view.RaisedAs), testimony) : null;

    private static CaseCommand.Hear? Heard(Typed typed, Entered entered, out ImmutableArray<Fault> faults)
    {
        faults = [.. TellForm.TooLong(typed)];
        var raisers = entered.Found.File.Running.Raisers;
        if (!int.TryParse(typed[TellForm.Of], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > raisers.Length
            || !long.TryParse(typed[TellForm.UpTo], NumberStyles.None, CultureInfo.InvariantCulture, out var upTo))
            faults = faults.Add(new("", new("Er is iets misgegaan met dit formulier. Laad de pagina opnieuw.", "Something went wrong with this form. Reload the page.")));
        else if (faults.IsEmpty)
            return new CaseCommand.Hear(entered.View.Actors[0], raisers[number - 1], upTo, typed[TellForm.Text]);
        return null;
    }

    private static async Task<IResult> Page(
        Entered entered, HttpContext http, OpenStore open, Registry registry, SiteOptions options, Typed typed, ImmutableArray<Fault> faults, CancellationToken stop)
    {
        var (found, status) = (entered.Found, faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
        var confided = await Confided.Of(entered, open.Now, stop);
        var isDone = http.Request.Query["gedaan"].ToString() is { Length: > 0 } done && found.ByCommand.Contains(done);
        return entered.View.IsRaiser
            ? Show.Page<TellPage>(
                new
                {
                    Found = found,
                    Confided = confided[0],
                    HasListener = await Listeners.Any(found, open.Now, registry, options, http.Visit().Today, stop),
                    IsDone = isDone,
                    Registry = registry,
                    Typed = typed,
                    Faults = faults,
                },
                status)
            : Show.Page<ListenPage>(new { Found = found, Confided = confided, IsDone = isDone, Registry = registry, Typed = typed, Faults = faults }, status);
    }

    private static Refused NotThere() => new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
}
