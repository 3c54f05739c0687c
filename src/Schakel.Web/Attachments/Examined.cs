// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Commands;
using Schakel.Procedures;

namespace Schakel.Web.Attachments;

/// <summary>What came of looking into a file.</summary>
internal abstract record Examined
{
    private Examined() { }

    /// <summary>It is of a kind that may be attached.</summary>
    public sealed record Is(FileKind Kind) : Examined;

    /// <summary>It may not be attached; why, and what to do.</summary>
    public sealed record Not(Wording Why) : Examined;
}
