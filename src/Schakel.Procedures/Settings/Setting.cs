// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;

namespace Schakel.Procedures.Settings;

/// <summary>
/// Where a dossier runs: a type of organisation, and the office at the wheel. It turns the roles of a text into offices, and is
/// frozen when a dossier opens.
/// </summary>
/// <param name="Type">The type of organisation.</param>
/// <param name="Driver">The office at the wheel; null where nobody is.</param>
public sealed record Setting(OrganisationType Type, Office? Driver)
{
    /// <summary>The settings in which a procedure may run: its types of organisation, and in each every office that may be at the wheel.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="types">All types of organisation.</param>
    public static ImmutableArray<Setting> For(Procedure procedure, IEnumerable<OrganisationType> types) =>
    [
        .. types
            .Where(type => procedure.OrganisationTypes.IsEmpty || procedure.OrganisationTypes.Contains(type.Name))
            .SelectMany(type => Drivers(procedure, type).Select(driver => new Setting(type, driver))),
    ];

    /// <summary>
    /// Whether an office may be at the wheel where who decided is: one inside that has the power to decide. Of a promise, whoever made it: it is his
    /// to keep, whatever else his office may do.
    /// </summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="office">The office.</param>
    public static bool MayDrive(Procedure procedure, Office office) => procedure.Kind is Kind.Promise || Decides(office);

    /// <summary>
    /// The setting to tell a procedure in where nobody names one: the first in which every rung of the ladder is an office of its own, else
    /// the first of all; null where the procedure runs nowhere.
    /// </summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="types">All types of organisation.</param>
    public static Setting? Default(Procedure procedure, IEnumerable<OrganisationType> types)
    {
        var settings = For(procedure, types);
        return settings.FirstOrDefault(setting => IsWhole(procedure, setting)) ?? settings.FirstOrDefault();
    }

    /// <summary>
    /// The office a role stands for here; null where nobody fills it, or where a relative role turns out to be the one at the wheel.
    /// The raiser and the representative body are no offices: ask for those first.
    /// </summary>
    /// <param name="role">The role.</param>
    public Office? OfficeOf(Role role)
    {
        if (role == Role.Driver)
            return Driver;
        if (role == Role.Top)
            return Driver is null ? null : NotTheDriver(Type.Above(Driver).LastOrDefault(office => !office.Outside && office.May(Power.Judge)));
        if (role.Above)
            return OfficeOf(role with { Above = false }) is { } below ? Type.Above(below).FirstOrDefault(office => office.May(Power.Judge)) : null;
        return Type.Roles.TryGetValue(role.Name, out var name) ? Type.Office(name) : null;
    }

    /// <summary>Who fills a role here: the name of an office, <c>melder</c>, <c>volksvertegenwoordiging</c>, or null where nobody does.</summary>
    /// <param name="role">The role.</param>
    public string? HolderOf(Role role) => role.IsRaiser || role == Role.Representatives ? role.Name : OfficeOf(role)?.Name;

    private static bool IsWhole(Procedure procedure, Setting setting)
    {
        var rungs = procedure.Ladder.Select(setting.HolderOf).ToList();
        return !rungs.Contains(null) && rungs.Distinct().Count() == rungs.Count
            && procedure.Steps.All(step => step.Holder is not { } holder || setting.HolderOf(holder) is not null);
    }

    private Office? NotTheDriver(Office? office) => office?.Name == Driver?.Name ? null : office;

    private static IReadOnlyList<Office?> Drivers(Procedure procedure, OrganisationType type) => procedure.Driver switch
    {
        DriverRule.Fixed { Role: var role } => new Setting(type, null).OfficeOf(role) is { } office ? [office] : [],
        DriverRule.Nobody => [null],
        _ => [.. type.Offices.Where(office => MayDrive(procedure, office)).OrderBy(office => !Decides(office))],
    };

    private static bool Decides(Office office) => office.May(Power.Decide) && !office.Outside;

    /// <inheritdoc/>
    public override string ToString() => Driver is null ? Type.Name : $"{Type.Name}, {Driver.Name}";
}
