// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Settings;
using Schakel.Web.Registers;

namespace Schakel.Web.Holding;

/// <summary>Where a procedure can be sent: the organisations in which it runs, and there the offices that may have decided.</summary>
internal static class Deciders
{
    /// <summary>The organisations, by the title of their type; one's own first, under an empty title.</summary>
    public static ImmutableArray<(string Title, ImmutableArray<Organisation> Organisations)> Organisations(Library library, string procedure, Registry registry, string own)
    {
        var settings = Settings(library, procedure);
        var all = registry.Receivers.Where(each => settings.Any(setting => setting.Type.Name == each.Type)).OrderBy(each => each.Title, StringComparer.Ordinal).ToList();
        return
        [
            .. all.Where(each => each.Name == own).Select(each => ("", ImmutableArray.Create(each))),
            .. all.Where(each => each.Name != own).GroupBy(each => each.Type)
                .Select(group => (settings.First(setting => setting.Type.Name == group.Key).Type.Title, group.ToImmutableArray())).OrderBy(group => group.Title, StringComparer.Ordinal),
        ];
    }

    /// <summary>The offices there, the one nearest to the work first; none where the procedure itself says who.</summary>
    public static ImmutableArray<Office> Offices(Library library, string procedure, Organisation organisation) =>
        library.Newest(procedure)?.Driver is DriverRule.WhoDecided
            ? [.. Settings(library, procedure).Where(setting => setting.Type.Name == organisation.Type).Select(setting => setting.Driver).OfType<Office>()] : [];

    private static ImmutableArray<Setting> Settings(Library library, string procedure) => library.Newest(procedure) is { } text ? library.Settings(text) : [];
}
