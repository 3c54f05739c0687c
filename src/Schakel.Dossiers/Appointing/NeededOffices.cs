// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Organisations;

namespace Schakel.Dossiers.Appointing;

/// <summary>The offices without which a ladder has a rung missing.</summary>
public static class NeededOffices
{
    /// <summary>The offices of a type of organisation that are a rung of some procedure, in the order of the type. Those outside it are for others to fill.</summary>
    public static ImmutableArray<string> Of(Library library, OrganisationType type)
    {
        var rungs = library.Procedures.Values.Where(procedure => ReferenceEquals(library.Newest(procedure.Name), procedure))
            .SelectMany(procedure => library.Settings(procedure).Where(setting => setting.Type.Name == type.Name).SelectMany(setting => procedure.Ladder.Select(setting.HolderOf))).ToHashSet();
        return [.. type.Offices.Where(office => !office.Outside && rungs.Contains(office.Name)).Select(office => office.Name)];
    }

    /// <summary>Those of them in which nobody was ever appointed, in whatever unit.</summary>
    public static ImmutableArray<string> NeverFilled(Chart chart, ImmutableArray<string> needed) =>
        [.. needed.Except(chart.Appointments.Select(each => each.At.Office))];
}
