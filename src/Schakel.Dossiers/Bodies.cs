// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Settings;

namespace Schakel.Dossiers;

/// <summary>
/// Of whom an office is where everyone reads it: of the organisation in which the dossier runs, or of a body outside it. A minister who says nothing makes no
/// agency silent.
/// </summary>
public static class Bodies
{
    /// <summary>The word for the organisation in which the dossier runs.</summary>
    public const string Here = "zelf";

    /// <summary>The body outside: the highest office above this one. Null for an office of the organisation itself.</summary>
    /// <param name="type">The type of organisation.</param>
    /// <param name="holder">Who holds a step.</param>
    public static string? Outside(OrganisationType type, string? holder) =>
        holder is not null && type.Office(holder) is { Outside: true } office ? type.Above(office).Prepend(office).Last().Name : null;

    /// <summary>Who let a term run out in a dossier and has not answered since: each body once.</summary>
    /// <param name="file">The dossier.</param>
    /// <param name="course">The procedure where it runs.</param>
    public static ImmutableArray<string> Silent(CaseFile file, Course course)
    {
        var silent = SilentOffices(file, course).Select(office => Outside(course.Setting.Type, office) ?? Here).Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        return silent.IsEmpty ? [Here] : silent;
    }

    /// <summary>The same, office by office.</summary>
    /// <param name="file">The dossier.</param>
    /// <param name="course">The procedure where it runs.</param>
    public static IEnumerable<string> SilentOffices(CaseFile file, Course course) =>
        file.Running.Silent.Select(course.IndexOf).OfType<int>().Where(step => IsOwed(course, step)).Select(course.HolderAt).OfType<string>().Distinct();

    /// <summary>Whether someone owes an answer in a step. Who may act and does not, is not silent; nor is a raiser.</summary>
    /// <param name="course">The procedure where it runs.</param>
    /// <param name="step">The step.</param>
    public static bool IsOwed(Course course, int step) => course.Procedure.Steps[step] is { Kind: StepKind.Duty or StepKind.Judgment, Holder.IsRaiser: false };
}
