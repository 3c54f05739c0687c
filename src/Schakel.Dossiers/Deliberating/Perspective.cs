// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Deliberating;

/// <summary>From where someone at the table looks at a case. None may be missing, none may dominate (advice §4.3.2 and §4.4.2).</summary>
public enum Perspective
{
    /// <summary>Who does the work (<c>professioneel</c>); the case owner among them.</summary>
    Professional,

    /// <summary>Who lives with it (<c>burger</c>).</summary>
    Citizen,

    /// <summary>What the law says, and what it was meant for (<c>juridisch</c>).</summary>
    Legal,

    /// <summary>What it costs, and what systems can do (<c>geld-en-systemen</c>).</summary>
    Financial,

    /// <summary>What it does to people and to what is around them (<c>maatschappelijk</c>).</summary>
    Social,

    /// <summary>The client council (<c>clientenraad</c>): people who lived through the same, for all of them.</summary>
    ClientCouncil,
}

/// <summary>A place at the table.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Perspective">From where one looks who sits there.</param>
/// <param name="Role">What that one does, such as <c>jurist</c>. Never a name.</param>
/// <param name="IsOwner">Whether it is the seat of whoever brought the case in, and keeps it.</param>
public sealed record Seat(int Number, Perspective Perspective, string Role, bool IsOwner);
