// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Events;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;
using Schakel.Web.Cases;
using Schakel.Web.Visiting;

namespace Schakel.Web.Attachments;

/// <summary>Who may see what is attached to a dossier, and attach to it: its raiser, an office that has or may get the turn, and who was asked to contribute.</summary>
internal static class Entitled
{
    /// <summary>Under what someone contributes who holds no office in it.</summary>
    public const string Contributor = "meedenker";

    /// <summary>In which capacity; null where for him there is nothing here.</summary>
    public static Actor? Of(Visit visit, FoundCase found)
    {
        if (visit.ReferenceIn(found.File) is { } raiser)
            return new Actor(Role.Raiser.Name, raiser);
        if (visit.Person is not { } person)
            return null;
        var here = person.Organisation == found.File.Organisation;
        if (here && Holders(found.Course).FirstOrDefault(holder => person.Offices.Contains(holder)) is { } office)
            return new Actor(office, person.Reference);
        return found.Events.OfType<CaseEvent.Invited>().Any(invited => invited.Whom == person.Reference || (here && person.Offices.Contains(invited.Whom)))
            ? new Actor(Contributor, person.Reference)
            : null;
    }

    private static IEnumerable<string> Holders(Course course) => Enumerable.Range(0, course.Procedure.Steps.Length).Select(course.HolderAt)
        .Concat(course.Procedure.Acts.Concat(course.Procedure.Steps.SelectMany(step => step.Acts)).Select(act => course.HolderOf(act.Who)))
        .OfType<string>().Where(holder => holder != Role.Raiser.Name);
}
