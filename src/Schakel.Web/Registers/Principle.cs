// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Web.Registers;

/// <summary>A principle of a framework in force: what people appeal to, and what an answer weighs.</summary>
/// <param name="Framework">The framework, by name.</param>
/// <param name="Name">Its name, of which there is one in all frameworks together.</param>
/// <param name="Title">What people call it; of an organisation's own with whose it is.</param>
/// <param name="Explanation">What it asks, in plain words.</param>
/// <param name="Source">The article, or the part of the framework.</param>
public sealed record Principle(string Framework, string Name, Wording Title, Wording Explanation, string Source)
{
    /// <summary>The organisation whose own it is, by name; null for one that is shipped.</summary>
    public string? Owner { get; init; }

    /// <summary>What it is called where it is plain whose it is.</summary>
    public Wording Called { get; init; } = Title;

    /// <summary>Whether an article of a statute says it: anyone can appeal to that, whichever framework is in use.</summary>
    public bool IsInLaw => Owner is null && Source.Contains("artikel", StringComparison.Ordinal);

    /// <summary>Whether it is called so, in either language.</summary>
    public bool IsCalled(string written) => written.Equals(Title.Dutch, StringComparison.OrdinalIgnoreCase) || written.Equals(Title.English, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether both say the same to who weighs.</summary>
    public bool Reads(Principle other) => (Title, Explanation) == (other.Title, other.Explanation);
}
