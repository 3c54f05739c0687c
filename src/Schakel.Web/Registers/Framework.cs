// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Web.Registers;

/// <summary>A framework of principles.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Source">Whose it is, and where it stands.</param>
public sealed record Framework(string Name, Wording Title, string Source);
