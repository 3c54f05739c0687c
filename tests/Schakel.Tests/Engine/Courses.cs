// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;
using Schakel.Tests.Support;

namespace Schakel.Tests.Engine;

/// <summary>Procedures that the checker calls sound, in every setting, and such that it does not.</summary>
internal static class Courses
{
    private static readonly Surroundings OnTheLadder = new([Organisations.Ladder], Policy.Calendar, []);

    private static readonly Lazy<ImmutableArray<(Course Course, Verdict Verdict)>> AllShipped = new(() =>
    [
        .. Policy.Procedures.SelectMany(procedure =>
        {
            var verdict = Checker.Check(Policy.TextOf(procedure.Name), procedure.Name, Policy.Surroundings);
            verdict.Holds.ShouldBeTrue(procedure.Name);
            return Setting.For(procedure, Policy.Types).Select(setting => (new Course(procedure, setting), verdict));
        }),
    ]);

    /// <summary>Every procedure that ships, in every setting.</summary>
    public static ImmutableArray<(Course Course, Verdict Verdict)> Shipped => AllShipped.Value;

    /// <summary>A generated procedure in every setting; nothing where the checker says it does not hold.</summary>
    public static IEnumerable<(Course Course, Verdict Verdict)> Generated(int seed)
    {
        var procedure = Support.Generated.Procedure(seed);
        var verdict = Judge(procedure);
        return verdict.Holds ? Setting.For(procedure, OnTheLadder.Types).Select(setting => (new Course(procedure, setting), verdict)) : [];
    }

    public static Verdict Judge(Procedure procedure) => Checker.Check(new ReadProcedure(procedure, []), procedure.Name, OnTheLadder);

    /// <summary>A course in the setting that a counterexample names.</summary>
    public static Course In(Procedure procedure, string type, string? driver)
    {
        var found = Policy.Types.Append(Organisations.Ladder).Single(known => known.Name == type);
        return new Course(procedure, new Setting(found, driver is null ? null : found.Office(driver)));
    }
}
