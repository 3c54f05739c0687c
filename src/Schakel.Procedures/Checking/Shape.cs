// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Checking;

/// <summary>
/// What a setting means for a procedure: which roles are the same office, which nobody fills, and which power each has. Two settings
/// with one shape give one graph and one verdict, so that one is enough to check.
/// </summary>
internal static class Shape
{
    public static string Of(Course course)
    {
        var procedure = course.Procedure;
        var roles = procedure.Ladder
            .Concat(procedure.Steps.Select(step => step.Holder).OfType<Role>())
            .Concat(procedure.Acts.Concat(procedure.Steps.SelectMany(step => step.Acts)).Select(act => act.Who))
            .Concat(procedure.Steps.Select(step => step.Standstill?.By).OfType<Role>())
            .Append(Role.Driver).Distinct().ToList();
        var offices = roles.Select(course.HolderOf).ToList();
        var shape = new StringBuilder();
        for (var index = 0; index < offices.Count; index++)
        {
            if (offices[index] is not { } office)
            {
                shape.Append("-;");
                continue;
            }

            shape.Append(offices.IndexOf(office)).Append(office == course.Setting.Driver?.Name ? "d" : "");
            if (course.Setting.Type.Office(office) is { } found)
            {
                foreach (var power in found.Powers.Order())
                    shape.Append((char)('A' + (int)power));
                // Which rungs lie under which others decides whether the ladder contradicts the organisation.
                foreach (var above in course.Setting.Type.Above(found).Select(higher => offices.IndexOf(higher.Name)).Where(place => place >= 0))
                    shape.Append('<').Append(above);
            }

            shape.Append(';');
        }

        return shape.ToString();
    }
}
