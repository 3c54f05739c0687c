// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.OwnTexts;
using static Schakel.Dossiers.OwnTexts.OwnFaults;

namespace Schakel.Dossiers.Regulations;

/// <summary>What is wrong with what an organisation wrote down of a rule.</summary>
internal static class RuleFaults
{
    public static IEnumerable<OwnFault?> Of(OwnRule rule)
    {
        if (rule.Jci.Length > 0 && Jci.Read(rule.Jci).Fault is { } wrong)
            yield return new(OwnPart.Jci, null, wrong);
        if (rule.Source.Length > 0 && !IsAddress(rule.Source))
            yield return new(OwnPart.Source, null, new("Dit is geen adres van een pagina. Het begint met https://.", "This is no address of a page. It begins with https://."));
        yield return TooLong(OwnPart.Source, rule.Source, Jci.Longest);
        yield return Missing(OwnPart.Purpose, rule.Purpose, "Schrijf waar de regel voor is, in één zin.", "Write what the rule is for, in one sentence.");
        yield return TooLong(OwnPart.Purpose, rule.Purpose, Text);
        yield return TooLong(OwnPart.Article, rule.Beside?.Article ?? "", Line);
        yield return TooLong(OwnPart.Stricter, rule.Stricter, Text);
        if (rule.Kind is RuleKind.Reading && rule.Beside is null)
            yield return new(OwnPart.Law, null, new("Kies de wet die jullie hier uitleggen.", "Choose the law of which this is your reading."));
        else if (rule.IsStricter && rule.Beside is null)
            yield return new(OwnPart.Law, null, new("Kies de wet die meer toelaat dan deze regel.", "Choose the law that allows more than this rule."));
        if (rule.IsStricter && rule.Beside?.Article is "")
            yield return new(OwnPart.Article, null, new("Schrijf welk artikel van de wet meer toelaat.", "Write which article of the law allows more."));
        foreach (var fault in rule.Rooms.SelectMany(OfRoom))
            yield return fault;
    }

    private static IEnumerable<OwnFault?> OfRoom(OwnRoom room, int at)
    {
        yield return Missing(OwnPart.RoomArticle, room.Article, "Schrijf in welk artikel of welke paragraaf dit staat.", "Write in which article or paragraph this stands.", at);
        yield return Missing(OwnPart.RoomTitle, room.Title, "Geef deze ruimte een naam.", "Give this room a name.", at);
        yield return Missing(OwnPart.RoomExplanation, room.Explanation, "Schrijf wat hier mag.", "Write what is allowed here.", at);
        yield return Missing(OwnPart.RoomWho, room.Who, "Schrijf wie dit mag gebruiken.", "Write who may use this.", at);
        yield return TooLong(OwnPart.RoomArticle, room.Article, Line, at);
        yield return TooLong(OwnPart.RoomTitle, room.Title, Line, at);
        yield return TooLong(OwnPart.RoomExplanation, room.Explanation, Text, at);
        yield return TooLong(OwnPart.RoomWho, room.Who, Line, at);
        yield return TooLong(OwnPart.RoomWords, room.Words, Text, at);
    }
}
