// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Stories;

/// <summary>A run of the engine that shows how a guarantee breaks: anyone can play it again.</summary>
/// <param name="OrganisationType">The type of organisation.</param>
/// <param name="Driver">The office at the wheel, or null.</param>
/// <param name="Start">The day of opening.</param>
/// <param name="Moves">What happens, in order. Between two moves nothing else happens.</param>
/// <param name="Claim">What is then the case, and should not be.</param>
public sealed record Counterexample(string OrganisationType, string? Driver, DateOnly Start, ImmutableArray<Move> Moves, Claim Claim);

/// <summary>One move of a run.</summary>
public abstract record Move
{
    private Move() { }

    /// <summary>The holder of the present step answers on its last day.</summary>
    /// <param name="Label">The answer.</param>
    public sealed record Answers(string Label) : Move;

    /// <summary>Someone who is not the holder acts on the last day of the present step.</summary>
    /// <param name="Who">Whose act it is.</param>
    /// <param name="Label">The act.</param>
    public sealed record Acts(Role Who, string Label) : Move;

    /// <summary>The holder of the present step lets its term run out.</summary>
    public sealed record Lapses : Move;

    /// <summary>The holder takes more time, on the last day.</summary>
    public sealed record Extends : Move;

    /// <summary>The clock stands still, from the last day and for as long as it may.</summary>
    public sealed record Suspends : Move;
}

/// <summary>What is the case after a run, and should not be.</summary>
public abstract record Claim
{
    private Claim() { }

    /// <summary>The dossier is in this step and no passing of time moves it on.</summary>
    /// <param name="Step">The step.</param>
    public sealed record StuckIn(string Step) : Claim;

    /// <summary>It ended while the last duty or judgment was met with silence.</summary>
    public sealed record EndedUnanswered : Claim;

    /// <summary>Silence brought it from one step to another that is no rung higher.</summary>
    /// <param name="From">The step whose holder was silent.</param>
    /// <param name="To">Where it is now; the name of a gate where it went through one.</param>
    public sealed record NoHigher(string From, string To) : Claim;

    /// <summary>It ended with the decision standing and without the raiser's right to go up.</summary>
    public sealed record EndedWithoutRight : Claim;

    /// <summary>The one at the wheel, or an office without the power, judges in this step.</summary>
    /// <param name="Step">The step.</param>
    public sealed record JudgedWrongly(string Step) : Claim;

    /// <summary>The dossier is in a step in which it has been before.</summary>
    /// <param name="Step">The step.</param>
    public sealed record BackIn(string Step) : Claim;

    /// <summary>More calendar days have passed since the opening than the cap.</summary>
    /// <param name="Days">The cap.</param>
    public sealed record LongerThan(int Days) : Claim;

    /// <summary>The run visits this step, and must not do so on this way.</summary>
    /// <param name="Step">The step.</param>
    public sealed record Reaches(string Step) : Claim;

    /// <summary>The dossier ended or went through a gate by an edge that may not lead there.</summary>
    public sealed record EndedBy : Claim;
}
