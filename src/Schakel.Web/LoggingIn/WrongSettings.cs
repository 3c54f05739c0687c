// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Web.LoggingIn;

/// <summary>A setting is missing or wrong: one sentence that says which, and what to do. The site does not start.</summary>
/// <param name="what">The sentence people read.</param>
public sealed class WrongSettings(Wording what) : Exception(what.English)
{
    /// <summary>The sentence people read.</summary>
    public Wording What { get; } = what;

    internal WrongSettings(string dutch, string english) : this(new Wording(dutch, english)) { }
}
