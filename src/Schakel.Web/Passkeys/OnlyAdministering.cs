// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Web.Access;
using Schakel.Web.Hosting;
using Schakel.Web.Visiting;

namespace Schakel.Web.Passkeys;

/// <summary>
/// Holds who came in by a passkey to administering. Anywhere else he is nobody: no page needs to know that he is in, and none can forget to refuse him.
/// </summary>
internal static class OnlyAdministering
{
    /// <summary>Who someone is for this request.</summary>
    public static Person? Of(HttpContext http, Person? person) =>
        person?.Means is { IsPasskey: true } && !(http.GetEndpoint() is { } endpoint && Permissions.Of(endpoint) is { Who: Who.Administrator, NeedsLogin: false }) ? null : person;

    /// <summary>Writes down what he does, before it is done.</summary>
    public static Task Note(HttpContext http, Visit visit) => visit is { IsByPasskey: true, Person: { Organisation: { } organisation } person }
        ? http.RequestServices.GetRequiredService<PasskeyNotices>().Did(http, organisation, person.Reference, Means.Passkey, http.RequestAborted) : Task.CompletedTask;
}
