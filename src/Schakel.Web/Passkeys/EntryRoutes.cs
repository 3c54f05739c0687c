// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Schakel.Storage.Accounts;
using Schakel.Web.Hosting;
using Schakel.Web.LoggingIn;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Passkeys;

/// <summary>Comes in by a passkey. Where nobody has one, none of this is there.</summary>
internal static class EntryRoutes
{
    /// <summary>Where an administrator comes in whose identity provider is down.</summary>
    public const string Path = "/noodtoegang";

    /// <summary>The field with what the device answered.</summary>
    public const string Answer = "antwoord";

    /// <summary>What a device answers is a thousand characters or so.</summary>
    public const int LongestAnswer = 20_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, async (OpenStore open, CancellationToken stop) => await open.Now.Passkeys.Any(stop) ? Show.Page<EntryPage>() : (IResult)NotHere);
        routes.MapPost(Path + "/vraag", Ask);
        routes.MapPost(Path, ComeIn);
    }

    private static async Task<IResult> Ask(HttpContext http, OpenStore open, Ceremony ceremony, IPasskeyHandler<Account> handler, CancellationToken stop)
    {
        if (!await open.Now.Passkeys.Any(stop))
            return NotHere;
        var asked = await handler.MakeRequestOptionsAsync(null, http);
        await ceremony.Ask(http, Ceremony.ToComeIn, asked.AssertionState!, stop);
        return Results.Text(asked.RequestOptionsJson, "application/json");
    }

    private static async Task<IResult> ComeIn(
        HttpContext http, OpenStore open, SiteOptions site, Ceremony ceremony, IPasskeyHandler<Account> handler, Administrators administrators, PasskeyNotices notices, CancellationToken stop)
    {
        var store = open.Now;
        if (!await store.Passkeys.Any(stop))
            return NotHere;
        var answer = (await Typed.Of(http.Request, stop))[Answer];
        if (await ceremony.Answered(http, Ceremony.ToComeIn, stop) is not { } state || answer.Length > LongestAnswer)
            return Refused("nothing was asked of this browser, or too long ago");
        var judged = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = answer, AssertionState = state });
        if (!judged.Succeeded)
        {
            notices.Refused(judged.Failure);
            return Again();
        }

        var passkey = await store.Passkeys.Find(judged.Passkey.CredentialId, stop);
        if (passkey is null || !(await administrators.Of(passkey.Organisation, http.Visit().Today, stop)).Contains(passkey.Account))
            return Refused("no administrator");
        // The handler looked at the counter before: of two who come at once, one passes here.
        if (!await store.Passkeys.Use(passkey.Id, judged.Passkey.SignCount, site.Logins.Time.GetUtcNow(), stop))
            return Refused(PasskeyNotices.Counter);
        await notices.Used(http, passkey, stop);
        var user = new Person(judged.User.Reference, judged.User.Name, judged.User.Organisation, []) { Means = Means.ByPasskey }.ToPrincipal(Hosting.Sessions.Account);
        user.Identities.Single().AddClaims(AtProvider.Claims(store.Passkeys.SessionsOf(passkey.Id)));
        await http.SignInAsync(Hosting.Sessions.Account, user);
        return Results.LocalRedirect("/beheer/mensen");

        IResult Refused(string why)
        {
            notices.Refused(why);
            return Again();
        }
    }

    // What was wrong is told to who runs the site: who tries keys that are not his learns nothing.
    private static IResult Again() => Show.Page<EntryPage>(new { IsRefused = true }, StatusCodes.Status400BadRequest);

    private static Refused NotHere => new(StatusCodes.Status404NotFound, PageRefusal.NotFound);
}
