// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Checking;

/// <summary>
/// G13: a new version never worsens a running dossier, unless a statute applies at once; then article and date stand in the text and
/// the raiser is told.
/// </summary>
internal static class G13NeverWorse
{
    public static void Check(Examination examination)
    {
        var procedure = examination.Procedure;
        if (procedure.AppliesAtOnce is not null || Before(examination) is not { } before)
            return;
        foreach (var worse in Worsening.Between(before, procedure, examination.Settings, examination.Surroundings.Calendar))
            examination.Report("G13", worse.Place, new(
                $"{worse.Message.Dutch} Dat is slechter dan in versie {before.Version}, en er lopen dossiers.",
                $"{worse.Message.English} That is worse than in version {before.Version}, and dossiers are running."));
    }

    private static Procedure? Before(Examination examination) => examination.Surroundings.Procedures
        .Where(known => known.Name == examination.Procedure.Name && known.Version < examination.Procedure.Version)
        .MaxBy(known => known.Version);
}
