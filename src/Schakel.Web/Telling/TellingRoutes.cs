// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers;
using Schakel.Dossiers.Numbers;
using Schakel.Dossiers.Telling;
using Schakel.Storage.Telling;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Telling;

/// <summary>Reads what one was told, and chooses how to hear of it.</summary>
internal static class TellingRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/berichten", async (HttpContext http, OpenStore open, Registry registry, CancellationToken stop) =>
            Show.Page<NoticesPage>(new { Notices = await open.Now.Notices.Of(registry.Names, http.Visit().Person!.Reference, NoticesPage.Most, stop) }));
        routes.MapPost("/berichten/open", Open);
        routes.MapPost("/berichten/gelezen", Read);
        routes.MapGet("/berichten/instellingen", (HttpContext http, OpenStore open, SiteOptions options, CancellationToken stop) => Settings(http, open, options, null, [], stop));
        routes.MapPost("/berichten/instellingen", Choose);
        routes.MapPost("/berichten/agenda/nieuw", NewAgenda);
        routes.MapPost("/berichten/agenda/weg", NoAgenda);
        routes.MapGet("/agenda/{geheim}.ics", Agenda);
    }

    private static async Task<IResult> Open(HttpContext http, OpenStore open, SiteOptions options, CancellationToken stop)
    {
        var typed = await Typed.Of(http.Request, stop);
        if (DossierNumber.Read(typed["dossier"]) is not { } number)
            return Results.LocalRedirect("/berichten");
        await MarkRead(http, open, options, typed, number.Text, stop);
        return Results.LocalRedirect(Tidings.Of(typed["wat"]) is Tiding.Asked or Tiding.Testified or Tiding.Unheard or Tiding.Heard ? $"/dossier/{number.Text}/nazorg" : $"/dossier/{number.Text}");
    }

    private static async Task<IResult> Read(HttpContext http, OpenStore open, SiteOptions options, CancellationToken stop)
    {
        await MarkRead(http, open, options, await Typed.Of(http.Request, stop), null, stop);
        return Results.LocalRedirect("/berichten");
    }

    private static async Task MarkRead(HttpContext http, OpenStore open, SiteOptions options, Typed typed, string? dossier, CancellationToken stop)
    {
        if (Moments.Read(typed["tot"]) is { } upTo)
            await open.Now.Notices.Read(http.Visit().Person!.Reference, dossier, upTo, new Moment(options.Time.GetUtcNow()), stop);
    }

    private static async Task<IResult> Choose(HttpContext http, OpenStore open, SiteOptions options, CancellationToken stop)
    {
        var typed = await Typed.Of(http.Request, stop);
        if (MailChoices.Read(typed["mail"]) is not { } choice)
            return await Settings(http, open, options, null, [new("mail", new("Kies hoe vaak je mail wilt.", "Choose how often you want mail."))], stop);
        var person = http.Visit().Person!;
        await open.Now.TellingChoices.Choose(person.Organisation ?? "", person.Reference, choice, stop);
        return Results.LocalRedirect("/berichten/instellingen");
    }

    // Shown in answer to the form itself: to show it after a redirect, its secret would have to be kept somewhere.
    private static async Task<IResult> NewAgenda(HttpContext http, OpenStore open, SiteOptions options, CancellationToken stop)
    {
        var person = http.Visit().Person!;
        return await Settings(http, open, options, await open.Now.TellingChoices.NewAgenda(person.Organisation ?? "", person.Reference, stop), [], stop);
    }

    private static async Task<IResult> NoAgenda(HttpContext http, OpenStore open, CancellationToken stop)
    {
        await open.Now.TellingChoices.NoAgenda(http.Visit().Person!.Reference, stop);
        return Results.LocalRedirect("/berichten/instellingen");
    }

    private static async Task<IResult> Settings(HttpContext http, OpenStore open, SiteOptions options, string? secret, ImmutableArray<Fault> faults, CancellationToken stop) => Show.Page<SettingsPage>(
        new
        {
            Chosen = await open.Now.TellingChoices.Of(http.Visit().Person!.Reference, stop),
            Site = options.PublicUrl is null ? $"{http.Request.Scheme}://{http.Request.Host}" : options.Address,
            SendsMail = options.Mail is not null,
            Secret = secret,
            Faults = faults,
        },
        faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static async Task<IResult> Agenda(string geheim, HttpContext http, OpenStore open, SiteOptions options, Registry registry, CancellationToken stop)
    {
        if (!TellingChoices.IsSecret(geheim) || await open.Now.TellingChoices.AgendaOf(geheim, stop) is not { } whose)
            return new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
        var owed = await Owed.Of(open.Now, registry, options, whose.Account, whose.Organisation, http.Visit().Today, stop);
        return Results.Text(DueFile.Write(owed, geheim, options.Address), "text/calendar; charset=utf-8", Encoding.UTF8);
    }
}
