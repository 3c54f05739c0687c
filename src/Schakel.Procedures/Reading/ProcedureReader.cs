// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Reading;

/// <summary>What reading a text gave.</summary>
/// <param name="Procedure">What could be read of it; null where there was no procedure in it at all.</param>
/// <param name="Findings">What is wrong with the language of the text, in order of place. Empty means that every word was understood.</param>
public sealed record ReadProcedure(Procedure? Procedure, ImmutableArray<Finding> Findings);

/// <summary>Reads the text of a procedure. Tells all mistakes at once; no input makes it throw.</summary>
public static class ProcedureReader
{
    private static readonly ImmutableArray<string> AllWords =
        [.. Vocabulary.HeaderWords.Union(Vocabulary.StepWords).Union(Vocabulary.StoryWords).Union(Vocabulary.BlockWords)];

    /// <summary>Reads a text from its bytes, which must be UTF-8.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="file">The name to use in findings.</param>
    public static ReadProcedure Read(ReadOnlySpan<byte> utf8, string file)
    {
        var findings = new Findings(file);
        return SourceText.Decode(utf8, findings) is { } text ? Read(text, file) : new ReadProcedure(null, findings.ToImmutable());
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name to use in findings.</param>
    public static ReadProcedure Read(string text, string file)
    {
        var findings = new Findings(file);
        if (SourceText.Accept(text, findings) is not { } accepted)
            return new ReadProcedure(null, findings.ToImmutable());
        var unread = new HashSet<string>();
        var given = new List<Word>();
        var header = new HeaderReader(findings);
        var steps = ImmutableArray.CreateBuilder<Step>();
        var stories = ImmutableArray.CreateBuilder<StoryTest>();
        StepReader? step = null;
        StoryReader? story = null;

        foreach (var line in SourceText.Lines(accepted, findings))
        {
            var before = findings.Count;
            switch (line.First.Text)
            {
                case "stap":
                    CloseBlock();
                    step = StepReader.Open(line, findings);
                    break;
                case "verhaal":
                    CloseBlock();
                    story = StoryReader.Open(line, given, findings);
                    break;
                case var word when step is not null && Vocabulary.StepWords.Contains(word):
                    step.Read(line);
                    break;
                case var word when story is not null && Vocabulary.StoryWords.Contains(word):
                    story.Read(line);
                    break;
                case var word when step is null && story is null && Vocabulary.HeaderWords.Contains(word):
                    header.Read(line);
                    break;
                default:
                    ReportUnknown(line, step is not null ? Vocabulary.StepWords : story is not null ? Vocabulary.StoryWords : Vocabulary.HeaderWords, findings);
                    break;
            }

            if (line.Refused || findings.Count > before)
                unread.UnionWith(NamesMade(line));
        }

        CloseBlock();
        var procedure = header.Procedure with { Steps = steps.ToImmutable(), Stories = stories.ToImmutable() };
        if (procedure.Place == default)
        {
            findings.Add(TextCode.MissingLine, new Place(1, 1), Messages.Empty, "procedure");
            return new ReadProcedure(null, findings.ToImmutable());
        }

        header.ReportMissing();
        References.Check(procedure, unread, given, new Places(accepted), findings);
        return new ReadProcedure(procedure, findings.ToImmutable());

        void CloseBlock()
        {
            if (step is not null)
                Keep(steps, step.Close(), Limits.Steps, Messages.AStep, findings, closed => closed.Place);
            if (story is not null)
                Keep(stories, story.Close(), Limits.Stories, new("verhalen", "stories"), findings, closed => closed.Place);
            (step, story) = (null, null);
        }
    }

    // What a line with a mistake in it would have made: that it is used elsewhere is no second mistake.
    private static IEnumerable<string> NamesMade(Line line) => line.First.Text switch
    {
        "stap" or "vraagt" or "termijn" or "kan" => line.Words.Skip(1).Take(1).Select(word => word.Text),
        "mag" => line.Words.Skip(2).Take(2).Select(word => word.Text),
        _ => [],
    };

    private static void Keep<T>(ImmutableArray<T>.Builder list, T item, int most, Wording what, Findings findings, Func<T, Place> place)
    {
        if (list.Count < most)
            list.Add(item);
        else
            findings.Add(TextCode.TooMuch, place(item), Messages.TooMany(what, most));
    }

    private static void ReportUnknown(Line line, ImmutableArray<string> here, Findings findings)
    {
        var word = line.First.Text;
        if (line.Refused)
            return;
        if (AllWords.Contains(word))
        {
            findings.Add(TextCode.Misplaced, line.First.Place, Messages.MisplacedWord(word));
            return;
        }

        var nearest = Nearest.To(word, here.Concat(Vocabulary.BlockWords));
        findings.Add(TextCode.UnknownWord, line.First.Place, Messages.UnknownWord(word, nearest), nearest);
    }
}
