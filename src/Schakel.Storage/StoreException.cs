// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Storage;

/// <summary>The store cannot be used as it is: one sentence that says why, and what to do. Nothing was written.</summary>
/// <param name="what">The sentence people read.</param>
/// <param name="inner">What went wrong below.</param>
public class StoreException(Wording what, Exception? inner = null) : Exception(what.English, inner)
{
    /// <summary>The sentence people read.</summary>
    public Wording What { get; } = what;
}
