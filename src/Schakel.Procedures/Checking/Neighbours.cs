// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;

namespace Schakel.Procedures.Checking;

/// <summary>Checks the names a text uses of other texts: linked procedures and types of organisation.</summary>
internal static class Neighbours
{
    public static void Check(Examination examination)
    {
        var procedure = examination.Procedure;
        var known = examination.Surroundings.Procedures.Select(other => other.Name).Append(procedure.Name).ToHashSet();
        var types = examination.Surroundings.Types.Select(type => type.Name).ToHashSet();
        foreach (var type in procedure.OrganisationTypes.Where(type => !types.Contains(type)))
            Report(examination, type, new("een type organisatie", "a type of organisation"), types, procedure.Place);
        foreach (var reference in References(procedure).Where(reference => !known.Contains(reference.Name)))
            Report(examination, reference.Name, new("een procedure", "a procedure"), known, reference.Place);
    }

    private static IEnumerable<Reference> References(Procedure procedure)
    {
        var acts = procedure.Acts.Concat(procedure.Steps.SelectMany(step => step.Acts)).Select(act => act.Opens);
        var answers = procedure.Steps.SelectMany(step => step.Answers);
        return procedure.Beside.Concat(procedure.Steps.SelectMany(step => step.Beside))
            .Concat(acts.Concat(answers.Select(answer => answer.Opens)).OfType<Reference>());
    }

    private static void Report(Examination examination, string name, Wording what, HashSet<string> known, Place place)
    {
        var nearest = Nearest.To(name, known);
        examination.Report(TextCode.UnknownName, place, Messages.UnknownName(name, what, nearest), nearest);
    }
}
