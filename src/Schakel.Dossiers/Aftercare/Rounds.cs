// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Deciding;
using Schakel.Dossiers.Previews;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;

namespace Schakel.Dossiers.Aftercare;

/// <summary>
/// When a raiser is asked whether he was harmed, and who may read what he tells. No statute says when: the law forbids harm during a report and after it,
/// and lays the burden of proof on the employer (Wbk 17da to 17f). So he is asked soon, and again once what an employer decides every half year and every
/// year was decided.
/// </summary>
public static class Rounds
{
    /// <summary>How long after it ended he is asked, in months.</summary>
    public static readonly ImmutableArray<int> Months = [1, 6, 12];

    /// <summary>In how many days the custodian reads what was told: as long as a report may wait for its acknowledgement (Wbk 2 lid 2 onder h).</summary>
    public const int Days = 7;

    /// <summary>How many days after it was told the custodian hears once more of what he did not read.</summary>
    public const int SecondTime = 5;

    /// <summary>The office of the one who reads it.</summary>
    public const string Custodian = Rights.Custodian;

    /// <summary>Whether the raiser of such a dossier is asked. Where an organisation or a body raises it, and of what runs beside another, nobody is.</summary>
    public static bool Asks(Kind kind) => kind switch
    {
        Kind.Signal or Kind.ProfessionalBrake or Kind.Bottleneck or Kind.Deliberation or Kind.Objection or Kind.Complaint or Kind.WrongdoingReport => true,
        Kind.ReturnedOrder or Kind.FeasibilityAssessment or Kind.ImplementationAssessment or Kind.AtTheTable or Kind.Inquiry or Kind.Promise or Kind.Acknowledgement or Kind.Hearing
            or Kind.Penalty or Kind.Precedent => false,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nobody said whether the raiser of this kind is asked."),
    };

    /// <summary>Since when it is over, or rests unanswered; null while it runs, and where nobody is asked.</summary>
    public static DateOnly? Since(CaseFile file) => file.ErasedOn is not null || !Asks(file.Frozen.Kind) || !IsOwn(file) ? null : file.Running.At switch
    {
        Position.Done at => at.On,
        Position.Gone at => at.On,
        Position.Resting at => at.Since,
        _ => null,
    };

    // Of what came from another dossier he is asked there; a brake he pulled himself.
    private static bool IsOwn(CaseFile file) => file.Origin is null || (file.Frozen.Kind is Kind.ProfessionalBrake && file.Origin.Kind is LinkKind.Beside);

    /// <summary>The days on which he is asked.</summary>
    public static ImmutableArray<DateOnly> Of(DateOnly since) => [.. Months.Select(since.AddMonths)];

    /// <summary>The round that waits for an answer of his; null where none does.</summary>
    public static DateOnly? Open(CaseFile file, string reference, DateOnly today) =>
        Since(file) is { } since && Of(since).Where(day => day <= today).Select(day => (DateOnly?)day).LastOrDefault() is { } asked
            && !file.Testimonies.Any(each => each.Reference == reference && each.On >= asked) ? asked : null;

    /// <summary>The next day on which he is asked; null where there is none to come.</summary>
    public static DateOnly? Next(CaseFile file, DateOnly today) =>
        Since(file) is { } since ? Of(since).Where(day => day > today).Select(day => (DateOnly?)day).FirstOrDefault() : null;

    /// <summary>
    /// Whether someone may read it as the custodian: not who raised it, not who took or prepared the decision, and not who fills an office that gets the turn
    /// in this dossier, whatever hat he wears (G5).
    /// </summary>
    public static bool MayHear(CaseFile file, Course course, string account) =>
        file.Driver != Custodian && Keeps(file, course, account);

    /// <summary>
    /// Whether someone keeps the protected name of this dossier as its custodian: who reads what was written, for he may get the turn, must not know by
    /// whom; who took the decision or raised it is no custodian of it either (G5).
    /// </summary>
    public static bool Keeps(CaseFile file, Course course, string account) =>
        !file.Running.Barred.Contains(account) && !file.Running.Raisers.Contains(account)
            && !Sitting(file, course).Any(office => file.Running.Staffing.TryGetValue(office, out var filled) && filled.Contains(account));

    /// <summary>Whether a dossier that runs so would have a custodian who keeps the name; also where it is not known who fills that office.</summary>
    /// <param name="course">The procedure where it would run.</param>
    /// <param name="driver">Who is at the wheel there; null for nobody.</param>
    /// <param name="staffing">Who fills which office there.</param>
    /// <param name="barred">Who took or prepared the decision.</param>
    public static bool HasKeeper(Course course, string? driver, ImmutableDictionary<string, ImmutableArray<string>> staffing, ImmutableHashSet<string> barred) =>
        !staffing.TryGetValue(Custodian, out var custodians)
            || custodians.Any(account => !barred.Contains(account) && !Sitting(driver, course).Any(office => staffing.TryGetValue(office, out var filled) && filled.Contains(account)));

    /// <summary>The offices that are at the wheel of a dossier or may get its turn, but for the custodian.</summary>
    public static IEnumerable<string> Sitting(CaseFile file, Course course) => Sitting(file.Driver, course);

    private static IEnumerable<string> Sitting(string? driver, Course course) =>
        Sights.Holders(course).Concat(driver is null ? [] : [driver]).Where(office => office != Custodian).Distinct();
}
