// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Model;

/// <summary>Who is at the wheel: the one whose decision is raised (<c>stuur</c>).</summary>
public abstract record DriverRule
{
    private DriverRule() { }

    /// <summary>The office that took the decision (<c>wie besloot</c>): any office with the power to decide may be it.</summary>
    public sealed record WhoDecided : DriverRule;

    /// <summary>Always the same role, such as <c>minister</c>.</summary>
    /// <param name="Role">The functional role.</param>
    public sealed record Fixed(Role Role) : DriverRule;

    /// <summary>Nobody (<c>niemand</c>): no decision is contested, as in a deliberation.</summary>
    public sealed record Nobody : DriverRule;
}
