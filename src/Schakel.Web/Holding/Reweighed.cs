// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Asking;
using Schakel.Procedures;
using Schakel.Web.Registers;
using Schakel.Web.Ui;

namespace Schakel.Web.Holding;

/// <summary>A principle of an organisation that someone weighs and that reads otherwise since he began: he chooses it again, or another.</summary>
/// <param name="Id">The part of the form that weighs it.</param>
/// <param name="Was">As he saw it.</param>
/// <param name="Is">As it is in force now; null where it is not.</param>
internal sealed record Reweighed(string Id, Principle Was, Principle? Is)
{
    /// <summary>The field that carries what was seen when the form was made.</summary>
    public const string Seen = "kader-stand";

    private const string AgainEnding = "-opnieuw";

    /// <summary>The field in which one says that it still fits; it holds the stamp of what was read then.</summary>
    public string Again => Id + AgainEnding;

    /// <summary>Whether a field is there for this alone, and nobody wrote in it.</summary>
    public static bool IsBeside(string field) => field == Seen || field.EndsWith(AgainEnding, StringComparison.Ordinal);

    /// <summary>What is said of it.</summary>
    public Fault Fault => Is is null
        ? new($"{Id}-beginsel", new("Dit beginsel geldt hier niet meer. Noem een ander, of zeg het in je eigen woorden.", "This principle is no longer in force here. Name another, or say it in your own words."))
        : new(Again, new("De woorden van dit beginsel zijn veranderd. Kies het opnieuw, of noem een ander.", "The words of this principle changed. Choose it again, or name another."));

    /// <summary>What was typed, with the words of now where they were chosen; and what is still to be chosen.</summary>
    /// <param name="own">The frameworks as they are.</param>
    /// <param name="fields">What the form asks, with what its fields begin with.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="language">The language of who writes.</param>
    public static (Typed Typed, ImmutableArray<Reweighed> Left) In(OwnFrameworks own, IEnumerable<(Field Field, string Id)> fields, Typed typed, Language language)
    {
        var left = ImmutableArray.CreateBuilder<Reweighed>();
        foreach (var each in fields.Where(each => each.Field.Type is FieldType.Weighing).SelectMany(each => Of(own, each.Id, typed)))
        {
            if (each.Is is { } now && typed[each.Again] == own.Stamp)
                typed = typed.With($"{each.Id}-beginsel", now.Title.In(language));
            else
                left.Add(each);
        }

        return (typed, left.ToImmutable());
    }

    /// <summary>The principles of a weighing that read otherwise.</summary>
    public static IEnumerable<Reweighed> Of(OwnFrameworks own, string weighing, Typed typed)
    {
        var seen = own.AsSeen(typed[Seen]);
        foreach (var id in Enumerable.Range(0, FormReading.MostPrinciples).Select(at => $"{weighing}-{at}"))
        {
            if (typed[$"{id}-beginsel"] is not { Length: > 0 } written || (seen.Called(written) ?? own.EverCalled(written, own.Day)) is not { } was)
                continue;
            // One that ended may stand under the same title in another framework.
            var now = own.Principles.FirstOrDefault(each => each.Name == was.Name) ?? own.Called(written);
            if (now is null || !now.Reads(was))
                yield return new(id, was, now);
        }
    }
}
