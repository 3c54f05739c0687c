// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Web.Raising;

/// <summary>A page of raising.</summary>
public enum Stage
{
    Talk,
    Story,
    About,
    Unit,
    Decider,
    Details,
    Protect,
    Check,
}

/// <summary>The word of a page in its address, and what stands above it.</summary>
internal static class Stages
{
    public static string Word(this Stage stage) => stage switch
    {
        Stage.Talk => "gesprek",
        Stage.Story => "verhaal",
        Stage.About => "over",
        Stage.Unit => "onderdeel",
        Stage.Decider => "wie",
        Stage.Details => "vragen",
        Stage.Protect => "bescherming",
        Stage.Check => "kijk-na",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such page."),
    };

    public static Stage? Read(string word) => Enum.GetValues<Stage>().Cast<Stage?>().FirstOrDefault(stage => stage!.Value.Word() == word);

    public static Wording Title(this Stage stage) => stage switch
    {
        Stage.Talk => new("Praat er eerst over", "Talk about it first"),
        Stage.Story => new("Je verhaal", "Your story"),
        Stage.About => new("Waar gaat het over?", "What is it about?"),
        Stage.Unit => new("Waar in de organisatie?", "Where in the organisation?"),
        Stage.Decider => new("Wie besloot?", "Who decided?"),
        Stage.Details => new("Nog een paar vragen", "A few more questions"),
        Stage.Protect => new("Wie mag weten dat jij het bent?", "Who may know that it is you?"),
        Stage.Check => new("Kijk alles nog één keer na", "Look at everything once more"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such page."),
    };
}
