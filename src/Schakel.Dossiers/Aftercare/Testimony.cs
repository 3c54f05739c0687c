// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Aftercare;

/// <summary>Whether a raiser was harmed for what he raised (<c>benadeling</c>; the Wbk, 17da to 17f, counts a threat and an attempt as well).</summary>
public enum Detriment
{
    /// <summary>He notices nothing.</summary>
    None,

    /// <summary>Someone threatened with it, or tried.</summary>
    Threatened,

    /// <summary>He was.</summary>
    Suffered,
}

/// <summary>What a raiser told the custodian in confidence, or what the custodian wrote back.</summary>
/// <param name="Detriment">Whether he was harmed; null in what the custodian writes.</param>
/// <param name="Text">In his own words; may be empty.</param>
public sealed record Testimony(Detriment? Detriment, string Text)
{
    /// <summary>Never the words: they must not reach a log by way of a message.</summary>
    public override string ToString() => nameof(Testimony);
}

/// <summary>That a raiser told something, and whether it was read. What he told is not kept with it.</summary>
/// <param name="Version">Which event of the dossier it is.</param>
/// <param name="Reference">Who told it.</param>
/// <param name="On">The day.</param>
/// <param name="HeardOn">The day on which the custodian read it; null where he did not yet.</param>
public sealed record Testified(long Version, string Reference, DateOnly On, DateOnly? HeardOn);
