// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Commands;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Settings;

namespace Schakel.Dossiers.Deciding;

/// <summary>A procedure in force, where it is to run.</summary>
internal sealed record Placed(Procedure Procedure, string ProcedureHash, OrganisationType Type, string TypeHash, string? Driver);

/// <summary>Finds a procedure and the office at the wheel.</summary>
internal static class Placing
{
    /// <summary>Why it cannot run there; null where it can.</summary>
    public static Refusal? Find(Library library, string name, Placement at, out Placed? placed)
    {
        placed = null;
        if (library.Newest(name) is not { } procedure || library.HashOf(name) is not { } hash)
            return CaseRefusals.NoProcedure(name);
        if (library.Type(at.Type) is not { } type || (!procedure.OrganisationTypes.IsEmpty && !procedure.OrganisationTypes.Contains(at.Type)))
            return CaseRefusals.NotThere(name, at.Type);
        if (!FindDriver(procedure, type.Type, at.Driver, out var driver))
            return CaseRefusals.NotAtTheWheel(name, at.Driver);
        placed = new Placed(procedure, hash, type.Type, type.Hash, driver?.Name);
        return null;
    }

    private static bool FindDriver(Procedure procedure, OrganisationType type, string? named, out Office? driver)
    {
        driver = procedure.Driver switch
        {
            DriverRule.Nobody => null,
            DriverRule.Fixed { Role: var role } => new Setting(type, null).OfficeOf(role),
            _ => named is null ? null : type.Office(named) is { } office && Setting.MayDrive(procedure, office) ? office : null,
        };
        return driver is not null || procedure.Driver is DriverRule.Nobody;
    }
}
