// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Web.Registers;

/// <summary>A principle of a framework in force: what people appeal to, and what an answer weighs.</summary>
/// <param name="Framework">The framework, by name.</param>
/// <param name="Name">Its name, of which there is one in all frameworks together.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Explanation">What it asks, in plain words.</param>
/// <param name="Source">The article, or the part of the framework.</param>
public sealed record Principle(string Framework, string Name, Wording Title, Wording Explanation, string Source)
{
    /// <summary>Whether an article of a statute says it: anyone can appeal to that, whichever framework is in use.</summary>
    public bool IsInLaw => Source.Contains("artikel", StringComparison.Ordinal);
}
