// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Appointing;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;

namespace Schakel.Web.Passkeys;

/// <summary>Who administers an organisation on a day: only they have any use for a passkey, and all of them hear of each use.</summary>
internal sealed class Administrators(OpenStore open, Registry registry)
{
    public async Task<ImmutableArray<string>> Of(string organisation, DateOnly today, CancellationToken stop) =>
        registry.Organisations.TryGetValue(organisation, out var known)
            ? [.. (await open.Now.Charts.Now(organisation, known.Type, stop)).Appointments.Where(each => each.At.Office == StandingOffices.Administrator && each.Holds(today)).Select(each => each.Account).Distinct()]
            : [];
}
