// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Drawing;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;
using Schakel.Procedures.Stories;
using Schakel.Procedures.Writing;
using Schakel.Web.Ui;

namespace Schakel.Web.ProcedureTexts;

/// <summary>All there is to know of a text: the verdict, the picture, and what silence does.</summary>
/// <param name="Verdict">What the checker says.</param>
/// <param name="Picture">The ladder in each language; null where the words could not be understood.</param>
/// <param name="Hash">The identity of this version; null where the words could not be understood.</param>
public sealed record Examined(Verdict Verdict, Wording? Picture, string? Hash)
{
    private const string Name = "tekst";
    private Surroundings around = null!;

    /// <summary>Checks a text as the program does: it replaces the shipped one of its name and version; what cannot be read well replaces nothing.</summary>
    public static Examined Of(string text, Surroundings shipped)
    {
        var read = ProcedureReader.Read(text, Name);
        var surroundings = read.Procedure is null ? shipped : shipped with { Procedures = With(read, shipped.Procedures) };
        var verdict = Checker.Check(read, Name, surroundings);
        return read is { Procedure: { } procedure, Findings.IsEmpty: true }
            ? new Examined(verdict, new Wording(LadderPicture.Draw(procedure, Language.Dutch), LadderPicture.Draw(InEnglish.Drawn(procedure), Language.English)), ProcedureHash.Of(procedure)) { around = surroundings }
            : new Examined(verdict, null, null) { around = surroundings };
    }

    /// <summary>What happens on which day if nobody ever answers, where every rung is an office of its own; none where it cannot be told.</summary>
    /// <param name="start">The day it begins.</param>
    public (ImmutableArray<StoryLine> Lines, Wording Where) Silence(DateOnly start)
    {
        if (Picture is null || Setting.Default(Verdict.Procedure!, around.Types) is not { } setting)
            return ([], new("", ""));
        var course = new Course(Verdict.Procedure!, setting);
        var run = Player.PlaySilence(course, around.Calendar, start);
        var english = Teller.Tell(run, InEnglish.Of(course));
        var type = InEnglish.Of(setting.Type.Title.Length == 0 ? setting.Type.Name : setting.Type.Title);
        return (
            [.. Teller.Tell(run, course).Zip(english, (line, told) => line with { Text = new(line.Text.Dutch, told.Text.English) })],
            setting.Driver is { } driver
                ? new($"Bij: {type.Dutch}. Aan het stuur: {driver.Title}.", $"In: {type.English}. At the wheel: {InEnglish.Title(driver).English}.") : new($"Bij: {type.Dutch}.", $"In: {type.English}."));
    }

    private static ImmutableArray<Procedure> With(ReadProcedure read, ImmutableArray<Procedure> shipped)
    {
        var given = read.Procedure!;
        var isThere = shipped.Any(each => Same(each, given));
        return read.Findings.IsEmpty ? [given, .. shipped.Where(each => !Same(each, given))] : isThere ? shipped : [.. shipped, given];
    }

    private static bool Same(Procedure one, Procedure other) => one.Name == other.Name && one.Version == other.Version;
}
