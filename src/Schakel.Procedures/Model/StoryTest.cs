// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Procedures.Model;

/// <summary>A story beside a procedure (<c>verhaal</c>): what people do on which day, and where the dossier must then be.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="OrganisationType">The type of organisation (<c>bij gemeente, teamleider</c>); null takes the first in which nothing collapses.</param>
/// <param name="Driver">The office at the wheel.</param>
/// <param name="Given">Values of questions (<c>met naam waarde</c>).</param>
/// <param name="Lines">What happens and what must follow, in order of time.</param>
/// <param name="Place">Where the word <c>verhaal</c> stands.</param>
public sealed record StoryTest(
    string Name, string? OrganisationType, string? Driver, ImmutableArray<KeyValuePair<string, string>> Given,
    ImmutableArray<StoryTestLine> Lines, Place Place);

/// <summary>One line of a story.</summary>
/// <param name="Day">The day.</param>
/// <param name="Place">Where the line stands.</param>
public abstract record StoryTestLine(DateOnly Day, Place Place)
{
    /// <summary>Someone acts (<c>op 2026-12-01 melder trekt</c>, <c>op 2026-12-10 stuur uitleggen</c>).</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Who">Whose act it is.</param>
    /// <param name="What">An answer, an act, or <c>trekt</c>, <c>verdaagt</c>, <c>houdt-aan</c>, <c>hervat</c>.</param>
    /// <param name="Place">Where the line stands.</param>
    public sealed record Acts(DateOnly Day, Role Who, string What, Place Place) : StoryTestLine(Day, Place);

    /// <summary>The dossier must be here since this day (<c>dan 2026-12-15 boven</c>).</summary>
    /// <param name="Day">The day on which it came there.</param>
    /// <param name="At">Where it must be.</param>
    /// <param name="Place">Where the line stands.</param>
    public sealed record Then(DateOnly Day, Target At, Place Place) : StoryTestLine(Day, Place);
}
