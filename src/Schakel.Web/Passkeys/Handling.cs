// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Storage.Accounts;
using Schakel.Web.Hosting;

namespace Schakel.Web.Passkeys;

/// <summary>What passkeys are held to. ASP.NET Core's own handler holds them to it; that is all that is used of its Identity.</summary>
internal static class Handling
{
    public static void Add(IServiceCollection services, SiteOptions site)
    {
        services.AddIdentityCore<Account>().AddUserStore<AccountsOfHandler>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddSingleton<Administrators>();
        services.AddSingleton<Ceremony>();
        services.AddSingleton<PasskeyNotices>();
        services.Configure<IdentityPasskeyOptions>(handler =>
        {
            var address = new Uri(site.Address);
            var origin = address.GetLeftPart(UriPartial.Authority);
            handler.ServerDomain = address.Host;
            // Two things in one: the device, and a finger, a face or a code that it asks.
            handler.UserVerificationRequirement = "required";
            // So that nobody has to say who he is first: the page tells nobody who has a passkey.
            handler.ResidentKeyRequirement = "required";
            handler.AttestationConveyancePreference = "none";
            handler.ValidateOrigin = asked => ValueTask.FromResult(asked.Origin == origin && !asked.CrossOrigin && asked.TopOrigin is null);
        });
    }
}
