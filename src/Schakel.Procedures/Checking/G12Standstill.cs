// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Reading;

namespace Schakel.Procedures.Checking;

/// <summary>
/// G12: standstill is never the default. It names what rests, has its own maximum, needs an office with power to suspend, stops no
/// statutory term, and the one at the wheel may drive on at once, with reasons (advice §2.5.2). That it harms no citizen or third
/// party is declared by who asks for it, at run time.
/// </summary>
internal static class G12Standstill
{
    private const string Code = "G12";

    private static readonly ImmutableArray<Kind> RunOnStatutoryTerms = [Kind.Objection, Kind.Complaint, Kind.WrongdoingReport, Kind.Penalty, Kind.Hearing];

    public static void Check(Examination examination)
    {
        for (var index = 0; index < examination.Procedure.Steps.Length; index++)
        {
            if (examination.Step(index).Standstill is { } standstill)
                Check(examination, index, standstill);
        }
    }

    private static void Check(Examination examination, int index, Standstill standstill)
    {
        var step = examination.Step(index);
        if (standstill.AtMost.Count == 0)
            Report(new("Stilstand heeft een uiterste nodig van minstens 1.", "Standstill needs a maximum of at least 1."));
        if (examination.Procedure.Kind is { } kind && RunOnStatutoryTerms.Contains(kind))
            Report(new(
                "Hier lopen wettelijke termijnen van een burger. Die staan niet stil door een tekst: haal ‘intussen’ weg.",
                "Statutory terms of a citizen run here. No text makes them stand still: remove ‘intussen’."));
        if (examination.Procedure.Terms.Any(term => term.Name == standstill.What))
            Report(new($"‘{standstill.What}’ is een termijn van deze tekst, en die staat niet stil.", $"‘{standstill.What}’ is a term of this text, and does not stand still."));
        var drivesOn = examination.Procedure.Acts.Concat(step.Acts).Any(act => act.Who == Role.Driver && act.To is null && act.With.Contains(Vocabulary.Reasons));
        if (!drivesOn)
            Report(new(
                "Wie aan het stuur zit, moet meteen door kunnen rijden, met redenen. Schrijf: ‘mag stuur doorrijden met motivering’.",
                "The one at the wheel must be able to drive on at once, with reasons. Write ‘mag stuur doorrijden met motivering’."));
        foreach (var ways in examination.Ways.Where(ways => ways.Reaches(index)))
        {
            var by = ways.Course.HolderOf(standstill.By ?? Role.Driver);
            if (ways.Course.Setting.Type.Office(by ?? "")?.May(Power.Suspend) != true)
                examination.Report(Code, standstill.Place, new(
                    $"‘{standstill.By ?? Role.Driver}’ heeft niet overal de macht om iets stil te zetten (‘opschorten’). Noem met ‘door’ wie dat wel heeft.",
                    $"‘{standstill.By ?? Role.Driver}’ does not have the power to suspend everywhere (‘opschorten’). Name with ‘door’ who has."), ways);
        }

        void Report(Wording message) => examination.Report(Code, standstill.Place, message);
    }
}
