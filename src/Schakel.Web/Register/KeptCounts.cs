// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.Json;

namespace Schakel.Web.Register;

/// <summary>The public figures with what they were counted of, as they are kept for after a start.</summary>
/// <param name="Organisations">Of which organisations.</param>
/// <param name="Entries">How long the log was.</param>
/// <param name="Day">On which day.</param>
/// <param name="Counted">The figures.</param>
internal sealed record KeptCounts(ImmutableArray<string> Organisations, long Entries, DateOnly Day, Counted Counted)
{
    /// <summary>As they are kept.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>What was kept; null where nothing was, where it is of other organisations, or where another version wrote it otherwise.</summary>
    public static KeptCounts? Read(string? written, IReadOnlyList<string> organisations)
    {
        if (written is null)
            return null;
        try
        {
            return JsonSerializer.Deserialize<KeptCounts>(written) is { Counted: { } counted } kept && !kept.Organisations.IsDefault && !IsIncomplete(counted) && kept.Organisations.SequenceEqual(organisations) ? kept : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsIncomplete(Counted counted) =>
        counted.Opened.IsDefault || counted.Silent.IsDefault || counted.Unanswered.IsDefault || counted.Outcomes.IsDefault || counted.Promises.IsDefault || counted.Rungs is null;
}
