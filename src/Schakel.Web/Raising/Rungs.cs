// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Settings;

namespace Schakel.Web.Raising;

/// <summary>Who comes after whom, in a sentence.</summary>
internal static class Rungs
{
    public static string Title(Office office) => office.Title.Length > 0 ? office.Title : office.Name;

    /// <summary>What an office is called; other names stand as they are.</summary>
    public static string Title(OrganisationType type, string holder) => type.Office(holder) is { } office ? Title(office) : holder;

    /// <summary>The rungs and the forum.</summary>
    public static Wording Of(Course course)
    {
        var rungs = course.Procedure.Ladder.Select(course.HolderOf).OfType<string>().Distinct().Select(holder => Title(course.Setting.Type, holder)).ToList();
        return new(string.Join(", dan ", rungs.Append(Forum(course).Dutch)), string.Join(", then ", rungs.Append(Forum(course).English)));
    }

    private static Wording Forum(Course course) => course.Procedure.Forum switch
    {
        Procedures.Model.Forum.Public => new("openbaar", "the public"),
        Procedures.Model.Forum.Representatives => new(course.Setting.Type.Representatives is { Length: > 0 } body ? body : "de volksvertegenwoordiging", course.Setting.Type.Representatives is { Length: > 0 } same ? same : "the representative body"),
        _ => new("een onafhankelijke functionaris", "an independent officer"),
    };
}
