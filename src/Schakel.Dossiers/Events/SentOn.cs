// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Events;

/// <summary>By whom a dossier was sent on and why: whoever gets it cannot read the one that it came from (Awb 2:3).</summary>
/// <param name="Organisation">The organisation that sent it on.</param>
/// <param name="Reasons">Why it belongs here.</param>
public sealed record SentOn(string Organisation, string Reasons)
{
    /// <summary>Never the reasons: they must not reach a log by way of a message.</summary>
    public override string ToString() => Organisation;
}
