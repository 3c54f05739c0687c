// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Deliberating;
using Schakel.Procedures;

namespace Schakel.Web.Registers;

/// <summary>Reads the methods of deliberation.</summary>
internal static class MethodTable
{
    private const string Folder = "deliberation";

    /// <summary>The methods with their steps, in order.</summary>
    /// <exception cref="InvalidDataException">A step is of a kind that there is not, or a method has no steps.</exception>
    public static ImmutableArray<Method> Read(string home)
    {
        var steps = Table.Read(home, Folder, "stappen.csv").ToLookup(row => row["methode"], row => new MethodStep(Kind(row["soort"]), new(row["titel"], row["title"]), new(row["uitleg"], row["explanation"])));
        ImmutableArray<Method> methods = [.. Table.Read(home, Folder, "methoden.csv").Select(row => new Method(row["naam"], new(row["titel"], row["title"]), row["bron"], [.. steps[row["naam"]]]))];
        return methods.FirstOrDefault(method => method.Steps.IsEmpty) is { } empty ? throw new InvalidDataException($"The method {empty.Name} has no steps.") : methods;
    }

    /// <summary>What each is good for.</summary>
    public static ImmutableDictionary<string, Wording> Explanations(string home) =>
        Table.Read(home, Folder, "methoden.csv").ToImmutableDictionary(row => row["naam"], row => new Wording(row["uitleg"], row["explanation"]));

    private static StepWork Kind(string word) => word switch
    {
        "luisteren" => StepWork.Listening,
        "feiten" => StepWork.Facts,
        "betrokkenen" => StepWork.Concerned,
        "perspectieven" => StepWork.Perspectives,
        "argumenten" => StepWork.Arguments,
        "mogelijkheden" => StepWork.Options,
        "keuze" => StepWork.Choosing,
        "gesprek" => StepWork.Dialogue,
        "uitkomst" => StepWork.Concluding,
        "terugblik" => StepWork.LookingBack,
        _ => throw new InvalidDataException($"Nobody said what people do in a step of kind '{word}'."),
    };
}
