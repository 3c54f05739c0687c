// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Web.Cases;
using Schakel.Web.Deliberating;
using Schakel.Web.Hosting;
using Schakel.Web.Processings;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.Access;

/// <summary>A dossier as someone came into it.</summary>
/// <param name="Found">The dossier.</param>
/// <param name="View">What he sees of it.</param>
public sealed record Entered(FoundCase Found, View View);

/// <summary>The one way into a dossier: whether someone may come in here, and a line in the access log before he sees anything.</summary>
internal static class Entering
{
    /// <summary>Comes in; null where for him it is not there.</summary>
    public static async Task<Entered?> Enter(this HttpContext http, string? number, CancellationToken stop)
    {
        var permission = Permissions.Of(http.GetEndpoint()!);
        var entrance = permission.Dossier ?? throw new InvalidOperationException($"{permission.Path} is about no dossier.");
        var store = http.RequestServices.GetRequiredService<OpenStore>().Now;
        var visit = http.Visit();
        if (await FoundCase.Find(store, http.RequestServices.GetRequiredService<Registry>().Names, number, stop) is not { } found
            || await Seen(found, visit, permission, http, stop) is not { } view || !entrance.Lets(view))
            return null;
        if (!permission.IsSameLook && Noticing.Of(visit, found, view, permission) is { } look)
        {
            var (file, options) = (found.File, http.RequestServices.GetRequiredService<SiteOptions>());
            await store.Looks.Note(look, Processing.Of(options, store, visit, permission.Looked!.Dutch, file.Organisation, file.Frozen.Kind, file.Number.Text, file.Running.Raisers), stop);
        }

        return new Entered(found, view);
    }

    // Who takes part himself needs no link; the public, of what is public, may have one.
    private static async Task<View?> Seen(FoundCase found, Visit visit, Permission permission, HttpContext http, CancellationToken stop) =>
        await Seen(found, Onlooker.Of(visit, found.File), permission.Dossier!.Value, http, stop) is var own && own is { IsInvolved: true } ? own : ByLink(found, visit, permission) ?? own;

    private static View? ByLink(FoundCase found, Visit visit, Permission permission) => permission.ByLink && visit.Link is { } link && link.IsAlive(visit.Today) && link.Fits(found.File)
        ? View.ByLink(found.File, found.Events, found.Course, link) : null;

    private static async Task<View?> Seen(FoundCase found, Onlooker onlooker, Entrance entrance, HttpContext http, CancellationToken stop) => entrance switch
    {
        Entrance.Table => View.AtTable(found.File, found.Events, found.Course, onlooker, await KeptSeat.Of(
            http, http.RequestServices.GetRequiredService<SiteOptions>(), http.RequestServices.GetRequiredService<OpenStore>().Now, found.File.Number.Text, stop)),
        Entrance.Aftercare when onlooker.RaisedAs is null => View.OfListener(found.File, found.Course, onlooker),
        _ => View.Of(found.File, found.Events, found.Course, onlooker),
    };
}
