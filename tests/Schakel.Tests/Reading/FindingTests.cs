// SPDX-License-Identifier: EUPL-1.2
using System.Reflection;
using Schakel.Procedures;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Tests.Support;

namespace Schakel.Tests.Reading;

/// <summary>One mistake in a text that is right otherwise gives one finding, at the place of the mistake.</summary>
public sealed class FindingTests
{
    public static TheoryData<string, string, string, int, int, string?> Mistakes => new()
    {
        // What is replaced, by what; then the code, the line, the column and the nearest word.
        { "titel ", "tittel Proef\ntitel ", TextCode.UnknownWord, 2, 1, "titel" },
        { "  wie      stuur", "  wei ik\n  wie      stuur", TextCode.UnknownWord, 10, 3, "wie" },
        { "stap ant", "stp x\nstap ant", TextCode.UnknownWord, 9, 1, "stap" },
        { "titel     Proef", "titel     Proef\ntitel     Nog een", TextCode.Misplaced, 3, 1, null },
        { "titel     Proef", "titel     Proef\nwie       stuur", TextCode.Misplaced, 3, 1, null },
        { "  plicht   antwoord", "  plicht   antwoord\n  recht    spreek", TextCode.Misplaced, 12, 3, null },
        { "  plicht   antwoord", "  plicht   antwoord\n  titel    Antwoord", TextCode.Misplaced, 12, 3, null },
        { "  plicht   antwoord", "  plicht   antwoord\n  verdagen 1 week, hoogstens 1 keer\n  verdagen 1 week, hoogstens 1 keer", TextCode.Misplaced, 13, 3, null },
        { "  plicht   antwoord", "  plicht   antwoord\n  verdagen met instemming melder\n  verdagen met instemming melder", TextCode.Misplaced, 13, 3, null },
        { "stuur < openbaar", "stuur < besloten < openbaar", TextCode.Misplaced, 6, 19, null },
        { "titel     Proef", "titel", TextCode.Missing, 2, 6, null },
        { "procedure proef, versie 1", "procedure proef versie 1", TextCode.Missing, 1, 17, "," },
        { "wie besloot", "wie", TextCode.Missing, 5, 14, "besloot" },
        { "stuur < openbaar", "stuur", TextCode.Missing, 6, 16, null },
        { "stuur < openbaar", "stuur <", TextCode.Missing, 6, 18, null },
        { "  wie      stuur", "  wie      boven", TextCode.Missing, 10, 17, null },
        { "iedereen in publieke dienst", ", met feiten", TextCode.Missing, 4, 11, null },
        { "iedereen in publieke dienst", "iedereen in publieke dienst, feiten", TextCode.Missing, 4, 40, "met" },
        { "soort     signaal", "soort     sinjaal", TextCode.UnknownValue, 3, 11, "signaal" },
        { "beschermt open", "beschermt open, anonym", TextCode.UnknownValue, 7, 17, "anoniem" },
        { "  plicht   antwoord", "  plicht   antwoord\n  zwijgt   -> klaar als beantwoordt", TextCode.UnknownValue, 12, 25, "beantwoord" },
        { "  wie      stuur", "  wie      Stuur", TextCode.BadName, 10, 12, null },
        { "  wie      stuur", "  wie      st\u0131\u0131r", TextCode.BadName, 10, 12, null },
        { "  wie      stuur", "  wie      9e", TextCode.BadName, 10, 12, null },
        { "stap antwoorden", "stap poort", TextCode.BadName, 9, 6, null },
        { "stap antwoorden", "stap openbaar", TextCode.BadName, 9, 6, null },
        { "  plicht   antwoord", "  plicht   antwoord\n  binnen   tien dagen", TextCode.BadNumber, 12, 12, null },
        { "  plicht   antwoord", "  plicht   antwoord\n  binnen   10 dag", TextCode.BadNumber, 12, 12, null },
        { "versie 1", "versie 0", TextCode.BadNumber, 1, 25, null },
        { "versie 1", "versie 99999999999999999999", TextCode.BadNumber, 1, 25, null },
        { "soort ", "geldt direct vanaf 2027-02-30, Stb. 1\nsoort ", TextCode.BadNumber, 3, 20, null },
        { "  plicht   antwoord", "  plicht   antwoord\n  zwijgt   -> antworden", TextCode.UnknownName, 12, 15, "antwoorden" },
        { "  plicht   antwoord", "  plicht   antwoord\n  kan      ja -> antwoorden met motivring", TextCode.UnknownName, 12, 33, "motivering" },
        { "  plicht   antwoord", "  plicht   antwoord\n  in       beslis", TextCode.UnknownName, 12, 12, null },
        { "  plicht   antwoord", "  plicht   antwoord\n  binnen   1 week vanaf einde", TextCode.UnknownName, 12, 25, null },
        { "beschermt open", "beschermt open\nvraagt    begin tekst\ntermijn   beslis 1 week vanaf begin", TextCode.UnknownName, 9, 31, null },
        { "beschermt open", "beschermt open\ntermijn   later 1 week vanaf einde vroeger\ntermijn   vroeger 1 week", TextCode.UnknownName, 8, 36, null },
        { "  plicht   antwoord", "  plicht   antwoord\nverhaal a\n  dan 2026-12-01 antwoord", TextCode.UnknownName, 13, 18, "antwoorden" },
        { "  plicht   antwoord", "  plicht   antwoord\nverhaal a\n  op 2026-12-01 melder trok", TextCode.UnknownName, 13, 24, "trekt" },
        { "  plicht   antwoord", "  plicht   antwoord\nverhaal a\n  met einde 2026-12-01", TextCode.UnknownName, 13, 7, null },
        { "  plicht   antwoord", "  plicht   antwoord\nstap antwoorden\n  wie stuur\n  plicht x", TextCode.Twice, 12, 6, null },
        { "beschermt open", "beschermt open, open", TextCode.Twice, 7, 17, null },
        { "stuur < openbaar", "stuur < stuur < openbaar", TextCode.Twice, 6, 19, null },
        { "beschermt open", "beschermt open\nvraagt a tekst\nvraagt a tekst", TextCode.Twice, 9, 8, null },
        { "  plicht   antwoord", "  plicht   antwoord\n  verdagen 1 week, hoogstens 21 keer", TextCode.BadNumber, 12, 30, null },
        { "titel     Proef", "titel     P\u0301roef", TextCode.BadCharacter, 2, 12, null },
        { "beschermt open", "beschermt open, anoniem zijn", TextCode.Extra, 7, 25, null },
        { "stap antwoorden", "stap antwoorden nu", TextCode.Extra, 9, 17, null },
        { "titel     Proef\n", "", TextCode.MissingLine, 1, 1, "titel" },
        { "  wie      stuur\n", "", TextCode.MissingLine, 9, 1, "wie" },
        { "  plicht   antwoord\n", "", TextCode.MissingLine, 9, 1, "plicht" },
        { "procedure proef, versie 1\n", "", TextCode.MissingLine, 1, 1, "procedure" },
        { "stap antwoorden\n  wie      stuur\n  plicht   antwoord\n", "", TextCode.MissingLine, 1, 1, "stap" },
    };

