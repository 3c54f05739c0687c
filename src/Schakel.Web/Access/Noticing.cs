// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Previews;
using Schakel.Storage.Looking;
using Schakel.Web.Cases;
using Schakel.Web.Visiting;

namespace Schakel.Web.Access;

/// <summary>
/// What the access log tells of someone who comes into a dossier. Of a raiser who comes by his code it tells no account, also where he is logged in: the
/// line would say whose code that is.
/// </summary>
internal static class Noticing
{
    /// <summary>By what someone came who has no account here.</summary>
    public const string ByCode = "code";

    /// <summary>By what came an office without an account.</summary>
    public const string ByLink = "link";

    private const string Persona = "demonstratie";

    /// <summary>The line; null for the public, of whom nothing is kept.</summary>
    public static Look? Of(Visit visit, FoundCase found, View view, Permission permission)
    {
        if (!view.IsInvolved)
            return null;
        return new Look(
            new Moment(visit.Now).Text, found.File.Organisation, found.File.Number.Text, view.IsByCode ? null : view.Account, Role(view), $"{permission.Method} {permission.Path}",
            view.IsByCode || (view.Seat is not null && visit.Person is null) ? ByCode : view.Link is not null ? ByLink : Of(visit.Person));
    }

    /// <summary>By what someone came who logged in.</summary>
    public static string Of(Person? person) => person?.Means?.Provider ?? Persona;

    // In the capacity that gives him the most: as its raiser, in his first office, or as someone who was asked.
    private static string Role(View view) =>
        view.Link is { } link ? link.Office : view.IsRaiser ? Procedures.Model.Role.Raiser.Name : view.Offices is [var office, ..] ? office : view.Parties.Contains(Party.Contributor) ? View.Contributor : "";
}
