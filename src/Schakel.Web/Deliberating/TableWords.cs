// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Deliberating;
using Schakel.Procedures;

namespace Schakel.Web.Deliberating;

/// <summary>What things at a table are called on screen, and in forms.</summary>
internal static class TableWords
{
    public static Wording Name(Perspective perspective) => perspective switch
    {
        Perspective.Professional => new("Professioneel", "Professional"),
        Perspective.Citizen => new("Burger", "Citizen"),
        Perspective.Legal => new("Juridisch", "Law"),
        Perspective.Financial => new("Geld en systemen", "Money and systems"),
        Perspective.Social => new("Maatschappelijk", "Society"),
        Perspective.ClientCouncil => new("Cliëntenraad", "Client council"),
        _ => throw new ArgumentOutOfRangeException(nameof(perspective), perspective, "Nobody said what this is called."),
    };

    /// <summary>What it means that nobody looks from there.</summary>
    public static Wording Absent(Perspective perspective) => perspective switch
    {
        Perspective.Professional => new("Niemand spreekt namens wie dit werk doet.", "Nobody speaks for those who do this work."),
        Perspective.Citizen => new("Niemand spreekt namens de mens om wie het gaat.", "Nobody speaks for the person it is about."),
        Perspective.Legal => new("Niemand zegt wat de wet bedoelt, en welke ruimte zij laat.", "Nobody says what the law means, and which room it leaves."),
        Perspective.Financial => new("Niemand zegt wat het kost en wat de systemen kunnen.", "Nobody says what it costs and what the systems can do."),
        Perspective.Social => new("Niemand zegt wat het doet met de mensen eromheen.", "Nobody says what it does to the people around."),
        Perspective.ClientCouncil => new("Niemand spreekt namens anderen die dit meemaken.", "Nobody speaks for others who live through this."),
        _ => throw new ArgumentOutOfRangeException(nameof(perspective), perspective, "Nobody said what this means."),
    };

    public static Wording Name(Outcome outcome) => outcome switch
    {
        Outcome.Fix => new("Een oplossing voor deze zaak (fix)", "A way out for this case (fix)"),
        Outcome.Solve => new("Een regel moet anders, voor iedereen (solve)", "A rule must change, for everyone (solve)"),
        Outcome.Both => new("Een oplossing voor deze zaak, en een regel die anders moet (fix en solve)", "A way out for this case, and a rule that must change (fix and solve)"),
        Outcome.FoundedNo => new("Een nee met redenen: de regel klopt hier", "A no with reasons: the rule is right here"),
        Outcome.Divided => new("Geen gedeeld advies", "No shared advice"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Nobody said what this is called."),
    };

    /// <summary>What an argument rests on.</summary>
    public static Wording Name(Ground ground) => ground is Ground.Right ? new("Recht", "Right") : new("Gevolg", "Consequence");

    /// <summary>Who says something, for everyone at the table: never a name.</summary>
    public static Wording Speaker(Deliberation table, int? seat) => seat switch
    {
        null => new("Iemand aan tafel", "Someone at the table"),
        0 => new("Wie het beraad leidt", "Whoever leads"),
        _ => table.Seats.First(each => each.Number == seat) is var found && found.Role.Length > 0 ? new(found.Role, found.Role) : Name(found.Perspective),
    };
}
