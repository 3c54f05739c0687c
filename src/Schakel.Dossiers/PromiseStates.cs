// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Dossiers;

/// <summary>What became of a promise: promised, said to be done, confirmed, broken. What a promise is by, is not where its dossier is.</summary>
public static class PromiseStates
{
    /// <summary>It is still to be done.</summary>
    public const string Promised = "toegezegd";

    /// <summary>It was done, says who promised it.</summary>
    public const string Claimed = "gedaan";

    /// <summary>It was done, says who asked for it.</summary>
    public const string Kept = "nagekomen";

    /// <summary>It was not done.</summary>
    public const string Broken = "gebroken";

    /// <summary>Nobody asks for it any more.</summary>
    public const string Withdrawn = "ingetrokken";

    /// <summary>What became of the promise that has this dossier.</summary>
    public static string Of(CaseFile file) => file.Running.At switch
    {
        Position.Done { As: DoneAs.Verified } => Kept,
        Position.Done { As: DoneAs.Performed } => Claimed,
        Position.Done => Withdrawn,
        Position.Resting => Broken,
        Position.InStep { Step: "nakomen" } => Promised,
        Position.InStep { Step: "nagaan" or "nog-eens-nagaan" or "laatste-keer-nagaan" } => Claimed,
        _ => Broken,
    };
}
