// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Commands;
using Schakel.Procedures;
using Schakel.Procedures.Model;

namespace Schakel.Web.Ui;

/// <summary>
/// What the two sides of a weighing are called. Mostly there is a decision; in a deliberation there is none yet, and the question is whether to do something:
/// there both sides are called as at its table, whatever the question is.
/// </summary>
/// <param name="Otherwise">What is pleaded for by what pleads against the decision.</param>
/// <param name="Decision">The other side.</param>
public sealed record Sides(Wording Otherwise, Wording Decision)
{
    public static Sides Of(Kind? kind) => kind is Kind.Deliberation
        ? new(new("het wel doen", "doing it"), new("het niet doen", "not doing it"))
        : new(new("anders beslissen", "deciding otherwise"), new("de beslissing", "the decision"));

    /// <summary>For what a principle pleads, as it follows its name.</summary>
    public Wording Pleading(Pleads pleads) => pleads switch
    {
        Pleads.Against => new($"pleit voor {Otherwise.Dutch}", $"pleads for {Otherwise.English}"),
        Pleads.For => new($"pleit voor {Decision.Dutch}", $"pleads for {Decision.English}"),
        Pleads.Both => new("pleit voor allebei", "pleads for both"),
        _ => throw new ArgumentOutOfRangeException(nameof(pleads), pleads, "It pleads for nothing."),
    };
}
