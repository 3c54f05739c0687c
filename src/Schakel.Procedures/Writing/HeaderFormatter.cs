// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;

namespace Schakel.Procedures.Writing;

/// <summary>Writes the header of a procedure.</summary>
internal static class HeaderFormatter
{
    private static readonly int Column = "procedure ".Length;

    public static void Write(Procedure procedure, StringBuilder text)
    {
        var block = new Block(text, "", Column);
        block.Line("procedure", $"{procedure.Name}, versie {procedure.Version}");
        block.Line("titel", procedure.Title.Length > 0 ? procedure.Title : null);
        block.Line("soort", procedure.Kind is { } kind ? Vocabulary.Kinds[kind] : null);
        block.Lines("grond", procedure.Sources);
        block.Lines("toelichting", procedure.Notes);
        block.List("voor", procedure.OrganisationTypes);
        block.Line("volgt", procedure.Adapts is { } adapts ? Phrases.Of(adapts) : null);
        block.Line("geldt", procedure.AppliesAtOnce is { } applies ? $"direct vanaf {Phrases.Of(applies.From)}, {applies.Source}" : null);
        block.Line("trekken", procedure.Raising is { } raising ? Raising(raising) : null);
        block.Line("stuur", procedure.Driver is { } driver ? Phrases.Of(driver) : null);
        block.Line("ladder", Ladder(procedure));
        block.Line("rekenen", procedure.Counting is { } counting ? Phrases.Of(counting) : null);
        block.List("beschermt", [.. procedure.Protections.Select(protection => Vocabulary.Protections[protection])]);
        block.Lines("vraagt", procedure.Questions.Select(Question));
        block.Line("noemt", procedure.RaiserName is { } name ? $"melder {name}" : null);
        block.Lines("termijn", procedure.Terms.Select(Term));
        block.Lines("naast", procedure.Beside.Select(Phrases.Of));
        block.Lines("mag", procedure.Acts.Select(StepFormatter.Act));
    }

    private static string Raising(Raising raising) =>
        raising.With.IsEmpty ? raising.Who : $"{raising.Who}, met {Phrases.List(raising.With)}";

    private static string? Ladder(Procedure procedure)
    {
        var rungs = procedure.Ladder.Select(role => role.ToString());
        if (procedure.Forum is { } forum)
            rungs = rungs.Append(Vocabulary.Forums[forum]);
        var ladder = string.Join(" < ", rungs);
        return ladder.Length > 0 ? ladder : null;
    }

    private static string Question(Question question) =>
        $"{question.Name} {Vocabulary.QuestionTypes[question.Type]}{(question.Required ? " verplicht" : "")}"
        + (question.AtMost is { } most ? $", hoogstens {most} na {Within.Receipt}" : "");

    private static string Term(NamedTerm term) =>
        $"{term.Name} {term.Term}{StepFormatter.From(term.Anchor)}{(term.WithoutTermsAct ? " zonder Atw" : "")}";
}
