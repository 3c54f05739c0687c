// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Checking;

/// <summary>What holds for a kind of procedure. In code and not in a text, so that no text can switch it off.</summary>
/// <param name="IsContested">Whether a decision is contested, so that G7 and G16 apply.</param>
/// <param name="Cap">The most calendar days from opening to end (G10).</param>
/// <param name="DutyAtMost">The longest term of one duty or judgment (G15).</param>
/// <param name="RightAtLeast">The shortest term of a raiser's right (G15); null where the kind gives none.</param>
/// <param name="DriverAtMost">The most calendar days the one at the wheel can hold it (G17); null where a statute sets his terms.</param>
/// <param name="Statutory">What a statute sets at most; null where none does.</param>
public sealed record KindRules(bool IsContested, int Cap, Term DutyAtMost, Term? RightAtLeast, int? DriverAtMost, StatutoryTerms? Statutory = null)
{
    /// <summary>The rules of a kind. The table in <c>docs/guarantees.md</c> is held equal to this one by a test.</summary>
    /// <param name="kind">The kind.</param>
    public static KindRules For(Kind kind) => kind switch
    {
        Kind.Signal => new(false, 120, Weeks(6), WorkingDays(5), 60),
        Kind.ProfessionalBrake => new(true, 120, Weeks(6), WorkingDays(5), 42),
        Kind.ReturnedOrder => new(true, 300, Weeks(6), Weeks(2), 60),
        Kind.Bottleneck => new(true, 250, Weeks(6), Weeks(2), 60),
        Kind.Deliberation => new(false, 150, Weeks(6), WorkingDays(5), null),
        Kind.Precedent => new(false, 1_300, Years(3), null, null),
        // Awb 7:10: 6 or 12 weeks, and 6 more; WIA art. 111 and 112: 13 and 17. The right to appeal is 6 weeks (Awb 6:7).
        Kind.Objection => new(true, 450, Weeks(17), Weeks(6), null, new(Weeks(17), Weeks(6), 1)),
        // Awb 9:11: 6 or 10 weeks, and 4 more.
        Kind.Complaint => new(true, 600, Weeks(10), Weeks(4), null, new(Weeks(10), Weeks(4), 1)),
        // Wet bescherming klokkenluiders art. 2 lid 2: 7 days and 3 months.
        Kind.WrongdoingReport => new(true, 400, Months(3), Weeks(2), null, new(Months(3), null, 0)),
        Kind.FeasibilityAssessment => new(true, 250, Weeks(6), Weeks(2), 60),
        Kind.ImplementationAssessment => new(false, 900, Months(13), Weeks(2), null),
        Kind.AtTheTable => new(false, 900, Months(12), Weeks(1), null),
        Kind.Inquiry => new(false, 120, Weeks(3), Weeks(1), null),
        Kind.Promise => new(false, 1_300, Years(2), Weeks(2), null),
        Kind.Acknowledgement => new(false, 60, Weeks(4), null, null),
        Kind.Hearing => new(false, 120, Weeks(6), Weeks(1), null),
        // Awb 4:17: two weeks and 42 days, without the Algemene termijnenwet; 4:18: then determined within two weeks.
        Kind.Penalty => new(false, 150, Weeks(2), Weeks(6), null, new(Weeks(8), null, 0)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No rules for this kind."),
    };

    private static Term WorkingDays(int count) => new(count, TermUnit.WorkingDays);

    private static Term Weeks(int count) => new(count, TermUnit.Weeks);

    private static Term Months(int count) => new(count, TermUnit.Months);

    private static Term Years(int count) => new(count, TermUnit.Years);
}

/// <summary>What a statute sets at most for the named terms of a kind.</summary>
/// <param name="NamedTerm">The longest named term.</param>
/// <param name="Extension">The longest extension; null where the statute knows none.</param>
/// <param name="Times">How often it may be extended.</param>
public sealed record StatutoryTerms(Term NamedTerm, Term? Extension, int Times);
