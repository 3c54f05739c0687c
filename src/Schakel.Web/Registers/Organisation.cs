// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Web.Registers;

/// <summary>An organisation.</summary>
/// <param name="Name">The name in the store and in addresses.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Type">Its type, by name.</param>
/// <param name="Under">Of which its offices outside are: who gives it its task. Null where that is not known.</param>
/// <param name="IsInvented">Whether it is invented, for demonstrations.</param>
public sealed record Organisation(string Name, string Title, string Type, string? Under, bool IsInvented);
