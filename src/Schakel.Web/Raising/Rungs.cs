// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;
using Schakel.Procedures.Settings;
using Schakel.Web.Ui;

namespace Schakel.Web.Raising;

/// <summary>Who comes after whom, in a sentence.</summary>
internal static class Rungs
{
    /// <summary>The rungs and the forum.</summary>
    public static Wording Of(Course course)
    {
        var rungs = course.Procedure.Ladder.Select(course.HolderOf).OfType<string>().Distinct().Select(holder => InEnglish.Title(course.Setting.Type, holder)).ToList();
        return new(string.Join(", dan ", rungs.Append(Forum(course)).Select(rung => rung.Dutch)), string.Join(", then ", rungs.Append(Forum(course)).Select(rung => rung.English)));
    }

    private static Wording Forum(Course course) => course.Procedure.Forum switch
    {
        Procedures.Model.Forum.Public => new("openbaar", "the public"),
        Procedures.Model.Forum.Representatives => course.Setting.Type.Representatives is { Length: > 0 } body ? InEnglish.Of(body) : new("de volksvertegenwoordiging", "the representative body"),
        _ => new("een onafhankelijke functionaris", "an independent officer"),
    };
}
