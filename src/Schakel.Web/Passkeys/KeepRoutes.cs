// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers;
using Schakel.Procedures;
using Schakel.Storage.Accounts;
using Schakel.Storage.Passkeys;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Passkeys;

/// <summary>
/// Keeps a passkey of an administrator, at an address that <c>schakel passkey new</c> told. Its secret stands behind a #, which browsers send to nobody:
/// it comes to no log of a server in between.
/// </summary>
internal static class KeepRoutes
{
    /// <summary>Where, before the secret.</summary>
    public const string Path = EntryRoutes.Path + "/sleutel";

    /// <summary>The field with the secret.</summary>
    public const string Secret = "geheim";

    private static readonly Wording Over = new(
        "Dit adres werkt niet meer: het is gebruikt of te oud. Vraag wie de server beheert om een nieuw adres.",
        "This address no longer works: it was used or is too old. Ask whoever runs the server for a new address.");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, () => Show.Page<KeepPage>());
        routes.MapPost(Path + "/vraag", Ask);
        routes.MapPost(Path, Keep);
        routes.MapGet(Path + "/bewaard", (SiteOptions site) => Show.Page<KeptPage>(new { Entry = site.Address + EntryRoutes.Path }));
    }

    private static async Task<IResult> Ask(HttpContext http, OpenStore open, SiteOptions site, Registry registry, Ceremony ceremony, IPasskeyHandler<Account> handler, Administrators administrators, CancellationToken stop)
    {
        if (await Whose(http, (await Typed.Of(http.Request, stop))[Secret], open, site, registry, administrators, stop) is not { } account)
            return Results.Text(http.Visit().Say(Over), "text/plain; charset=utf-8", statusCode: StatusCodes.Status410Gone);
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = account.Reference, Name = $"{account.Name}, {registry.TitleOf(account.Organisation)}", DisplayName = account.Name }, http);
        await ceremony.Ask(http, Ceremony.ToKeep, asked.AttestationState!, stop);
        return Results.Text(asked.CreationOptionsJson, "application/json");
    }

    private static async Task<IResult> Keep(
        HttpContext http, OpenStore open, SiteOptions site, Registry registry, Ceremony ceremony, IPasskeyHandler<Account> handler, Administrators administrators, PasskeyNotices notices, CancellationToken stop)
    {
        var typed = await Typed.Of(http.Request, stop);
        if (await ceremony.Answered(http, Ceremony.ToKeep, stop) is not { } state || typed[EntryRoutes.Answer].Length > EntryRoutes.LongestAnswer
            || await Whose(http, typed[Secret], open, site, registry, administrators, stop) is not { } account)
            return Refused("the address is over, or nothing was asked of this browser");
        var judged = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = typed[EntryRoutes.Answer], AttestationState = state });
        if (!judged.Succeeded)
        {
            notices.Refused(judged.Failure);
            return Again();
        }

        var (made, now) = (judged.Passkey, site.Logins.Time.GetUtcNow());
        var passkey = new Passkey(account.Reference, account.Organisation, [.. made.CredentialId], [.. made.PublicKey], made.SignCount, made.IsBackupEligible, [.. made.Transports ?? []], new Moment(now), null);
        // Two addresses were open in this browser, and it answered for the other.
        if (judged.UserEntity.Id != account.Reference || !await open.Now.Passkeys.Keep(typed[Secret], passkey, stop))
            return Refused("the address is over, or is for another");
        await notices.Kept(http, passkey, stop);
        return Results.LocalRedirect(Path + "/bewaard");

        IResult Refused(string why)
        {
            notices.Refused(why);
            return Again();
        }
    }

    private static IResult Again() => Show.Page<KeepPage>(new { IsRefused = true }, StatusCodes.Status400BadRequest);

    // Who administers no more since he got the address keeps nothing.
    private static async Task<Account?> Whose(HttpContext http, string secret, OpenStore open, SiteOptions site, Registry registry, Administrators administrators, CancellationToken stop) =>
        await open.Now.Passkeys.Invited(secret, site.Logins.Time.GetUtcNow(), stop) is var (account, organisation) && (await administrators.Of(organisation, http.Visit().Today, stop)).Contains(account)
            ? await open.Now.Accounts.ByReference(registry.Names, account, stop) : null;
}
