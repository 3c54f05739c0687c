// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Dossiers.Bottlenecks;

/// <summary>What must be known of a dossier to see which others are like it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Opened">When it was opened.</param>
/// <param name="Regulations">The regulations it is about, by name.</param>
/// <param name="Articles">The articles of those that it names, as <c>name artikel</c>.</param>
/// <param name="Terms">How often each term stands in it.</param>
public sealed record Sketch(
    string Number, DateOnly Opened, ImmutableArray<string> Regulations, ImmutableArray<string> Articles, ImmutableDictionary<string, int> Terms);

/// <summary>Dossiers that are like each other, and why: all of it can be looked up in them.</summary>
/// <param name="Numbers">Which, by number.</param>
/// <param name="Regulations">The regulations that all of them are about.</param>
/// <param name="Articles">The articles that all of them name.</param>
/// <param name="Terms">The words by which they are alike, most telling first, and in how many of them each stands: in half of them at least.</param>
/// <param name="From">The day the first was opened.</param>
/// <param name="Until">The day the last was.</param>
public sealed record Proposal(
    ImmutableArray<string> Numbers, ImmutableArray<string> Regulations, ImmutableArray<string> Articles, ImmutableArray<SharedTerm> Terms, DateOnly From, DateOnly Until);

/// <summary>A word by which dossiers are alike.</summary>
/// <param name="Term">The word, as a text is found by it.</param>
/// <param name="In">In how many of them it stands.</param>
public sealed record SharedTerm(string Term, int In);
