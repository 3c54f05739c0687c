// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Dossiers.Asking;

/// <summary>One thing that a form asks.</summary>
/// <param name="Name">Under what it is filled in: in <see cref="Commands.Words"/>, or where it is a date in the dates of the command.</param>
/// <param name="Type">What sort of answer it takes.</param>
/// <param name="Required">Whether it is refused without.</param>
public sealed record Field(string Name, FieldType Type, bool Required)
{
    /// <summary>The latest date it takes; null where the text sets none.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>Whether a term runs until that date (<c>tot</c>): one that is over already would take away the turn of whoever must act.</summary>
    public bool IsTerm { get; init; }

    internal static FieldType TypeOf(QuestionType type) => type switch
    {
        QuestionType.Text => FieldType.Text,
        QuestionType.Date => FieldType.Date,
        QuestionType.Number => FieldType.Number,
        QuestionType.Amount => FieldType.Amount,
        QuestionType.YesNo => FieldType.YesNo,
        QuestionType.Choice => FieldType.Choice,
        QuestionType.File => FieldType.File,
        _ => throw new InvalidOperationException($"No field for {type}."),
    };
}

/// <summary>What sort of answer a field takes.</summary>
public enum FieldType
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Euros.</summary>
    Amount,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>One of a register.</summary>
    Choice,

    /// <summary>A document.</summary>
    File,

    /// <summary>A weighing, per principle: <see cref="Commands.Words.Weighing"/>.</summary>
    Weighing,

    /// <summary>A promise: <see cref="Commands.Words.Promise"/>.</summary>
    Promise,
}
