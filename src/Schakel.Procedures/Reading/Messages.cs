// SPDX-License-Identifier: EUPL-1.2
using System.Text;

namespace Schakel.Procedures.Reading;

/// <summary>The sentences of the reader. Each says what is wrong and what to do.</summary>
internal static class Messages
{
    public static readonly Wording AStep = new("de naam van een stap", "the name of a step");
    public static readonly Wording AnAnswer = new("de naam van een antwoord", "the name of an answer");
    public static readonly Wording AnAct = new("de naam van een handeling", "the name of an act");
    public static readonly Wording ARole = new("een rol", "a role");
    public static readonly Wording AProcedure = new("de naam van een procedure", "the name of a procedure");
    public static readonly Wording AnOrganisation = new("een type organisatie", "a type of organisation");
    public static readonly Wording AnOffice = new("de naam van een ambt", "the name of an office");
    public static readonly Wording AQuestion = new("de naam van een vraag", "the name of a question");
    public static readonly Wording ATerm = new("de naam van een termijn", "the name of a term");
    public static readonly Wording AnAnchor = new("waarvandaan: ‘ontvangst’ of een datumvraag", "from what: ‘ontvangst’ or a date question");
    public static readonly Wording AKind = new("een soort", "a kind");
    public static readonly Wording AProtection = new("een bescherming", "a protection");
    public static readonly Wording AQuestionType = new("een soort vraag", "a type of question");
    public static readonly Wording AnEnd = new("waarin het eindigt", "what it ends as");
    public static readonly Wording AGate = new("een poort", "a gate");
    public static readonly Wording AForum = new("een forum", "a forum");
    public static readonly Wording APower = new("een macht", "a power");
    public static readonly Wording AReason = new("een reden in één woord", "a reason in one word");

    public static readonly Wording NotUtf8 = new(
        "Dit bestand is geen UTF-8. Bewaar het als UTF-8 en probeer het opnieuw.", "This file is not UTF-8. Save it as UTF-8 and try again.");

    public static readonly Wording Empty = new(
        "Hier staat geen procedure. Begin met ‘procedure naam, versie 1’.", "There is no procedure here. Start with ‘procedure naam, versie 1’.");

    public static readonly Wording NoOrganisation = new(
        "Hier staat geen type organisatie. Begin met ‘organisatie naam, versie 1’.",
        "There is no type of organisation here. Start with ‘organisatie naam, versie 1’.");

    public static readonly Wording VersionFromOne = new("Een versie begint bij 1.", "A version starts at 1.");

    public static Wording TooLong(int most) => new(
        $"Deze tekst is te lang: hoogstens {most} tekens.", $"This text is too long: at most {most} characters.");

    public static Wording LineTooLong(int most) => new(
        $"Deze regel is te lang: hoogstens {most} tekens.", $"This line is too long: at most {most} characters.");

    public static Wording TooMany(Wording what, int most) => new(
        $"Te veel: hoogstens {most} ({what.Dutch}).", $"Too many: at most {most} ({what.English}).");

    public static Wording BadCharacter(ReadOnlySpan<char> line, int at)
    {
        var value = Rune.TryGetRuneAt(line.ToString(), at, out var rune) ? rune.Value : line[at];
        return new(
            $"Hier staat een teken dat een tekst niet mag hebben (U+{value:X4}). Haal het weg of typ de letter opnieuw.",
            $"Here is a character that a text may not hold (U+{value:X4}). Remove it or type the letter again.");
    }

    public static Wording UnknownWord(string word, string? nearest) => new(
        $"‘{Short(word)}’ is geen woord van deze taal.{Suggest(nearest, "Bedoel je")}",
        $"‘{Short(word)}’ is not a word of this language.{Suggest(nearest, "Do you mean")}");

    public static Wording MisplacedWord(string word) => new(
        $"‘{word}’ hoort hier niet. Zet de regel op zijn plaats.", $"‘{word}’ does not belong here. Move the line to its place.");

    public static Wording SecondLine(string word) => new(
        $"‘{word}’ staat er al. Houd er één over.", $"‘{word}’ is here already. Keep one.");

    public static Wording Expected(string word, string? found) => (word, found) switch
    {
        (",", null) => new(
            "Deze regel is niet af. Hier hoort een komma te staan, en wat daarna komt.", "This line is not finished. Here belongs a comma, and what comes after it."),
        (",", _) => new($"Hier hoort een komma te staan, vóór ‘{Short(found)}’.", $"Here belongs a comma, before ‘{Short(found)}’."),
        _ => ExpectedWord(word, found),
    };

