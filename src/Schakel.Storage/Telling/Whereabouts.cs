// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Storage.Telling;

/// <summary>Whom the store does not know of itself: in a demonstration, those who play in it.</summary>
/// <param name="Organisations">The organisations there are.</param>
/// <param name="FilledBy">Who fills an office of an organisation of which no chart was told.</param>
/// <param name="Plays">Whether someone without an account is one of them.</param>
public sealed record Whereabouts(IReadOnlyCollection<string> Organisations, Func<string, string, ImmutableArray<string>> FilledBy, Func<string, bool> Plays)
{
    /// <summary>Where everyone has an account and an appointment.</summary>
    public static Whereabouts Of(IReadOnlyCollection<string> organisations) => new(organisations, (_, _) => [], _ => false);
}
