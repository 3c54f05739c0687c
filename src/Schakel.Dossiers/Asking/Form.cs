// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;

namespace Schakel.Dossiers.Asking;

/// <summary>What a form asks: that of an opening, or that of an answer or an act.</summary>
public static class Form
{
    /// <summary>
    /// The form that opens a dossier: what must be given with it, then what the text asks. A question that an answer carries and that the opening
    /// does not need is left to the answer.
    /// </summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="on">The day of opening, from which the latest dates are counted.</param>
    /// <param name="calendar">The calendar.</param>
    public static ImmutableArray<Field> Opening(Procedure procedure, DateOnly on, Calendar calendar)
    {
        var given = procedure.Raising?.With ?? [];
        var later = procedure.Steps.SelectMany(step => step.Answers).SelectMany(answer => answer.With)
            .Concat(procedure.Acts.Concat(procedure.Steps.SelectMany(step => step.Acts)).SelectMany(act => act.With)).ToHashSet();
        return
        [
            .. given.Select(name => Carried(name, procedure, on, calendar)),
            .. procedure.Questions.Where(question => !given.Contains(question.Name) && (question.Required || !later.Contains(question.Name)))
                .DistinctBy(question => question.Name).Select(question => Asked(question, procedure, on, calendar) with { Required = question.Required }),
        ];
    }

    /// <summary>What an answer or an act must carry.</summary>
    /// <param name="with">What stands after <c>met</c>.</param>
    /// <param name="procedure">The procedure.</param>
    /// <param name="opened">The day of opening.</param>
    /// <param name="calendar">The calendar.</param>
    public static ImmutableArray<Field> Of(ImmutableArray<string> with, Procedure procedure, DateOnly opened, Calendar calendar) =>
        [.. with.Select(name => Carried(name, procedure, opened, calendar))];

    private static Field Carried(string name, Procedure procedure, DateOnly opened, Calendar calendar) => name switch
    {
        Vocabulary.Weighing => new Field(name, FieldType.Weighing, Required: true),
        Vocabulary.Promise => new Field(name, FieldType.Promise, Required: true),
        _ => procedure.Questions.FirstOrDefault(question => question.Name == name) is { } question
            ? Asked(question, procedure, opened, calendar)
            : new Field(name, FieldType.Text, Required: true),
    };

    private static Field Asked(Question question, Procedure procedure, DateOnly opened, Calendar calendar) => new(question.Name, Field.TypeOf(question.Type), Required: true)
    {
        Latest = question.AtMost is { } most ? calendar.LastDay(opened, most, Clocks.UsesTermsAct(procedure)) : null,
        IsTerm = procedure.Steps.Any(step => step.Until?.Question == question.Name),
    };
}
