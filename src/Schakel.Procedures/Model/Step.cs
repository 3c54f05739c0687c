// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;

namespace Schakel.Procedures.Model;

/// <summary>One place in a procedure: one holder, one kind, one due rule, named answers, and what silence does.</summary>
public sealed record Step
{
    /// <summary>The step's name, unique in its procedure.</summary>
    public required string Name { get; init; }

    /// <summary>Whose turn it is (<c>wie</c>). Null where the text did not say, which is a finding.</summary>
    public Role? Holder { get; init; }

    /// <summary>Duty, judgment or right. Null where the text did not say, which is a finding.</summary>
    public StepKind? Kind { get; init; }

    /// <summary>What is asked of the holder, in words.</summary>
    public string Task { get; init; } = "";

    /// <summary>The legal sources of this step.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Remarks for those who read the text.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Time from entering the step, or from an anchor (<c>binnen</c>).</summary>
    public Within? Within { get; init; }

    /// <summary>The named term this step runs in (<c>in</c>).</summary>
    public InTerm? InTerm { get; init; }

    /// <summary>A date that was filled in (<c>tot</c>).</summary>
    public Until? Until { get; init; }

    /// <summary>What the holder may answer (<c>kan</c>).</summary>
    public ImmutableArray<Answer> Answers { get; init; } = [];

    /// <summary>More time with reasons (<c>verdagen</c>).</summary>
    public Extension? Extension { get; init; }

    /// <summary>More time by the raiser's consent (<c>verdagen met instemming melder</c>): outside the bound, and silence is never consent.</summary>
    public bool ExtensionByConsent { get; init; }

    /// <summary>The clock stands still (<c>aanhouden</c>).</summary>
    public Suspension? Suspension { get; init; }

    /// <summary>Acts open in this step to one who is not the holder (<c>mag</c>).</summary>
    public ImmutableArray<Act> Acts { get; init; } = [];

    /// <summary>Dossiers opened beside this one on entering the step (<c>naast</c>).</summary>
    public ImmutableArray<Reference> Beside { get; init; } = [];

    /// <summary>What rests meanwhile (<c>intussen</c>).</summary>
    public Standstill? Standstill { get; init; }

    /// <summary>What silence does (<c>zwijgt</c>). Null where the text did not say, which breaks G2.</summary>
    public Lapse? Lapse { get; init; }

    /// <summary>Where the word <c>stap</c> stands.</summary>
    public Place Place { get; init; }

    /// <summary>Where the line <c>wie</c> stands.</summary>
    public Place HolderPlace { get; init; }
}

/// <summary>What sort of turn a step is.</summary>
public enum StepKind
{
    /// <summary>Must answer; silence climbs (<c>plicht</c>).</summary>
    Duty,

    /// <summary>Must judge another's answer; silence climbs (<c>oordeel</c>).</summary>
    Judgment,

    /// <summary>May act; silence lets the answer stand (<c>recht</c>).</summary>
    Right,
}

/// <summary>Where a silence leads.</summary>
/// <param name="To">The target.</param>
/// <param name="Place">Where the target stands.</param>
public sealed record Lapse(Target To, Place Place);

/// <summary>An answer of the holder and where it leads.</summary>
/// <param name="Label">Its name, unique in the step.</param>
/// <param name="To">Where the dossier goes.</param>
/// <param name="With">What the answer must carry: <c>motivering</c>, <c>weging</c>, <c>toezegging</c>, or a question of the header.</param>
/// <param name="OnlyAfter">The linked dossier that must be done first (<c>pas als … klaar</c>).</param>
/// <param name="Opens">The dossier it opens (<c>dan opent …</c>).</param>
/// <param name="Place">Where the word <c>kan</c> stands.</param>
/// <param name="TargetPlace">Where the target stands.</param>
public sealed record Answer(
    string Label, Target To, ImmutableArray<string> With, Reference? OnlyAfter, Reference? Opens, Place Place, Place TargetPlace);

/// <summary>An act of one who is not the holder (<c>mag wie handeling</c>).</summary>
/// <param name="Who">Whose act it is.</param>
/// <param name="Label">Its name.</param>
/// <param name="To">Where it leads; null when it moves nothing.</param>
/// <param name="With">What it must carry.</param>
/// <param name="After">It takes effect only after this term, and can be taken back until then (<c>na …</c>).</param>
/// <param name="Opens">The dossier it opens.</param>
/// <param name="Place">Where the word <c>mag</c> stands.</param>
/// <param name="TargetPlace">Where the target stands; the place of the act where it has none.</param>
public sealed record Act(
    Role Who, string Label, Target? To, ImmutableArray<string> With, Term? After, Reference? Opens, Place Place, Place TargetPlace);

/// <summary>Something rests while the dossier is in this step (G12).</summary>
/// <param name="What">What rests.</param>
/// <param name="AtMost">Its own maximum.</param>
/// <param name="By">The role with the power to suspend; null means the one at the wheel.</param>
/// <param name="Place">Where the line stands.</param>
public sealed record Standstill(string What, Term AtMost, Role? By, Place Place);
