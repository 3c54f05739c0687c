// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Appointing;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.LoggingIn;

/// <summary>
/// The offices someone fills today, from the chart and not from what he logged in with: who is appointed or leaves notices it at his next click, on
/// whatever node that was changed.
/// </summary>
internal sealed class OfficesOfToday(OpenStore open, Registry registry)
{
    public async Task<Person> Of(Person person, DateOnly today, CancellationToken stop)
    {
        if (person.Organisation is not { } organisation || !registry.Organisations.TryGetValue(organisation, out var known))
            return person.Means is null ? person : person with { Offices = [] };
        var chart = await open.Now.Charts.Now(organisation, known.Type, stop);
        // Where nobody told who works there, a persona of a demonstration holds what it plays.
        if (!chart.IsTold)
            return person.Means is null ? person : person with { Offices = [] };
        // A persona keeps what stands in no ladder, or who tries the administration out would have shut himself out of it.
        var seats = chart.Seats(person.Reference, today);
        var kept = person.Means is null ? person.Offices.Where(StandingOffices.Titles.ContainsKey) : [];
        return person with { Offices = [.. seats.Select(seat => seat.Office).Concat(kept).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], Seats = seats };
    }
}
