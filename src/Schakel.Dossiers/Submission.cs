// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;

namespace Schakel.Dossiers;

/// <summary>What is sent in at once: all of it happens, or none. Several dossiers may be in it, such as many alike answered together.</summary>
/// <param name="Command">Its id, by chance: sent twice, it happens once.</param>
/// <param name="Organisation">The organisation it is sent in; <see cref="Everywhere"/> for the passing of time.</param>
/// <param name="Parts">What is to happen, in order.</param>
public sealed record Submission(string Command, string Organisation, ImmutableArray<Part> Parts)
{
    /// <summary>Of time, which passes in every organisation.</summary>
    public const string Everywhere = "*";
}

/// <summary>A command for one dossier.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="What">The command.</param>
public sealed record Part(DossierNumber Dossier, CaseCommand What);

/// <summary>What became of a submission.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>It was accepted.</summary>
    /// <param name="Events">What happened, in order.</param>
    public sealed record Accepted(ImmutableArray<Happened> Events) : Decision;

    /// <summary>It was refused; nothing happened.</summary>
    /// <param name="Reasons">Every reason.</param>
    public sealed record Refused(ImmutableArray<Refusal> Reasons) : Decision;
}

/// <summary>One thing that happened.</summary>
/// <param name="Version">Which event of the dossier it is, from 0.</param>
/// <param name="What">What happened.</param>
/// <param name="After">The dossier after it.</param>
public sealed record Happened(long Version, CaseEvent What, CaseFile After)
{
    /// <summary>The dossier.</summary>
    public DossierNumber Dossier => After.Number;
}
