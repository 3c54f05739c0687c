// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dutch;

/// <summary>A word or a number in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Folded">As it is searched: folded, with what joins its parts (<c>-</c>, <c>'</c>, and within a number <c>:</c>, <c>.</c>, <c>,</c>, <c>/</c>).</param>
public readonly record struct Token(int Start, int Length, string Folded);
