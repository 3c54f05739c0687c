// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.OwnTexts;

/// <summary>A change of what an organisation keeps in a register. It is added to what was there, and takes nothing of it away.</summary>
/// <param name="Number">Its number at that organisation, from 1.</param>
/// <param name="At">When it was written down.</param>
/// <param name="Account">By whom.</param>
/// <param name="Deed">What was done.</param>
/// <param name="Replaces">The change whose text no longer counts because of this one; null where it takes the place of none.</param>
/// <param name="Text">The text as it is from then on; of one that is withdrawn, as it was.</param>
/// <param name="Why">Why.</param>
/// <param name="Source">Where that was decided.</param>
public sealed record OwnChange(long Number, Moment At, string Account, OwnDeed Deed, long? Replaces, OwnText Text, string Why, string Source);

/// <summary>What was done with a text.</summary>
public enum OwnDeed
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