    private static Wording ExpectedWord(string word, string? found) => found is null
        ? new($"Hier ontbreekt ‘{word}’.", $"‘{word}’ is missing here.")
        : new($"Hier hoort ‘{word}’ te staan, niet ‘{Short(found)}’.", $"‘{word}’ belongs here, not ‘{Short(found)}’.");

    public static Wording TextMissing(string word) => new($"Schrijf na ‘{word}’ de tekst.", $"Write the text after ‘{word}’.");

    public static Wording NameMissing(Wording what) => new($"Hier ontbreekt {what.Dutch}.", $"Missing here: {what.English}.");

    public static Wording BadName(string word, Wording what) => new(
        $"‘{Short(word)}’ kan geen naam zijn ({what.Dutch}). Gebruik kleine letters, cijfers en streepjes.",
        $"‘{Short(word)}’ cannot be a name ({what.English}). Use lower-case letters, digits and hyphens.");

    public static Wording UnknownValue(string word, Wording what, string? nearest) => new(
        $"‘{Short(word)}’ bestaat niet ({what.Dutch}).{Suggest(nearest, "Bedoel je")}",
        $"‘{Short(word)}’ does not exist ({what.English}).{Suggest(nearest, "Do you mean")}");

    public static Wording UnknownName(string name, Wording what, string? nearest) => new(
        $"‘{Short(name)}’ is nergens gemaakt ({what.Dutch}).{Suggest(nearest, "Bedoel je")}",
        $"‘{Short(name)}’ is made nowhere ({what.English}).{Suggest(nearest, "Do you mean")}");

    public static Wording Twice(string name, Wording what, int line) => new(
        $"‘{name}’ bestaat al, op regel {line} ({what.Dutch}). Kies een andere naam.",
        $"‘{name}’ exists already, on line {line} ({what.English}). Choose another name.");

    public static Wording BadTerm(string? found, int most) => new(
        $"{Found(found, "Hier")} hoort een termijn te staan, zoals ‘10 werkdagen’ of ‘4 weken’ (hoogstens {most}).",
        $"{FoundEnglish(found)} a term belongs, such as ‘10 werkdagen’ or ‘4 weken’ (at most {most}).");

    public static Wording BadCount(string? found, int most) => new(
        $"{Found(found, "Hier")} hoort een getal te staan van 0 tot en met {most}.",
        $"{FoundEnglish(found)} a number from 0 to {most} belongs.");

    public static Wording BadDate(string? found) => new(
        $"{Found(found, "Hier")} hoort een datum te staan, zoals 2026-12-01.", $"{FoundEnglish(found)} a date belongs, such as 2026-12-01.");

    public static Wording Extra(string word) => new(
        $"Vanaf ‘{Short(word)}’ begrijp ik deze regel niet meer. Haal dit weg, of zet het op een eigen regel.",
        $"From ‘{Short(word)}’ on this line makes no sense. Remove it, or put it on a line of its own.");

    public static Wording MissingLine(string word, Wording why) => new(
        $"De regel ‘{word}’ ontbreekt: {why.Dutch}.", $"The line ‘{word}’ is missing: {why.English}.");

    public static Wording NotADate(string name) => new(
        $"‘{name}’ is geen datumvraag. Maak ervan: ‘vraagt {name} datum’.", $"‘{name}’ is not a date question. Write: ‘vraagt {name} datum’.");

    public static Wording NoForum => new(
        "De ladder eindigt niet in een forum. Zet aan het eind: openbaar, volksvertegenwoordiging of besloten.",
        "The ladder does not end in a forum. End it with openbaar, volksvertegenwoordiging or besloten.");

    public static Wording ForumEndsLadder(string forum) => new(
        $"‘{forum}’ is een forum en kan alleen aan het eind van de ladder staan.", $"‘{forum}’ is a forum and can only stand at the end of the ladder.");

    public static Wording TakenName(string word) => new(
        $"‘{word}’ betekent al iets als doel en kan geen stap zijn. Kies een andere naam.",
        $"‘{word}’ means something as a target already and cannot be a step. Choose another name.");

    private static string Found(string? found, string here) => found is null ? here : $"In plaats van ‘{Short(found)}’";

    private static string FoundEnglish(string? found) => found is null ? "Here" : $"Instead of ‘{Short(found)}’";

    private static string Suggest(string? nearest, string ask) => nearest is null ? "" : $" {ask} ‘{nearest}’?";

    // Half of a pair of surrogates is no character.
    private static string Short(string word) =>
        word.Length <= 40 ? word : string.Concat(word.AsSpan(0, char.IsHighSurrogate(word[39]) ? 39 : 40), "…");
}
