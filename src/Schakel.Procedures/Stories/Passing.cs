// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Stories;

/// <summary>Tells which offices a dossier passed over on its way, because nobody fills them who may act (G5).</summary>
internal static class Passing
{
    public static Wording Tell(Happening happening, Course course)
    {
        var passed = Arrival.Of(happening.Event)?.Vacant.Select(step => course.HolderOf(course.Procedure.Steps[course.IndexOf(step)!.Value].Holder)).OfType<string>().Distinct().ToLookup(
            office => happening.Dossier.Staffing.GetValueOrDefault(office, []).IsEmpty);
        if (passed is not { Count: > 0 })
            return new("", "");
        var (dutch, english) = (new List<string>(), new List<string>());
        if (passed[true].ToList() is { Count: > 0 } empty)
        {
            dutch.Add($"niemand vult nu {Many(empty, "het ambt", "de ambten")} {List(empty, course, "en", each => each.Dutch)}");
            english.Add($"nobody now fills {Many(empty, "the office", "the offices")} {List(empty, course, "and", each => each.English)}");
        }

        if (passed[false].ToList() is { Count: > 0 } barred)
        {
            dutch.Add($"wie nu {List(barred, course, "of", each => each.Dutch)} is, was er zelf bij betrokken");
            english.Add($"who is {List(barred, course, "or", each => each.English)} now was involved himself");
        }

        return new($"{Sentence(dutch, "en")}; daarom gaat het meteen verder.", $"{Sentence(english, "and")}; so it goes on at once.");
    }

    private static string Many(List<string> offices, string one, string more) => offices.Count == 1 ? one : more;

    private static string List(List<string> offices, Course course, string last, Func<Wording, string> said)
    {
        ImmutableArray<string> names = [.. offices.Select(office => said(Names.Holder(office, course)))];
        return names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} {last} {names[^1]}";
    }

    private static string Sentence(List<string> parts, string and) => char.ToUpperInvariant(parts[0][0]) + string.Join($" {and} ", parts)[1..];
}
