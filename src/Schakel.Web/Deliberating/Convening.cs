// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Possible;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;
using Schakel.Web.Cases;

namespace Schakel.Web.Deliberating;

/// <summary>Who leads the table of a deliberation, and until when: the office that its first step asks, as long as it has the turn.</summary>
internal static class Convening
{
    /// <summary>That office; null where this is no deliberation.</summary>
    public static string? OfficeOf(Course course) => course.Procedure.Kind is Kind.Deliberation ? course.HolderAt(0) : null;

    /// <summary>Whether things are still said: not after the advice went to whoever decides.</summary>
    public static bool IsOpen(FoundCase found) => OfficeOf(found.Course) is { } office && found.Turn == office;

    /// <summary>Whether what may be done is to send what the table came to.</summary>
    public static bool IsAdvice(Course course, Possibility what) =>
        what is { Doing: Doing.Answer or Doing.AnswerLate, Step: { } step } && course.IndexOf(step) is { } index && AsksAdvice(course.Procedure.Steps[index]);

    /// <summary>The step at which that office still has to say that it convened; null once it has.</summary>
    public static Step? StillToConvene(FoundCase found) => IsOpen(found) && found.File.Running.At is Position.InStep at && found.Course.IndexOf(at.Step) is { } index
        && found.Course.Procedure.Steps[index] is { } step && !AsksAdvice(step) ? step : null;

    private static bool AsksAdvice(Step step) => step.Answers.Any(answer => answer.With.Contains(Advice.Word));
}
