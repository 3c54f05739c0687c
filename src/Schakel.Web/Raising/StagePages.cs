// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Schakel.Web.Ui;

namespace Schakel.Web.Raising;

/// <summary>Which page shows a stage.</summary>
internal static class StagePages
{
    public static IResult Show(Raise raise, Stage stage, ImmutableArray<Fault> faults, bool back, int? answer = null)
    {
        var given = new { Raise = raise, Faults = faults, Return = back };
        var status = answer ?? (faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
        return stage switch
        {
            Stage.Talk => Hosting.Show.Page<TalkPage>(given, status),
            Stage.Story => Hosting.Show.Page<StoryPage>(given, status),
            Stage.About => Hosting.Show.Page<AboutPage>(given, status),
            Stage.Unit => Hosting.Show.Page<UnitPage>(given, status),
            Stage.Decider => Hosting.Show.Page<DeciderPage>(given, status),
            Stage.Details => Hosting.Show.Page<DetailsPage>(given, status),
            Stage.Protect => Hosting.Show.Page<ProtectPage>(given, status),
            Stage.Check => Hosting.Show.Page<CheckPage>(given, status),
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such page."),
        };
    }
}
