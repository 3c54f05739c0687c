// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Procedures;

namespace Schakel.Storage.Sweeping;

/// <summary>What came of letting one dossier lapse: what was decided, or that it cannot be read.</summary>
internal readonly record struct Lapsed(Decision? Decision, DossierDamaged? Damaged);

/// <summary>What came of a sweep.</summary>
internal sealed class Swept
{
    private readonly List<DossierDamaged> damaged = [];
    private long refused;
    private Wording? why;

    /// <summary>How many dossiers moved.</summary>
    public long Moved { get; private set; }

    /// <summary>That some may not move, and why the first may not; null where all may.</summary>
    public Wording? Refusal => why is null ? null : new(
        $"{refused} dossiers waarvan de termijn voorbij is, konden niet door. De eerste: {why.Dutch}", $"{refused} dossiers of which the term is over could not move on. The first: {why.English}");

    /// <summary>What is damaged; null where nothing is.</summary>
    public StoreException? Damage => damaged.Count switch
    {
        0 => null,
        1 => damaged[0],
        _ => new StoreException(new(
            $"{damaged[0].What.Dutch} Ook nog beschadigd: {string.Join(", ", damaged.Skip(1).Select(each => each.Dossier))}.",
            $"{damaged[0].What.English} Damaged as well: {string.Join(", ", damaged.Skip(1).Select(each => each.Dossier))}.")),
    };

    public void Add(Lapsed lapsed)
    {
        if (lapsed.Damaged is { } broken)
        {
            // A sweep may come by it more than once.
            if (damaged.TrueForAll(each => each.Dossier != broken.Dossier))
                damaged.Add(broken);
        }
        else if (lapsed.Decision is Decision.Accepted { Events.IsEmpty: false })
            Moved++;
        else if (lapsed.Decision is Decision.Refused { Reasons: [var first, ..] })
            (refused, why) = (refused + 1, why ?? first.Message);
    }
}
