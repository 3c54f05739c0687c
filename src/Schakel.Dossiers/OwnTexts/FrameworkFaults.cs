// SPDX-License-Identifier: EUPL-1.2
using static Schakel.Dossiers.OwnTexts.OwnFaults;

namespace Schakel.Dossiers.OwnTexts;

/// <summary>What is wrong with what an organisation wrote down of a framework.</summary>
internal static class FrameworkFaults
{
    // In a weighing it stands on one line, with whose it is.
    private const int LongestPrinciple = 80;

    public static IEnumerable<OwnFault?> Of(OwnBook book, OwnFramework framework)
    {
        yield return TooLong(OwnPart.English, framework.English, Line);
        yield return Missing(OwnPart.Source, framework.Source, "Schrijf waar dit kader vandaan komt.", "Write where this framework comes from.");
        yield return TooLong(OwnPart.Source, framework.Source, Line);
        if (framework.Principles.IsEmpty)
            yield return new(OwnPart.PrincipleTitle, 0, new("Noem minstens één beginsel.", "Name at least one principle."));
        foreach (var fault in framework.Principles.SelectMany((principle, at) => OfPrinciple(book, framework, principle, at)))
            yield return fault;
    }

    private static IEnumerable<OwnFault?> OfPrinciple(OwnBook book, OwnFramework framework, OwnPrinciple principle, int at)
    {
        yield return Missing(OwnPart.PrincipleTitle, principle.Title, "Geef dit beginsel een naam.", "Give this principle a name.", at);
        yield return TooLong(OwnPart.PrincipleTitle, principle.Title, LongestPrinciple, at);
        yield return TooLong(OwnPart.PrincipleEnglish, principle.English, LongestPrinciple, at);
        yield return Missing(OwnPart.PrincipleMeaning, principle.Meaning, "Schrijf wat dit beginsel vraagt.", "Write what this principle asks.", at);
        yield return TooLong(OwnPart.PrincipleMeaning, principle.Meaning, Text, at);
        yield return TooLong(OwnPart.PrincipleEnglishMeaning, principle.EnglishMeaning, Text, at);
        yield return TooLong(OwnPart.PrincipleSource, principle.Source, Line, at);
        // A weighing names a principle by its title, in either language.
        if (framework.Principles.Take(at).Any(other => Names(other).Intersect(Names(principle), StringComparer.OrdinalIgnoreCase).Any()))
            yield return new(OwnPart.PrincipleTitle, at, new("Een ander beginsel hierboven heet ook zo. Geef elk een eigen naam.", "Another principle above is called so too. Give each a name of its own."));
        else if (book.Texts.Select(each => each.Text).OfType<OwnFramework>().Where(each => each.Name != framework.Name && each.Overlaps(framework))
            .FirstOrDefault(each => each.Principles.Any(other => Names(other).Intersect(Names(principle), StringComparer.OrdinalIgnoreCase).Any())) is { } elsewhere)
            yield return new(OwnPart.PrincipleTitle, at, new($"In jullie kader ‘{elsewhere.Title}’ heet een beginsel ook zo. Geef elk een eigen naam.", $"In your framework ‘{elsewhere.Title}’ a principle is called so too. Give each a name of its own."));
    }

    private static IEnumerable<string> Names(OwnPrinciple principle) => new[] { principle.Title, principle.English }.Where(name => name.Length > 0);
}
