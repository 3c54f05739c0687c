// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Reading;

/// <summary>Reads the lines of one story (<c>verhaal</c>).</summary>
internal sealed class StoryReader
{
    private readonly Findings findings;
    private readonly ImmutableArray<StoryTestLine>.Builder lines = ImmutableArray.CreateBuilder<StoryTestLine>();
    private StoryTest story;
    private int count;
    private bool placed;

    private readonly List<Word> given;

    private StoryReader(StoryTest story, List<Word> given, Findings findings) => (this.story, this.given, this.findings) = (story, given, findings);

    /// <summary>A reader for the story that this line opens. It adds the questions the story answers to <paramref name="given"/>.</summary>
    public static StoryReader Open(Line line, List<Word> given, Findings findings) =>
        new(new StoryTest((line.Refused ? null : new Cursor(line, findings).Rest()) ?? "", null, null, [], [], line.First.Place), given, findings);

    public StoryTest Close() => story with { Lines = lines.ToImmutable() };

    public void Read(Line line)
    {
        if (line.Refused)
            return;
        if (++count > Limits.Stories)
        {
            findings.Add(TextCode.TooMuch, line.First.Place, Messages.TooMany(new("regels", "lines"), Limits.Stories));
            return;
        }

        var cursor = new Cursor(line, findings);
        switch (line.First.Text)
        {
            case "bij":
                ReadWhere(cursor);
                break;
            case "met":
                ReadGiven(cursor);
                break;
            default:
                if (ReadLine(cursor) is { } read)
                    lines.Add(read);
                break;
        }
    }

    private void ReadGiven(Cursor cursor)
    {
        var place = cursor.Place;
        if (cursor.Name(Messages.AQuestion) is not { } question || cursor.Rest() is not { } value)
            return;
        if (story.Given.Any(given => given.Key == question))
            findings.Add(TextCode.Twice, place, Messages.Twice(question, Messages.AQuestion, place.Line));
        else
            Give(question, value, place);
    }

    private void Give(string question, string value, Place place)
    {
        given.Add(new Word(question, place));
        story = story with { Given = story.Given.Add(new(question, value)) };
    }

    private void ReadWhere(Cursor cursor)
    {
        if (placed)
            findings.Add(TextCode.Misplaced, cursor.Line.First.Place, Messages.SecondLine("bij"));
        if (placed || cursor.Name(Messages.AnOrganisation) is not { } type)
            return;
        placed = true;
        string? driver = null;
        if (cursor.Take(",") && (driver = cursor.Name(Messages.AnOffice)) is null)
            return;
        if (cursor.End())
            story = story with { OrganisationType = type, Driver = driver };
    }

    private static StoryTestLine? ReadLine(Cursor cursor)
    {
        var place = cursor.Line.First.Place;
        if (cursor.Date() is not { } day)
            return null;
        if (cursor.Line.First.Text == "dan")
            return TargetReader.Read(cursor) is { } target && cursor.End() ? new StoryTestLine.Then(day, target, place) : null;
        if (cursor.Take(StoryWords.Raises))
            return cursor.Expect("melder") && cursor.End() ? new StoryTestLine.Acts(day, Role.Raiser, StoryWords.Raises, place) : null;
        return cursor.Role() is { } who && cursor.Name(Messages.AnAct) is { } what && cursor.End()
            ? new StoryTestLine.Acts(day, who, what, place)
            : null;
    }
}

/// <summary>What a person does in a story besides giving an answer or doing an act of the text.</summary>
public static class StoryWords
{
    /// <summary>Raises the dossier.</summary>
    public const string Raises = "trekt";

    /// <summary>Takes more time.</summary>
    public const string Extends = "verdaagt";

    /// <summary>Lets the clock stand still.</summary>
    public const string Suspends = "houdt-aan";

    /// <summary>Lets the clock run again.</summary>
    public const string Resumes = "hervat";

    /// <summary>Takes back an act that has not taken effect yet.</summary>
    public const string TakesBack = "herroept";
}
