// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Web.Registers;
using Schakel.Web.Ui;

namespace Schakel.Web.Raising;

/// <summary>A principle of an organisation that was chosen and that reads otherwise since, or is not in force where it runs now: it is chosen again.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Was">As it was seen; null where it is of another organisation.</param>
/// <param name="Is">As it is in force; null where it is not.</param>
public sealed record Rechosen(string Name, Principle? Was, Principle? Is)
{
    private static readonly string Field = Names.Question(Raise.AsksPrinciples);

    /// <summary>What is said of them.</summary>
    public static readonly Fault Fault = new(Field, new(
        "Een eigen beginsel dat je koos geldt hier niet, of de woorden zijn veranderd. Kies opnieuw. Wat je schreef staat er nog.",
        "A principle of an organisation that you chose is not in force here, or its words changed. Choose again. What you wrote is still there."));

    /// <summary>Those of what was typed.</summary>
    public static ImmutableArray<Rechosen> In(OwnFrameworks own, Typed typed)
    {
        var seen = own.AsSeen(typed[Names.Frameworks]);
        return
        [
            .. typed.All(Field).Where(name => name.Contains('/', StringComparison.Ordinal)).Select(name => new Rechosen(name, Find(seen, name), Find(own, name)))
                .Where(each => each.Was is null || each.Is?.Reads(each.Was) != true),
        ];
    }

    private static Principle? Find(OwnFrameworks own, string name) => own.Principles.FirstOrDefault(each => each.Name == name);
}
