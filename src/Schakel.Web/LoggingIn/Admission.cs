// SPDX-License-Identifier: EUPL-1.2
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Storage.Accounts;
using Schakel.Web.Hosting;
using Schakel.Web.Visiting;

namespace Schakel.Web.LoggingIn;

/// <summary>Lets in whom a provider vouches for, where he has an account and logged in surely enough. Everyone else reads why not.</summary>
internal static class Admission
{
    public static async Task Admit(TokenValidatedContext context, Provider provider)
    {
        var (http, told) = (context.HttpContext, context.Principal!);
        var means = new Means(provider.Name, told.FindFirstValue("acr") ?? "", [.. told.FindAll("amr").Select(claim => claim.Value)]);
        var act = Enum.Parse<Act>(context.Properties!.Items[OpenIdConnect.ForAct]!);
        var refusals = http.RequestServices.GetRequiredService<Refusals>();
        if (!provider.DemandFor(act).IsMetBy(means))
        {
            refusals.Login(provider, new LoginRefused("too low a level of assurance, or no second factor"));
            await Show.Page<TooLightPage>(new { Provider = provider, Act = act }, StatusCodes.Status403Forbidden).ExecuteAsync(http);
            context.HandleResponse();
            return;
        }

        var accounts = http.RequestServices.GetRequiredService<OpenStore>().Now.Accounts;
        if (LoginOf(told, provider) is not { Length: > 0 } login || await accounts.ByLogin(provider.Organisations, login, http.RequestAborted) is not { } account)
        {
            refusals.Login(provider, new LoginRefused("no account"));
            await Show.Page<NoAccountPage>(new { Provider = provider }, StatusCodes.Status403Forbidden).ExecuteAsync(http);
            context.HandleResponse();
            return;
        }

        var user = new Person(account.Reference, account.Name, account.Organisation, []) { Means = means }.ToPrincipal(Hosting.Sessions.Account);
        user.Identities.Single().AddClaims(AtProvider.Claims(Known(accounts, provider, told)));
        context.Principal = user;
    }

    public static async Task Refuse(RemoteFailureContext context, Provider provider)
    {
        var http = context.HttpContext;
        // Who presses "cancel" there did nothing wrong.
        var stopped = http.Request.Query["error"] == "access_denied";
        if (!stopped)
            http.RequestServices.GetRequiredService<Refusals>().Login(provider, context.Failure);
        await Show.Page<NotLoggedInPage>(new { Provider = provider, IsStopped = stopped }, StatusCodes.Status400BadRequest).ExecuteAsync(http);
        context.HandleResponse();
    }

    // An address that the provider says it never saw an answer from names nobody.
    private static string? LoginOf(ClaimsPrincipal told, Provider provider) =>
        provider.Claim == "email" && told.FindFirstValue("email_verified") is "false" or "False" ? null : told.FindFirstValue(provider.Claim);

    private static KnownAtProvider Known(KeptAccounts accounts, Provider provider, ClaimsPrincipal told) => new(
        told.FindFirstValue("sub") is { } subject ? accounts.Mark(provider.Issuer, "sub " + subject) : null,
        told.FindFirstValue("sid") is { } visit ? accounts.Mark(provider.Issuer, "sid " + visit) : null);
}
