// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Regulations;

/// <summary>A change of what an organisation works by. It is added to what was there, and takes nothing of it away.</summary>
/// <param name="Number">Its number at that organisation, from 1.</param>
/// <param name="At">When it was written down.</param>
/// <param name="Account">By whom.</param>
/// <param name="Deed">What was done.</param>
/// <param name="Replaces">The change whose text no longer counts because of this one; null where it takes the place of none.</param>
/// <param name="Rule">The text as it is from then on; of one that is withdrawn, as it was.</param>
/// <param name="Why">Why.</param>
/// <param name="Source">Where that was decided.</param>
public sealed record RuleChange(long Number, Moment At, string Account, RuleDeed Deed, long? Replaces, OwnRule Rule, string Why, string Source);

/// <summary>What was done with a text.</summary>
public enum RuleDeed
{
    /// <summary>It is new.</summary>
    Add,

    /// <summary>From a day on it reads otherwise.</summary>
    Change,

    /// <summary>It was written down wrongly.</summary>
    Correct,

    /// <summary>It got a last day.</summary>
    End,

    /// <summary>It was never in force.</summary>
    Withdraw,
}
