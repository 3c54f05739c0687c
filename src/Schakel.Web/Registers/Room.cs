// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;

namespace Schakel.Web.Registers;

/// <summary>A place in a regulation that leaves room to do what fits a case. Professionals do not use room that they do not know.</summary>
/// <param name="Regulation">The name of the regulation.</param>
/// <param name="Article">The article.</param>
/// <param name="Member">The paragraph of it; empty where it is the article as a whole.</param>
/// <param name="Kind">What kind of room: a hardship clause, urgent reasons, departing from policy.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Explanation">What it allows, in plain words.</param>
/// <param name="Who">Who may use it.</param>
/// <param name="Words">Words by which a story that may be about it is known.</param>
public sealed record Room(string Regulation, string Article, string Member, string Kind, Wording Title, Wording Explanation, Wording Who, ImmutableArray<string> Words)
{
    /// <summary>Those words as texts are looked through; a compound is one word here, or a story about any rule would seem to be about a <c>beleidsregel</c>.</summary>
    public ImmutableArray<string> Terms { get; } = [.. Words.SelectMany(Dutch.Analysis.Of).Select(word => word.Term).Distinct()];

    /// <summary>The types of organisation that may use it; none where any may.</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary>The shipped regulation beside which an organisation made it, by name; empty for none.</summary>
    public string Beside { get; init; } = "";

    /// <summary>Where everyone reads it; null where the number of the regulation is not certain.</summary>
    /// <param name="regulation">The regulation.</param>
    public Uri? Address(Regulation regulation) => regulation.Jci.Length == 0 || regulation.Owner.Length > 0 ? null
        : Dossiers.Regulations.Jci.Read($"{regulation.Jci}&artikel={Article}{(Member.Length == 0 ? "" : $"&lid={Member}")}").Read?.Address;
}
