// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Tests.Support;

/// <summary>Texts to read: the smallest one that has no findings, one that uses every line of the language, and all that we ship.</summary>
internal static class Samples
{
    public const string Smallest = """
        procedure proef, versie 1
        titel     Proef
        soort     signaal
        trekken   iedereen in publieke dienst
        stuur     wie besloot
        ladder    stuur < openbaar
        beschermt open

        stap antwoorden
          wie      stuur
          plicht   antwoord

        """;

    public const string Whole = """
        procedure alles, versie 12
        titel     Alles wat een tekst kan zeggen
        soort     noodrem-professional
        grond     Awb 4:13, tweede lid
        grond     ROB, Naar een uitvoerende macht, §4.4.5
        toelichting Deze tekst is een proef.
        voor      gemeente, ministerie
        volgt     noodrem-professional, versie 3
        geldt     direct vanaf 2027-01-01, Stb. 2026, 123
        trekken   iedereen in publieke dienst, met feiten, beginselen
        stuur     wie besloot
        ladder    stuur < boven stuur < coördinator < top < openbaar
        rekenen   als Algemene termijnenwet (eigen keuze)
        beschermt open, vertrouwelijk, anoniem
        vraagt    feiten tekst verplicht
        vraagt    einde-termijn datum verplicht, hoogstens 6 weken na ontvangst
        vraagt    schade bedrag
        noemt     melder indiener
        termijn   beslis 6 weken vanaf einde-termijn zonder Atw
        termijn   vast 1 jaar
        termijn   daarna 1 week vanaf einde beslis
        naast     ontvangstbevestiging
        mag       melder intrekken -> klaar als ingetrokken
        mag       boven stuur ingrijpen -> toetsen  met motivering  na 2 weken  dan opent horen

        stap heroverwegen
          wie       stuur
          plicht    heroverweeg de beslissing en antwoord met redenen
          grond     Awb 7:11
          toelichting Tien dagen is een keuze, geen wet.
          binnen    2 weken vanaf ontvangst
          in        beslis
          kan       volgen            -> weerwoord  met motivering, toezegging
          kan       niet-ontvankelijk -> klaar als niet-behandeld  met motivering  pas als horen klaar  dan opent dwangsom
          verdagen  5 werkdagen, hoogstens 1 keer
          verdagen  met instemming melder
          aanhouden verzuim, hoogstens 2 keer, ten hoogste 4 weken
          mag       top bespoedigen
          naast     horen
          intussen  uitvoering rust, hoogstens 1 maand, door coördinator
          zwijgt    -> toetsen

        stap weerwoord
          wie      melder
          recht    leg het antwoord hogerop voor
          tot      einde-termijn, hoogstens 2 jaar
          kan      opschalen -> toetsen
          kan      beroep    -> poort rechter
          zwijgt   -> klaar als beantwoord

        stap toetsen
          wie      boven stuur
          oordeel  houdt het antwoord stand?
          tot      einde-termijn
          zwijgt   -> volksvertegenwoordiging

        verhaal niemand antwoordt
          bij gemeente, teamleider
          met einde-termijn 2026-12-20
          met feiten het is, kort gezegd, fout
          op  2026-12-01 trekt melder
          op  2026-12-02 boven stuur ingrijpen
          op  2026-12-03 melder herroept
          dan 2026-12-15 klaar als beantwoord

        verhaal zonder meer
          dan 2026-12-15 toetsen

        """;

    public const string Organisation = """
        organisatie proefstad, versie 2
        titel     Proefstad
        grond     Gemeentewet
        toelichting Een verzonnen gemeente.
        vertegenwoordiging gemeenteraad

        ambt teamleider
          titel  Teamleider
          onder  college
          mag    besluiten, opschorten
        ambt college
          titel  College van burgemeester en wethouders
          grond  Gemeentewet, artikel 160
          toelichting Het hoogste ambt.
          mag    besluiten, beoordelen, toezien
        ambt minister
          titel  minister
          buiten
          onbevangen

        rol bestuursorgaan is college
        rol coördinator is teamleider

        """;

    public static IReadOnlyList<string> Procedures { get; } =
        [Smallest, Whole, .. Examples("procedure"), .. Policy.ProcedureFiles.Select(File.ReadAllText)];

    public static IReadOnlyList<string> Organisations { get; } =
        [Organisation, .. Examples("organisatie"), .. Directory.EnumerateFiles(Path.Combine(Policy.Folder, "organisations", "types"), "*.txt")
            .Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>The examples of the reference that start with a word.</summary>
    public static IEnumerable<string> Examples(string word) =>
        Repository.Read("docs/procedures.md").Split("```\n").Where((_, index) => index % 2 == 1).Where(example => example.StartsWith(word));
}
