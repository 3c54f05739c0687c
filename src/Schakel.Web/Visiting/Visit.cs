// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Schakel.Dossiers;
using Schakel.Procedures;
using Schakel.Storage.Links;

namespace Schakel.Web.Visiting;

/// <summary>What every page must know of who looks at it: his language, who he is, what day it is. Made once for a request.</summary>
public sealed record Visit(Language Language, DateTimeOffset Now, string Path)
{
    /// <summary>Who logged in. Who came in by a passkey is nobody but where one administers.</summary>
    public Person? Person { get; init; }

    /// <summary>Whether someone came in by a passkey, without an identity provider: all he may do is administer.</summary>
    public bool IsByPasskey { get; init; }

    /// <summary>Who showed the code of a dossier.</summary>
    public CodeHolder? Code { get; init; }

    /// <summary>By which mailed link he came, as the store knows it now; it may be over.</summary>
    public OfficeLink? Link { get; init; }

    /// <summary>Whether everything here is a demonstration.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>The hidden field that every form sends back, so that no other site can send it.</summary>
    public Func<AntiforgeryTokenSet>? Token { get; init; }

    /// <summary>The day it is in the Netherlands.</summary>
    public DateOnly Today => new Moment(Now).Day;

    public string Say(Wording text) => text.In(Language);

    public string Say(string dutch, string english) => Language is Language.English ? english : dutch;

    /// <summary>The references by which this visitor may be the raiser of a dossier.</summary>
    public bool IsRaiser(CaseFile file) => ReferenceIn(file) is not null;

    /// <summary>
    /// By which reference he raised it; null where he did not. A code also opens what came from its dossier, such as a promise: there the same code
    /// is the raiser's.
    /// </summary>
    public string? ReferenceIn(CaseFile file) =>
        Code is { } code && file.Running.Raisers.Contains(code.Reference) ? code.Reference
        : Person is { } person && file.Running.Raisers.Contains(person.Reference) ? person.Reference
        : null;
}

/// <summary>Finds the visit of a request.</summary>
public static class Visits
{
    public static Visit Visit(this HttpContext http) => (Visit)http.Items[typeof(Visit)]!;
}
