// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;
using Schakel.Procedures.Stories;
using Schakel.Tests.Support;

namespace Schakel.Tests.Checking;

/// <summary>Plays what a finding claims on the engine.</summary>
internal static class Really
{
    public static bool Happens(Finding finding, Procedure procedure, IEnumerable<OrganisationType> types)
    {
        var counterexample = finding.Counterexample!;
        var setting = Setting.For(procedure, types).First(setting =>
            setting.Type.Name == counterexample.OrganisationType && setting.Driver?.Name == counterexample.Driver);
        return Claims.Happens(counterexample, new Course(procedure, setting), Policy.Calendar);
    }

    public static string Told(Finding finding) =>
        $"{finding.Code} {finding.Place} {finding.Message.Dutch} {finding.Counterexample}\n{string.Join('\n', finding.Story.Select(line => $"{line.Day:yyyy-MM-dd} {line.Text.Dutch}"))}";
}
