// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Dossiers.Deliberating;

/// <summary>What a deliberation comes to. It decides nothing: whoever may decide gets it as advice.</summary>
/// <param name="Outcome">What kind of outcome.</param>
/// <param name="Advice">What is advised.</param>
/// <param name="Reasons">What decided it, and what spoke against it.</param>
/// <param name="Limits">The harm that stays, and how it is limited.</param>
/// <param name="Actions">Who does what, and by when.</param>
public sealed record Conclusion(Outcome Outcome, string Advice, string Reasons, string Limits, ImmutableArray<TableAction> Actions);

/// <summary>What kind of outcome. A well-founded no is one as well: mostly the general rule is enough (advice §3.4.1).</summary>
public enum Outcome
{
    /// <summary>Something for this case (<c>fix</c>).</summary>
    Fix,

    /// <summary>Something for all such cases: a rule has to change (<c>solve</c>).</summary>
    Solve,

    /// <summary>Both.</summary>
    Both,

    /// <summary>The rule holds here, and it is said why (<c>gegrond nee</c>).</summary>
    FoundedNo,

    /// <summary>The table did not come to one view.</summary>
    Divided,
}

/// <summary>Something that someone does after it.</summary>
/// <param name="What">What.</param>
/// <param name="Who">Which office or role. Never a name.</param>
/// <param name="On">By which day.</param>
public sealed record TableAction(string What, string Who, DateOnly On);
