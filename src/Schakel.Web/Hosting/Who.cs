// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Appointing;

namespace Schakel.Web.Hosting;

/// <summary>Who may come to a route at all. What he sees there, and whether there is anything, the page decides.</summary>
public enum Who
{
    /// <summary>Everyone, also without logging in.</summary>
    Anyone,

    /// <summary>Who logged in.</summary>
    LoggedIn,

    /// <summary>Who logged in or showed a code.</summary>
    Involved,

    /// <summary>Who says who works where at his organisation.</summary>
    Administrator,

    /// <summary>Who sees at his organisation who looked at what (GDPR, article 39).</summary>
    PrivacyOfficer,

    /// <summary>Who alone may know a protected name at his organisation, and whom raisers tell how they fare.</summary>
    Custodian,

    /// <summary>Who brings people together round a dossier at his organisation, and makes one bottleneck of many signals.</summary>
    Coordinator,

    /// <summary>Everyone, in a demonstration only; elsewhere the route is not there.</summary>
    Demonstration,
}

internal static class WhoExtensions
{
    internal static bool Lets(this Who who, Visiting.Visit visit) => who switch
    {
        Who.Anyone => true,
        Who.LoggedIn => visit.Person is not null,
        Who.Involved => visit.Person is not null || visit.Code is not null,
        Who.Administrator => Holds(visit, StandingOffices.Administrator),
        Who.PrivacyOfficer => Holds(visit, StandingOffices.PrivacyOfficer),
        Who.Custodian => Holds(visit, Dossiers.Aftercare.Rounds.Custodian),
        Who.Coordinator => Holds(visit, Bottlenecks.Gathered.Office),
        Who.Demonstration => visit.IsDemonstration,
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, "Nobody said who this is."),
    };

    private static bool Holds(Visiting.Visit visit, string office) => visit.Person is { Organisation: not null } person && person.Offices.Contains(office);
}
