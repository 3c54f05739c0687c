// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Checking;

/// <summary>
/// What a setting means for a procedure: which roles are the same office, which nobody fills, and which power each has. Two settings
/// with one shape give one graph and one verdict, so that one is enough to check.
/// </summary>
internal static class Shape
{
    /// <summary>One course for every shape. A course is laid out only once its shape is known to be new.</summary>
    public static IEnumerable<Course> Courses(Layout layout, IEnumerable<Setting> settings) =>
        settings.DistinctBy(setting => Of(layout, setting)).Select(setting => new Course(layout, setting));

    private static string Of(Layout layout, Setting setting)
    {
        var offices = layout.Roles.Select(setting.HolderOf).ToList();
        var first = new Dictionary<string, int>();
        for (var index = 0; index < offices.Count; index++)
        {
            if (offices[index] is { } office)
                first.TryAdd(office, index);
        }

        var shape = new StringBuilder();
        for (var index = 0; index < offices.Count; index++)
        {
            if (offices[index] is { } office && first[office] == index)
                Describe(shape, first, setting, office);
            else
                shape.Append(offices[index] is { } other ? first[other] : -1).Append(';');
        }

        return shape.ToString();
    }

    private static void Describe(StringBuilder shape, Dictionary<string, int> first, Setting setting, string office)
    {
        shape.Append(office == setting.Driver?.Name ? 'd' : 'o');
        if (setting.Type.Office(office) is { } found)
        {
            foreach (var power in found.Powers.Order())
                shape.Append((char)('A' + (int)power));
            // Which rungs lie under which others decides whether the ladder contradicts the organisation.
            foreach (var above in setting.Type.Above(found).Select(higher => first.GetValueOrDefault(higher.Name, -1)).Where(place => place >= 0))
                shape.Append('<').Append(above);
        }

        shape.Append(';');
    }
}
