// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Checking;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;
using Schakel.Tests.Support;

namespace Schakel.Tests.Exports;

/// <summary>A small procedure with one of everything an export shows, and its course at the first office of the ladder.</summary>
internal static class Sample
{
    public const string Text = """
        procedure vóór-beeld, versie 2
        titel Klein & <fijn>
        soort signaal
        grond geen
        trekken iedereen in publieke dienst, met feiten
        stuur eerste
        ladder eerste < tweede < openbaar
        rekenen zonder Algemene termijnenwet
        beschermt open
        termijn samen 2 weken
        mag melder intrekken -> klaar als ingetrokken
        stap één
          wie eerste
          plicht kijk ernaar
          in samen
          kan door -> twee
          zwijgt -> twee
        stap twee
          wie eerste
          plicht antwoord
          in samen
          verdagen 3 dagen, hoogstens 1 keer
          kan uitleggen -> weerwoord met motivering
          zwijgt -> boven
        stap weerwoord
          wie melder
          recht leg het hogerop voor
          binnen 10 dagen
          kan opschalen -> boven
          zwijgt -> klaar als beantwoord
        stap boven
          wie tweede
          oordeel houdt het stand?
          binnen 5 dagen
          kan bevestigen -> klaar als beantwoord met motivering
          mag melder beroep -> poort rechter
          zwijgt -> openbaar
        """;

    public static Course Course { get; } = CourseOf(Text);

    public static Durations Durations { get; } = new(Course.Procedure, Policy.Calendar);

    public static Course CourseOf(string text)
    {
        var procedure = ProcedureReader.Read(text, "voorbeeld.txt").Procedure.ShouldNotBeNull();
        return new Course(procedure, Setting.For(procedure, [Organisations.Ladder])[0]);
    }
}
