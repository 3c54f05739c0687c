// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Procedures;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Web.Access;
using Schakel.Web.Cases;
using Schakel.Web.Following;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Attachments;

/// <summary>The files attached to a dossier: the list, attaching one, and saving one. For who is not entitled they are not there.</summary>
internal static class AttachmentRoutes
{
    /// <summary>The field in which a file is chosen.</summary>
    public const string File = "bestand";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.ServiceProvider.GetRequiredService<Receiving>().SayWhatIsMissing();
        routes.MapGet("/dossier/{nummer}/bijlagen", List);
        routes.MapPost("/dossier/{nummer}/bijlage", Attach).WithMetadata(new LaneOf(Lane.Files));
        routes.MapGet("/dossier/{nummer}/bijlage/{n:long}", Save);
    }

    private static async Task<IResult> List(string nummer, HttpContext http, OpenStore open, Registry registry, CancellationToken stop) =>
        await Find(nummer, http, stop) is var (found, view, _) ? Page(found, view, http, registry, Typed.Nothing, []) : (IResult)NotThere();

    private static async Task<IResult> Attach(string nummer, HttpContext http, OpenStore open, Registry registry, Receiving receiving, CancellationToken stop)
    {
        if (await Find(nummer, http, stop) is not var (found, view, by))
            return NotThere();
        var typed = await Typed.Of(http.Request, stop);
        var file = http.Request.HasFormContentType ? http.Request.Form.Files.GetFile(File) : null;
        if (file is null)
            return Faulty(FileTexts.None);
        if (file.Length > Limits.File)
            return Faulty(FileTexts.TooLarge);
        var received = await receiving.Receive(await file.Bytes(stop), stop);
        if (received is not Received.Good good)
            return Faulty(((Received.Refused)received).Why);
        // What someone's own computer calls a file often holds his name.
        var name = by.Holder == Role.Raiser.Name && found.File.Protection is not Protection.Open ? null : FileNames.Clean(file.FileName, good.Kind);
        return await open.Now.Writer.Send(new Submission(Ids.CommandOf(typed), found.File.Organisation,
            [new Part(found.File.Number, new CaseCommand.Attach(by, name, good.Kind, good.Original, good.Clean))]), stop) is Decision.Refused refused
            ? (IResult)Faulty(refused.Reasons[0].Message)
            : Results.LocalRedirect($"/dossier/{found.File.Number.Text}/bijlagen");

        IResult Faulty(Wording why) => Page(found, view, http, registry, typed, [new Fault(File, why)]);
    }

    private static async Task<IResult> Save(string nummer, long n, HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (await http.Enter(nummer, stop) is not { Found: var found }
            || found.Events.OfType<CaseEvent.Attached>().FirstOrDefault(each => each.Number == n) is not { } attached
            || await open.Now.Attachments.Clean(found.File.Organisation, found.File.Number, attached, stop) is not { } bytes)
            return NotThere();
        // Saved and not shown: nothing in it can act as a page of this site, and nobody keeps it in between.
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.File(bytes, FileKinds.MediaTypeOf(attached.Kind), FileNames.Of(attached, http.Visit().Language));
    }

    private static async Task<(FoundCase Found, View View, Actor By)?> Find(string number, HttpContext http, CancellationToken stop) =>
        await http.Enter(number, stop) is { Found: var found, View: { Writer: { } by } view } ? (found, view, by) : null;

    private static IResult Page(FoundCase found, View view, HttpContext http, Registry registry, Typed typed, ImmutableArray<Fault> faults) => Show.Page<AttachmentsPage>(
        new { Found = found, Naming = new Naming(found.Course, view, http.Visit().Language), Registry = registry, Typed = typed, Faults = faults },
        faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static Refused NotThere() => new(StatusCodes.Status404NotFound, PageRefusal.NotFound);
}
