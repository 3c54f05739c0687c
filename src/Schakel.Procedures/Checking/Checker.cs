// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Checking;

/// <summary>What the checker says of a text.</summary>
/// <param name="Procedure">The procedure; null where there was none in the text.</param>
/// <param name="Findings">Everything that is wrong, in order of place. Empty means that the text holds.</param>
/// <param name="Certificate">The certificate; null where the text does not hold.</param>
/// <param name="WorstCaseDays">The most calendar days from opening to end, on any day of opening; null where it is not known.</param>
public sealed record Verdict(Procedure? Procedure, ImmutableArray<Finding> Findings, Certificate? Certificate, int? WorstCaseDays)
{
    /// <summary>Whether every guarantee holds. A text that does not hold may load nowhere.</summary>
    public bool Holds => Procedure is not null && Findings.IsEmpty;
}

/// <summary>Checks whether a text keeps the seventeen guarantees, in every setting it may run in. Linear in the size of the text.</summary>
public static class Checker
{
    // What can be said of one line or step while others cannot be read yet.
    private static readonly ImmutableHashSet<string> Local = ["G1", "G2", "G6", "G14", "G15"];

    /// <summary>Reads and checks a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name to use in findings.</param>
    /// <param name="surroundings">What it is checked against.</param>
    public static Verdict Check(string text, string file, Surroundings surroundings) =>
        Check(ProcedureReader.Read(text, file), file, surroundings);

    /// <summary>Checks what was read.</summary>
    /// <param name="read">What the reader gave.</param>
    /// <param name="file">The name to use in findings.</param>
    /// <param name="surroundings">What it is checked against.</param>
    public static Verdict Check(ReadProcedure read, string file, Surroundings surroundings) => Check(read, file, surroundings, null);

    /// <summary>Checks it in one setting alone: what another tool is asked about is one graph.</summary>
    internal static Verdict Check(ReadProcedure read, string file, Surroundings surroundings, Setting? only)
    {
        if (read.Procedure is not { } procedure)
            return new Verdict(null, read.Findings, null, null);
        var examination = new Examination(procedure, file, surroundings, only);
        var (certificate, worst) = Examine(examination);
        if (!read.Findings.IsEmpty)
            return new Verdict(procedure, Merge(procedure, read.Findings, examination.Findings), null, null);

        var findings = examination.Findings;
        // A story is worth reading only of a text that holds otherwise: it would fail for the same reason again.
        if (findings.IsEmpty)
            findings = [.. StoryTests.Check(procedure, file, surroundings)];
        // A step that stands still for ever has no longest time.
        var endless = findings.Any(finding => finding.Code is "G1" or "G2" or "G8");
        return new Verdict(procedure, findings, findings.IsEmpty ? certificate : null, endless ? null : worst);
    }

    private static (Certificate? Certificate, int? Worst) Examine(Examination examination)
    {
        Neighbours.Check(examination);
        G01DueRule.Check(examination);
        G02Silence.Check(examination);
        G03Upward.Check(examination);
        G04NoSilentDeath.Check(examination);
        G05NoOwnJudge.Check(examination);
        G06Everyone.Check(examination);
        G07RightToGoUp.Check(examination);
        G08Ends.Check(examination);
        G09NothingDead.Check(examination);
        var certificate = Certificate.For(
            [.. examination.Ways.Select(ways => ways.Course)], examination.Orders, examination.Durations, examination.Procedure, examination.Surroundings.Calendar);
        var worst = G10LatestEnd.Check(examination, certificate);
        G11LastResort.Check(examination);
        G12Standstill.Check(examination);
        G13NeverWorse.Check(examination);
        G14OneAnswer.Check(examination);
        G15Caps.Check(examination);
        G16Primacy.Check(examination);
        G17FreeOfTheDriver.Check(examination);
        return (certificate, worst);
    }

    // Where words could not be understood, a guarantee would seem broken only because a line is missing: of such a block, and of the
    // whole graph, nothing is said until the words are mended.
    private static ImmutableArray<Finding> Merge(Procedure procedure, ImmutableArray<Finding> text, ImmutableArray<Finding> guarantees)
    {
        var starts = procedure.Steps.Select(step => step.Place.Line).Concat(procedure.Stories.Select(story => story.Place.Line)).Order().ToList();
        var unread = text.Select(finding => Block(finding.Place.Line)).ToHashSet();
        return
        [
            .. text.Concat(guarantees.Where(finding => Local.Contains(finding.Code) && !unread.Contains(Block(finding.Place.Line))))
                .OrderBy(finding => finding.Place.Line).ThenBy(finding => finding.Place.Column).Take(Limits.Findings),
        ];

        int Block(int line)
        {
            var place = starts.BinarySearch(line);
            return place >= 0 ? place : ~place - 1;
        }
    }
}
