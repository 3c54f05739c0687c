// SPDX-License-Identifier: EUPL-1.2
using System.Collections;
using System.Text;

namespace Schakel.Tests.Engine;

/// <summary>Events and dossiers written out in full, to compare: records with lists in them are equal only when the lists are the same object.</summary>
internal static class Written
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case DateOnly day:
                text.Append(day.ToString("yyyy-MM-dd"));
                break;
            case string or Enum or bool or int:
                text.Append(value);
                break;
            case IEnumerable when value.GetType().GetProperty("IsDefault")?.GetValue(value) is true:
                text.Append('-');
                break;
            case IEnumerable list:
                var parts = list.Cast<object?>().Select(Of);
                // Only lists have an order; what a set or dictionary lists first says nothing.
                text.Append('[').AppendJoin(", ", list is IList and not IDictionary ? parts : parts.Order(StringComparer.Ordinal)).Append(']');
                break;
            default:
                text.Append(value.GetType().Name).Append('(')
                    .AppendJoin(", ", value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0)
                        .OrderBy(property => property.Name, StringComparer.Ordinal)
                        .Select(property => $"{property.Name}={Of(property.GetValue(value))}"))
                    .Append(')');
                break;
        }
    }
}
