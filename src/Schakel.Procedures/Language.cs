// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures;

/// <summary>The languages Schakel speaks to people. Dutch is the default and the one that binds.</summary>
public enum Language
{
    /// <summary>Nederlands.</summary>
    Dutch,

    /// <summary>English.</summary>
    English,
}
