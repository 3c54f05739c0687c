// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Stories;

/// <summary>A dated line of a story.</summary>
/// <param name="Day">The day on which it happens.</param>
/// <param name="Text">What happens, as a sentence.</param>
public sealed record StoryLine(DateOnly Day, Wording Text);
