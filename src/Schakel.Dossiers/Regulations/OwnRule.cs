// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.OwnTexts;

namespace Schakel.Dossiers.Regulations;

/// <summary>A text that an organisation works by and that it keeps itself, beside what is shipped.</summary>
/// <param name="Name">Its name in addresses, within the organisation.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Jci">The reference to it; empty where it has none.</param>
/// <param name="Source">The address of its text; empty where it is nowhere to be read.</param>
/// <param name="From">The first day on which this text is in force.</param>
/// <param name="Until">The last; null for none yet.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Beside">The place in a shipped regulation that it stands beside; null for none.</param>
/// <param name="Stricter">Why it asks or refuses more than the law does there; empty where it does not.</param>
/// <param name="Rooms">The room it leaves.</param>
public sealed record OwnRule(
    string Name, string Title, RuleKind Kind, string Jci, string Source, DateOnly From, DateOnly? Until, string Purpose, InLaw? Beside, string Stricter, ImmutableArray<OwnRoom> Rooms)
    : OwnText(Name, Title, From, Until)
{
    /// <summary>Whether it asks or refuses more than the law.</summary>
    public bool IsStricter => Stricter.Length > 0;

    /// <inheritdoc/>
    public bool Equals(OwnRule? other) => base.Equals(other) && Rooms.SequenceEqual(other.Rooms) && (Kind, Jci, Source) == (other.Kind, other.Jci, other.Source)
        && (Purpose, Beside, Stricter) == (other.Purpose, other.Beside, other.Stricter);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Title, From, Until);
}

/// <summary>A place in a regulation.</summary>
/// <param name="Regulation">The name of the regulation.</param>
/// <param name="Article">The article; empty for the regulation as a whole.</param>
public sealed record InLaw(string Regulation, string Article);

/// <summary>A place in a text of an organisation that leaves room to do what fits a case.</summary>
/// <param name="Article">The article or paragraph.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Explanation">What it allows.</param>
/// <param name="Who">Who may use it.</param>
/// <param name="Words">Words by which a story that may be about it is known, with spaces between them.</param>
public sealed record OwnRoom(string Article, string Title, string Explanation, string Who, string Words);

/// <summary>What such a text is.</summary>
public enum RuleKind
{
    /// <summary>Tells how a power is used (<c>beleidsregel</c>; Awb 1:3, paragraph 4).</summary>
    PolicyRule,

    /// <summary>Tells who does what, and how (<c>werkinstructie</c>).</summary>
    WorkInstruction,

    /// <summary>Made by a council or another elected body (<c>verordening</c>).</summary>
    Bylaw,

    /// <summary>Tells what a law is for and which room it leaves, as the organisation reads it (<c>uitleg</c>).</summary>
    Reading,

    /// <summary>Any other (<c>regeling</c>).</summary>
    Other,
}
