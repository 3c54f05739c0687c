// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.CommandLine;
using Schakel.Procedures;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Writing;

namespace Schakel.Cli;

/// <summary><c>schakel check</c>: tells everything that is wrong with texts, or that they hold.</summary>
internal static class Check
{
    public static Command Command(Session session)
    {
        var paths = new Argument<string[]>(session.Say("PAD", "PATH"))
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = session.Say("bestanden, of mappen met .txt-bestanden", "files, or folders with .txt files"),
        };
        var json = new Option<bool>("--json") { Description = session.Say("het antwoord als JSON, voor andere programma's", "the answer as JSON, for other programs") };
        var command = new Command("check", session.Say("vertelt alles wat er mis is met teksten, of dat ze standhouden", "tells everything that is wrong with texts, or that they hold")) { paths, json };
        command.SetAction(parsed => Tell(parsed.GetValue(paths) ?? [], parsed.GetValue(json), session));
        return command;
    }

    /// <summary>Checks what was read, on as many cores as there are.</summary>
    public static ImmutableArray<CheckedText> Examine(IEnumerable<ReadText> texts, Library library) =>
        [.. texts.AsParallel().AsOrdered().Select(text => Examine(text, library))];

    private static int Tell(string[] paths, bool json, Session session)
    {
        if (paths.Length == 0)
            throw new WrongUse("Welke tekst? Typ bijvoorbeeld ‘schakel check mijn-procedure.txt’.", "Which text? Type for example ‘schakel check my-procedure.txt’.");
        var given = Folder.Texts(paths, session.PathOf).Select(ReadText.Of).ToImmutableArray();
        var library = Library.Of(given, session.Shipped);
        // A shipped text that cannot be read well makes every verdict worthless, so it is told as well.
        var inTheWay = library.Broken.Where(text => !given.Contains(text));
        var verdicts = Twins(Examine([.. given, .. inTheWay], library));
        if (json)
            CheckJson.Write(verdicts, session);
        else
            Report.Write(verdicts, session);
        return verdicts.All(verdict => verdict.Holds) ? ExitCode.Holds : ExitCode.Broken;
    }

    private static CheckedText Examine(ReadText text, Library library)
    {
        switch (text)
        {
            case ReadText.OfProcedure { Read: { Procedure: { } procedure } read }:
                var verdict = Checker.Check(read, text.File.Name, library.Surroundings);
                return new CheckedText(text, verdict.Findings, verdict.WorstCaseDays, text.Findings.IsEmpty ? ProcedureHash.Of(procedure) : null);
            case ReadText.OfOrganisation { Read.Type: { } type }:
                return new CheckedText(text, text.Findings, null, text.Findings.IsEmpty ? OrganisationHash.Of(type) : null);
            default:
                return new CheckedText(text, text.Findings, null, null);
        }
    }

    // Name and version are how other texts and running dossiers find a text: two that say different things cannot share them.
    private static ImmutableArray<CheckedText> Twins(ImmutableArray<CheckedText> verdicts)
    {
        var seen = new Dictionary<(Type, string, int), CheckedText>();
        return [.. verdicts.Select(verdict =>
        {
            if (verdict.Text.Identity is not var (name, version) || seen.TryAdd((verdict.Text.GetType(), name, version), verdict))
                return verdict;
            var first = seen[(verdict.Text.GetType(), name, version)];
            return first.Hash is not null && first.Hash == verdict.Hash ? verdict : verdict with
            {
                Findings =
                [
                    new Finding(TextCode.Twice, verdict.Text.File.Name, verdict.Text.Place, new Wording(
                        $"‘{name}, versie {version}’ bestaat al, in {first.Text.File.Name}. Kies een andere naam of een hogere versie.",
                        $"‘{name}, versie {version}’ exists already, in {first.Text.File.Name}. Choose another name or a higher version.")),
                    .. verdict.Findings,
                ],
            };
        })];
    }
}

/// <summary>A text with what the checker says of it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Findings">What is wrong with it.</param>
/// <param name="WorstCaseDays">The most calendar days it can take; null where that is not known, or where it is no procedure.</param>
/// <param name="Hash">Its identity; null where it could not be read well.</param>
internal sealed record CheckedText(ReadText Text, ImmutableArray<Finding> Findings, int? WorstCaseDays, string? Hash)
{
    public bool Holds => Findings.IsEmpty;
}
