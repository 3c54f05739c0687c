// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;

namespace Schakel.Procedures.Writing;

/// <summary>Writes a story.</summary>
internal static class StoryFormatter
{
    private static readonly int Column = "dan ".Length;

    public static void Write(StoryTest story, StringBuilder text)
    {
        new Block(text, "", 0).Line("verhaal", story.Name);
        var block = new Block(text, "  ", Column);
        block.Line("bij", story.OrganisationType is { } type ? $"{type}{(story.Driver is { } driver ? $", {driver}" : "")}" : null);
        block.Lines("met", story.Given.Select(given => $"{given.Key} {given.Value}"));
        foreach (var line in story.Lines)
            block.Line(line is StoryTestLine.Then ? "dan" : "op", $"{Phrases.Of(line.Day)} {What(line)}");
    }

    private static string What(StoryTestLine line) => line switch
    {
        StoryTestLine.Then then => Phrases.Of(then.At),
        StoryTestLine.Acts { What: StoryWords.Raises, Who.IsRaiser: true } => $"{StoryWords.Raises} melder",
        StoryTestLine.Acts acts => $"{acts.Who} {acts.What}",
        _ => throw new ArgumentOutOfRangeException(nameof(line)),
    };
}
