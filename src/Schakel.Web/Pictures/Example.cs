// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Web.Pictures;

/// <summary>A component with something to show: documentation, snapshots and checks of accessibility share it.</summary>
/// <param name="Name">A name of its own, also in addresses of files.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Component">The component.</param>
/// <param name="Parameters">What it is given.</param>
public sealed record Example(string Name, Wording Title, Type Component, IReadOnlyDictionary<string, object?> Parameters)
{
    // A dictionary of non-null values, as DynamicComponent asks.
    internal IDictionary<string, object> Given => Parameters.Where(each => each.Value is not null).ToDictionary(each => each.Key, each => each.Value!);
}
