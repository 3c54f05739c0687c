// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Schakel.Web.Ui;

namespace Schakel.Web.Raising;

/// <summary>What every page of raising is given.</summary>
public abstract class StagePage : Piece
{
    /// <summary>What was typed so far, and what it means.</summary>
    [Parameter, EditorRequired]
    public Raise Raise { get; set; } = null!;

    /// <summary>What is not right yet.</summary>
    [Parameter]
    public ImmutableArray<Fault> Faults { get; set; } = [];

    /// <summary>Whether it goes back to the last page after this.</summary>
    [Parameter]
    public bool Return { get; set; }
}