    public static TheoryData<string, string, int, int, string?> OrganisationMistakes => new()
    {
        { "organisatie a, versie 1\nambt b\n  oner b", TextCode.UnknownWord, 3, 3, "onder" },
        { "organisatie a, versie 1\nambt b\nrol c is b\ntoelichting laat", TextCode.Misplaced, 4, 1, null },
        { "organisatie a, versie 1\ntitel A\ntitel B", TextCode.Misplaced, 3, 1, null },
        { "organisatie a, versie 1\nambt b\n  titel A\n  titel B", TextCode.Misplaced, 4, 3, null },
        { "organisatie a, versie 1\nambt b\norganisatie c, versie 1", TextCode.Misplaced, 3, 1, null },
        { "organisatie a, versie 1\nambt b\nrol c b", TextCode.Missing, 3, 7, "is" },
        { "organisatie a, versie 1\nambt b\n  mag besluite", TextCode.UnknownValue, 3, 7, "besluiten" },
        { "organisatie a, versie 1\nambt B\n  titel b", TextCode.BadName, 2, 6, null },
        { "organisatie a, versie 0", TextCode.BadNumber, 1, 23, null },
        { "organisatie a, versie 1\nambt bank\n  onder bak", TextCode.UnknownName, 3, 9, "bank" },
        { "organisatie a, versie 1\nambt bank\nrol c is bak", TextCode.UnknownName, 3, 10, "bank" },
        { "organisatie a, versie 1\nambt b\nambt b", TextCode.Twice, 3, 6, null },
        { "organisatie a, versie 1\nambt b\nrol c is b\nrol c is b", TextCode.Twice, 4, 5, null },
        { "organisatie a, versie 1\nambt b\n  titel \u202Eb", TextCode.BadCharacter, 3, 9, null },
        { "organisatie a, versie 1\nambt b c", TextCode.Extra, 2, 8, null },
        { "ambt b", TextCode.MissingLine, 1, 1, "organisatie" },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public void One_mistake_is_told_once_at_its_place(string from, string to, string code, int line, int column, string? nearest)
    {
        Samples.Smallest.ShouldContain(from);

        var findings = ProcedureReader.Read(Replace(Samples.Smallest, from, to), "proef.txt").Findings;

        findings.Length.ShouldBe(1, Told(findings));
        var found = findings[0];
        (found.Code, found.File, found.Place, found.Nearest).ShouldBe((code, "proef.txt", new Place(line, column), nearest), Told(findings));
        found.Message.In(Language.Dutch).ShouldNotBeNullOrWhiteSpace();
        found.Message.In(Language.English).ShouldNotBeNullOrWhiteSpace();
        found.Message.In(Language.English).ShouldNotBe(found.Message.In(Language.Dutch));
    }

    [Theory, MemberData(nameof(OrganisationMistakes))]
    public void One_mistake_in_a_type_of_organisation_is_told_once(string text, string code, int line, int column, string? nearest)
    {
        var findings = OrganisationReader.Read(text, "type.txt").Findings;

        findings.Length.ShouldBe(1, Told(findings));
        (findings[0].Code, findings[0].Place, findings[0].Nearest).ShouldBe((code, new Place(line, column), nearest), Told(findings));
    }

    [Fact]
    public void Every_code_of_the_language_has_a_mistake_here()
    {
        // Too much is tested with the limits; stories by the checker.
        string[] elsewhere = [TextCode.TooMuch, TextCode.Story];
        var codes = typeof(TextCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        codes.Except(elsewhere).Except(Mistakes.Select(row => (string)((object?[])row)[2]!)).ShouldBeEmpty();
    }

    [Fact]
    public void All_mistakes_of_a_text_are_told_at_once_in_order_of_place()
    {
        var text = Samples.Smallest.Replace("signaal", "sinjaal").Replace("titel", "tittel").Replace("plicht", "pligt").Replace("besloot", "besliste");

        ProcedureReader.Read(text, "proef.txt").Findings.Select(finding => (finding.Place.Line, finding.Code)).ShouldBe(
            [(1, "T12"), (2, "T01"), (3, "T04"), (5, "T03"), (9, "T12"), (11, "T01")]);
    }

    [Fact]
    public void A_mistake_where_a_name_is_made_is_not_told_again_where_it_is_used()
    {
        var text = Samples.Smallest.Replace("beschermt open", "beschermt open\nvraagt einde datmu\ntermijn beslis 6 wekken")
            + "  tot einde\n  in beslis\n  zwijgt -> Volgende\nstap Volgende\n  wie melder\n  recht x\n";

        ProcedureReader.Read(text, "proef.txt").Findings.Select(finding => (finding.Place.Line, finding.Code)).ShouldBe(
            [(8, "T04"), (9, "T06"), (16, "T05"), (17, "T05")]);
    }

    private static string Replace(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length));
    }

    private static string Told(IEnumerable<Finding> findings) =>
        string.Join('\n', findings.Select(finding => $"{finding.Code} {finding.Place} {finding.Nearest} {finding.Message.Dutch}"));
}
