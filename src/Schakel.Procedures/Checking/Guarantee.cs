// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Procedures.Checking;

/// <summary>The seventeen guarantees. Each has its own rule, and a minimal bad procedure that only that rule rejects.</summary>
public static class Guarantee
{
    /// <summary>All codes, in order.</summary>
    public static readonly ImmutableArray<string> All = [.. Enumerable.Range(1, 17).Select(number => $"G{number}")];
}
